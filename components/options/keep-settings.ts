import { type Settings, writeSettings } from '@/utils/settings';

let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps what is typed, one write after the other: two at once would each put back what the other changed.
 * @throws what storage throws; later writes go on all the same
 */
export function keepSettings(change: Partial<Settings>): Promise<void> {
  const write = last.then(() => writeSettings(change));
  last = write.catch(() => undefined);
  return write;
}

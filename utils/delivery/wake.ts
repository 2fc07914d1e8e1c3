import { send } from '../messages/send';
import { setAlarm } from './alarm';

const listeners = new Set<() => void>();

/** The background's engine listens here; only there. Returns the way to stop. */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Before something is queued: the alarm is set first, since a popup may close between its last write and the message that follows.
 * An alarm for nothing costs nothing.
 */
export const queueWillChange = (): Promise<void> => setAlarm(Date.now()).catch(() => undefined);

/**
 * Something was queued or mended. In the background the engine hears it at once; from a page it goes there as a message. A message
 * that is lost costs time and nothing else: the alarm looks at the queue anyway.
 */
export function queueChanged(): void {
  for (const listener of listeners) listener();
  if (listeners.size > 0) return;
  // Once more: the engine may have cleared the first one just before the write.
  void queueWillChange();
  send('queue.wake', {}).catch(() => undefined);
}

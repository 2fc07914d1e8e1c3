import { i18n } from '#i18n';
import { Failure } from '../errors';

const MINUTE_MS = 60_000;

/** When each tab sent each message within the last minute. In memory: a flood keeps the worker alive, and two at once count as two. */
const sent = new Map<string, number[]>();

/**
 * Counts one message of a tab's page. A person clicks far less often; a page's script in other hands does not.
 * @param most so many a minute.
 * @throws {Failure} `too-many`
 */
export function count(name: string, tabId: number, most: number, now = Date.now()): void {
  const key = `${name}/${tabId}`;
  const recent = (sent.get(key) ?? []).filter((at) => now - at < MINUTE_MS);
  if (recent.length >= most) throw new Failure('too-many', i18n.t('messages.tooMany'));
  sent.set(key, [...recent, now]);
}

/** Tests begin anew. */
export const forgetCounts = () => sent.clear();

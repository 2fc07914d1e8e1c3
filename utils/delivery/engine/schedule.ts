import type { Delivery, ReasonCode } from '../../model/delivery';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Between Send and the first attempt; Send can be undone. */
export const UNDO_MS = 10 * SECOND;
/** A POST that has no answer by then may or may not have been stored. */
export const POST_TIMEOUT_MS = 30 * SECOND;
/** An older copy of the form is read again before it is answered. */
export const FORM_FRESH_MS = 5 * MINUTE;
/** How often a closed, gone or changed form is looked at again. */
export const HELD_CHECK_MS = 15 * MINUTE;
/** After a 429 nothing goes for so long at least, then the queue goes on by itself. */
export const SLOWED_DOWN_MS = 5 * MINUTE;
/** Chrome's shortest alarm; shorter waits are timers with the deadline in the database. */
export const SHORTEST_ALARM_MS = 30 * SECOND;

/** Held for these, a delivery is tried again from time to time; the others wait for somebody to do something. */
export const CHECKED_AGAIN: readonly ReasonCode[] = [
  'form-changed',
  'form-closed',
  'form-gone',
  'form-unreadable',
  'consent',
  'elsewhere',
];

/**
 * Is it time? Also where the clock was set back since the wait began: what is left of it nobody knows. Clocks of two processes may
 * differ a little, so a step of less than a minute is none.
 */
export function isDue(
  { nextAttemptAt, updatedAt }: Pick<Delivery, 'nextAttemptAt' | 'updatedAt'>,
  now: number,
): boolean {
  return Date.parse(nextAttemptAt) <= now || Date.parse(updatedAt) > now + MINUTE;
}

/** When to try again, in ms since 1970: 30 s, doubled with each attempt to an hour at most, a fifth of jitter; never before Retry-After. */
export function retryAt(now: number, attempts: number, random: () => number, retryAfterSeconds = 0): number {
  const backoff = Math.min(30 * SECOND * 2 ** Math.max(0, attempts - 1), 60 * MINUTE);
  return now + Math.max(backoff * (1 + random() / 5), Math.min(retryAfterSeconds, 24 * 3600) * SECOND);
}

/** Between two answers to one form, in ms: two to five seconds, as a person would hardly be quicker. */
export function gap(random: () => number): number {
  return 2 * SECOND + random() * 3 * SECOND;
}

/** The longest of these distances; a clock that was set back never makes it longer. */
export const LONGEST_GAP_MS = 5 * SECOND;

/** When the queue has something to do next, in ms since 1970; undefined: nothing until somebody acts. `pauseEnds`: of a pause that does. */
export function nextWake(deliveries: Delivery[], pauseEnds?: number): number | undefined {
  const waiting = deliveries.filter(({ state, reason }) => {
    return state === 'queued' || (state === 'held' && reason && CHECKED_AGAIN.includes(reason.code));
  });
  const times = waiting.map(({ nextAttemptAt }) => Date.parse(nextAttemptAt));
  if (pauseEnds !== undefined) times.push(pauseEnds);
  return times.length > 0 ? Math.min(...times) : undefined;
}

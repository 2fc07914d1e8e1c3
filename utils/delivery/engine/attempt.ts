/** The steps of one delivery as changes to its record; each is written before the effect that follows it. */

import type { Delivery, Reason } from '../../model/delivery';
import { moved } from '../../model/delivery-states';
import type { PostOutcome } from './destination';
import { HELD_CHECK_MS, retryAt } from './schedule';

const iso = (ms: number) => new Date(ms).toISOString();

/** Taken: the POST starts right after this is stored. Undefined when somebody cancelled or moved it meanwhile. */
export function started(delivery: Delivery, now: number): Delivery | undefined {
  if (delivery.state !== 'queued') return undefined;
  const at = iso(now);
  const sending = moved(delivery, 'sending', undefined, now);
  return { ...sending, postStartedAt: at, attempts: [...delivery.attempts, { at, postStartedAt: at }] };
}

/** The outcome of a POST, with the attempt closed. Undefined when the delivery is no longer `sending`. */
export function finished(
  delivery: Delivery,
  outcome: PostOutcome,
  now: number,
  random: () => number,
): Delivery | undefined {
  if (delivery.state !== 'sending') return undefined;
  const { reason, status, retryAfterSeconds } = outcome;
  const closed = closeAttempt(delivery, outcome, now);
  switch (outcome.state) {
    case 'later': {
      const at = retryAt(now, closed.attempts.length, random, retryAfterSeconds);
      return { ...moved(closed, 'queued', reason, now), nextAttemptAt: iso(at) };
    }
    case 'held':
      return held(moved(closed, 'queued', reason, now), reason ?? { code: 'form-unreadable' }, now);
    case 'sent':
      return moved(closed, 'sent', undefined, now);
    default:
      return moved(
        closed,
        outcome.state,
        reason ?? { code: 'unrecognised-reply', detail: status?.toString() },
        now,
      );
  }
}

/** Waits for something to be mended; looked at again after a while. Undefined when it is no longer queued. */
export function held(delivery: Delivery, reason: Reason, now: number): Delivery | undefined {
  if (delivery.state !== 'queued') return undefined;
  return { ...moved(delivery, 'held', reason, now), nextAttemptAt: iso(now + HELD_CHECK_MS) };
}

/** For the scout to finish in a tab. Undefined when it is no longer queued. */
export function reviewed(delivery: Delivery, reason: Reason, now: number): Delivery | undefined {
  return delivery.state === 'queued' ? moved(delivery, 'review', reason, now) : undefined;
}

/** Stays queued: nothing was sent, since the form could not even be read. */
export function postponed(
  delivery: Delivery,
  reason: Reason,
  now: number,
  random: () => number,
  retryAfterSeconds?: number,
): Delivery | undefined {
  if (delivery.state !== 'queued') return undefined;
  const at = iso(now);
  const attempts = [...delivery.attempts, { at, endedAt: at, outcome: 'queued' as const, reason }];
  return {
    ...delivery,
    reason,
    attempts,
    nextAttemptAt: iso(retryAt(now, attempts.length, random, retryAfterSeconds)),
    updatedAt: at,
  };
}

/** Was being sent by a worker that is no more: it may have arrived. */
export function interrupted(delivery: Delivery, now: number): Delivery | undefined {
  if (delivery.state !== 'sending') return undefined;
  return finished(delivery, { state: 'unknown', reason: { code: 'interrupted' } }, now, () => 0);
}

function closeAttempt(delivery: Delivery, { state, reason, status }: PostOutcome, now: number): Delivery {
  const attempts = [...delivery.attempts];
  const last = attempts.pop() ?? { at: delivery.updatedAt };
  const outcome = state === 'later' ? 'queued' : state;
  return { ...delivery, attempts: [...attempts, { ...last, endedAt: iso(now), status, outcome, reason }] };
}

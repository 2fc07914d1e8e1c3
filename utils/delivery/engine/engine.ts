import { versionOf } from '../../forms/changes/version';
import type { Delivery } from '../../model/delivery';
import { changeDelivery, deliveriesIn } from '../records';
import { finished, interrupted, started } from './attempt';
import { formCopies } from './copies';
import type { Environment, FormCopy, PostOutcome } from './destination';
import { examine, type Pausing } from './examine';
import { reviewHeld } from './held';
import { lookAgain } from './look-again';
import { gap, isDue, LONGEST_GAP_MS, nextWake, POST_TIMEOUT_MS, SLOWED_DOWN_MS } from './schedule';

/**
 * Sends what is queued, one delivery at a time, a few seconds apart. Everything it knows stands in the database before it acts, so
 * that it may be stopped at any line: what was being POSTed is `unknown` afterwards, everything else is where it was.
 * `wake` looks at the queue now; called while it works, it looks once more at the end.
 */
export function createEngine(environment: Environment): { wake(): Promise<void> } {
  const posting = new Set<string>();
  const copies = formCopies(environment);
  let working: Promise<void> | undefined;
  let again = false;
  /** No POST before, in ms since 1970: also a wake that follows at once keeps the distance. */
  let quietUntil = 0;

  function wake(): Promise<void> {
    again = true;
    working ??= work().finally(() => {
      working = undefined;
      return again ? wake() : undefined;
    });
    return working;
  }

  async function work(): Promise<void> {
    while (again) {
      again = false;
      try {
        await settleInterrupted();
        await endPause();
        await reviewHeld(environment);
        await sendWhatIsDue();
      } finally {
        await scheduleNext();
      }
    }
  }

  /**
   * The alarm goes when nothing waits. What a page queued between the look and that would have neither alarm nor, if its message met
   * a dying worker, anybody to send it: so there is a second look.
   */
  async function scheduleNext(): Promise<void> {
    const next = async () => nextWake(await deliveriesIn('queued', 'held'), await pauseEnds());
    const at = await next();
    await environment.schedule(at);
    const since = at === undefined ? await next() : undefined;
    if (since !== undefined) await environment.schedule(since);
  }

  /** A pause that the server asked for ends by itself; a captcha and a sign-in wait for the scout. */
  async function pauseEnds(): Promise<number | undefined> {
    const { queuePaused, pausedUntil } = await environment.settings();
    return queuePaused && pausedUntil ? Date.parse(pausedUntil) : undefined;
  }

  async function endPause(): Promise<void> {
    const ends = await pauseEnds();
    if (ends !== undefined && ends <= environment.now()) await environment.pause(null);
  }

  async function settleInterrupted(): Promise<void> {
    for (const { id } of await deliveriesIn('sending')) {
      if (!posting.has(id)) await changeDelivery(id, (delivery) => interrupted(delivery, environment.now()));
    }
  }

  async function sendWhatIsDue(): Promise<void> {
    copies.forgetFailures();
    let next = await firstDue(environment.now());
    // A worker that dies on the way is followed by one that the alarm wakes.
    if (next) await environment.schedule(environment.now());
    for (; next; next = await firstDue(environment.now())) {
      const quiet = Math.min(quietUntil - environment.now(), LONGEST_GAP_MS);
      if (quiet > 0) await environment.wait(quiet);
      if (await attempt(next)) quietUntil = environment.now() + gap(environment.random);
    }
  }

  /** One step onwards for one delivery: afterwards it is not due any more. Resolves to whether a POST went out. */
  async function attempt(delivery: Delivery): Promise<boolean> {
    const verdict = await examine(delivery, environment, copies);
    if (verdict.go) return post(delivery.id, verdict.copy, verdict.anew);
    if (verdict.pause) await pause(verdict.pause, verdict.retryAfterSeconds);
    await changeDelivery(delivery.id, verdict.stop);
    return false;
  }

  async function post(id: string, { form, token }: FormCopy, anew?: Partial<Delivery>): Promise<boolean> {
    posting.add(id);
    try {
      const delivery = await changeDelivery(id, (now) =>
        started({ ...now, ...anew, answeredForm: versionOf(form) }, environment.now()),
      );
      if (!delivery) return false;
      const signal = environment.timeout(POST_TIMEOUT_MS);
      const { answers, path } = delivery;
      const outcome = await environment.destination.post({ form, answers, path, token, signal }).catch(lost);
      const judged = outcome.state === 'unknown' && signal.aborted ? { ...outcome, ...TIMED_OUT } : outcome;
      await changeDelivery(id, (now) => finished(now, judged, environment.now(), environment.random));
      const why = pauseFor(judged);
      if (why) await pause(why, judged.retryAfterSeconds);
      if (judged.state !== 'sent') copies.forget(form.id);
      await lookAgain(id, judged, environment, copies).catch(() => undefined);
      return true;
    } finally {
      posting.delete(id);
    }
  }

  async function pause(why: Pausing, retryAfterSeconds = 0): Promise<void> {
    const slowedUntil = environment.now() + Math.max(SLOWED_DOWN_MS, retryAfterSeconds * 1_000);
    await environment.pause(why, why === 'rate-limited' ? slowedUntil : undefined);
  }

  return { wake };
}

const TIMED_OUT = { reason: { code: 'timeout' as const } };

/** A fault of ours after the POST may have begun: nobody knows whether it arrived. */
const lost = (): PostOutcome => ({ state: 'unknown', reason: { code: 'connection-lost' } });

/** The first of these stops the whole queue: going on would make it worse. */
function pauseFor({ reason }: PostOutcome): Pausing | undefined {
  const code = reason?.code;
  return code === 'captcha' || code === 'sign-in' || code === 'rate-limited' ? code : undefined;
}

async function firstDue(now: number): Promise<Delivery | undefined> {
  const queued = await deliveriesIn('queued');
  return queued.find((delivery) => isDue(delivery, now));
}

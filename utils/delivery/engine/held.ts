import { database } from '../../database/database';
import { whereIs } from '../../leads/same-person/merged-into';
import type { Delivery } from '../../model/delivery';
import { moved } from '../../model/delivery-states';
import { prepareAgain } from '../project-lead';
import { changeDelivery, deliveriesIn } from '../records';
import type { Environment } from './destination';
import { CHECKED_AGAIN, HELD_CHECK_MS, isDue } from './schedule';

/** Puts back into the queue what was held for something that is mended now. */
export async function reviewHeld(environment: Environment): Promise<void> {
  const { queuePaused } = await environment.settings();
  for (const delivery of await deliveriesIn('held')) {
    const mended = await whenMended(delivery, environment, queuePaused !== null);
    const remapped = mended === 'wants an answer';
    const now = environment.now();
    await changeDelivery(delivery.id, (current) => {
      if (current.state !== 'held' || current.updatedAt !== delivery.updatedAt) return undefined;
      if (remapped) return { ...current, reason: { code: 'answer-missing' }, updatedAt: iso(now) };
      if (mended)
        return { ...moved({ ...current, ...mended }, 'queued', undefined, now), nextAttemptAt: iso(now) };
      return isLookedAt(current, now) ? { ...current, nextAttemptAt: iso(now + HELD_CHECK_MS) } : undefined;
    });
  }
}

/**
 * What changes in the delivery when it goes back; undefined while it must wait. What waits for the form and lacks an answer to it
 * as it is now waits for the scout from here on: it must not go while somebody is still typing.
 */
async function whenMended(
  delivery: Delivery,
  environment: Environment,
  paused: boolean,
): Promise<Partial<Delivery> | 'wants an answer' | undefined> {
  const code = delivery.reason?.code;
  if (code === 'queue-paused') return paused ? undefined : {};
  const record = await database.forms.get(delivery.formId);
  if (!record) return undefined;
  if (code === 'permission-missing') return (await environment.mayReach(record.form.url)) ? {} : undefined;
  const remapped = record.connectedAt > delivery.updatedAt;
  if (!remapped && !isLookedAt(delivery, environment.now())) return undefined;
  const anew = await projectedAnew(delivery, environment);
  return anew ?? (remapped && code === 'form-changed' ? 'wants an answer' : undefined);
}

const isLookedAt = (delivery: Delivery, now: number) =>
  delivery.reason !== undefined && CHECKED_AGAIN.includes(delivery.reason.code) && isDue(delivery, now);

const iso = (ms: number) => new Date(ms).toISOString();

/** The answers through the mapping that the scout saved since; undefined where a required question still has none. */
export async function projectedAnew(
  delivery: Delivery,
  environment: Pick<Environment, 'settings'>,
): Promise<Pick<Delivery, 'answers' | 'path'> | undefined> {
  const scout = await environment.settings();
  const leadId = await whereIs(delivery.leadId);
  const [form, lead, clips, deliveries] = await Promise.all([
    database.forms.get(delivery.formId),
    database.leads.get(leadId),
    database.clips.where('leadId').equals(leadId).toArray(),
    database.deliveries.where('leadId').equals(leadId).toArray(),
  ]);
  if (!form || !lead) return undefined;
  const { projection } = prepareAgain({ lead, clips, deliveries, form, scout }, delivery);
  return projection.problems.length > 0 ? undefined : { answers: projection.answers, path: projection.path };
}

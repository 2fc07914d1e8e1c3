/** Several leads sent at once. A batch is nothing but its deliveries, which bear the moment of Send; the queue knows no difference. */
import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database } from '../database/database';
import { Failure } from '../errors';
import { whereIs } from '../leads/same-person/merged-into';
import type { Projection } from '../model/answers';
import type { Delivery } from '../model/delivery';
import type { Lead } from '../model/lead';
import type { ConnectedForm } from '../model/mapping';
import type { Problem } from '../model/problem';
import { queueWillChange } from './engine/alarm';
import type { LeadRecords } from './project-lead';
import { type Destined, destined, type Plan, planOf, recordsOf } from './send-lead';
import { keepBatch } from './stored-batches';

/** A lead that would go, with its answers exactly as the form will get them. */
export interface Going {
  lead: Lead;
  delivery: Delivery;
  projection: Projection;
}

/** A lead that needs something first: a problem in words, or the delivery that it already has and that is not done. */
export interface LeftOut {
  leadId: string;
  /** Absent when it is gone. */
  lead?: Lead;
  why: Problem | Delivery;
}

export interface Batch {
  form: ConnectedForm;
  going: Going[];
  leftOut: LeftOut[];
}

/** What Send would do with these leads now; stores nothing. @throws {Failure} `no-form` */
export async function checkBatch(leadIds: string[]): Promise<Batch> {
  const where = await destined();
  const ids = await found(leadIds);
  const { leads, clips, deliveries } = database;
  return database.transaction('r', leads, clips, deliveries, () => sorted(ids, where));
}

/**
 * Queues all that can go, in one transaction: after ten seconds they go one by one, and until then all can be taken back together.
 * A lead that was sent before goes as a follow-up with its new quotes.
 * @returns the moment that names the batch, and what it holds
 * @throws {Failure} `no-form`
 */
export async function sendBatch(
  leadIds: string[],
  now = new Date().toISOString(),
): Promise<Batch & { id: string }> {
  const where = await destined();
  const ids = await found(leadIds);
  const { leads, clips, deliveries } = database;
  await queueWillChange();
  const batch = await database.transaction('rw', leads, clips, deliveries, async () => {
    const { form, going, leftOut } = await sorted(ids, where);
    const bearing = going.map((each, at) => ({ ...each, delivery: inTurn(each.delivery, now, at) }));
    await deliveries.bulkPut(bearing.map(({ delivery }) => delivery));
    return { form, going: bearing, leftOut };
  });
  announceChange();
  const sent = batch.going.map(({ delivery }) => delivery.id);
  if (sent.length > 0) await keepBatch(now, sent);
  return { ...batch, id: now };
}

/** A millisecond after the one before, so that they go in the order in which they were chosen. */
function inTurn(delivery: Delivery, batch: string, at: number): Delivery {
  const nextAttemptAt = new Date(Date.parse(delivery.nextAttemptAt) + at).toISOString();
  return { ...delivery, batch, nextAttemptAt };
}

/** Two that were merged meanwhile are one. */
const found = async (leadIds: string[]) => [...new Set(await Promise.all(leadIds.map(whereIs)))];

/** In the caller's transaction, so that what is sorted is what is stored. */
async function sorted(leadIds: string[], where: Destined): Promise<Batch> {
  const records = await recordsOf(leadIds, where);
  const batch: Batch = { form: where.form, going: [], leftOut: [] };
  for (const leadId of leadIds) {
    const known = records.find(({ lead }) => lead.id === leadId);
    const lead = known?.lead;
    const plan = planOrWhy(known, where.reachable);
    if ('next' in plan && lead) {
      batch.going.push({ lead, delivery: plan.next, projection: plan.projection });
    } else if ('open' in plan) batch.leftOut.push({ leadId, lead, why: plan.open });
    else if ('why' in plan) batch.leftOut.push({ leadId, lead, why: plan.why });
  }
  return batch;
}

function planOrWhy(records: LeadRecords | undefined, reachable: boolean): Plan | { why: Problem } {
  try {
    if (records) refuseUntouched(records);
    return planOf(records, reachable, records !== undefined && wasSent(records));
  } catch (error) {
    // Everything else is a fault and undoes the whole.
    if (!(error instanceof Failure)) throw error;
    return { why: { code: error.code, message: error.message } };
  }
}

const wasSent = ({ deliveries, form }: LeadRecords) =>
  deliveries.some(({ formId, state }) => formId === form.id && state === 'sent');

/** What one would not send by itself goes in no batch either. */
function refuseUntouched({ lead, deliveries, form }: LeadRecords): void {
  if (lead.passed) throw new Failure('passed', i18n.t('delivery.passed'));
  const refused = deliveries.find(({ formId, state }) => formId === form.id && state === 'refused');
  const since = [lead.updatedAt, form.connectedAt].some((at) => refused && at > refused.updatedAt);
  if (refused && !since) throw new Failure('still-refused', i18n.t('delivery.stillRefused'));
}

/** What a scout does to deliveries. The engine does the rest. */
import { Failure } from '../errors';
import { database } from '../leads/database';
import { connectedForm } from '../leads/forms';
import { clipsNotSent } from '../leads/list';
import { whereIs } from '../leads/person/moved';
import { mayReach } from '../permissions';
import { readSettings, writeSettings } from '../settings';
import { type LeadRecords, type Prepared, prepare } from './project-lead';
import { changeDelivery, deliveriesIn } from './records';
import { UNDO_MS } from './schedule';
import type { Delivery, DeliveryState } from './schema';
import { moved, OPEN } from './states';
import { tabReason } from './tab-reason';
import { queueChanged } from './wake';

/**
 * Queues the lead's answers for the connected form; they go after ten seconds, so that Send can be undone. Where the form can only
 * be answered in a tab, the delivery is in `review` at once. A lead that is already on its way gives that delivery, also when
 * two windows press Send at the same moment; a refused one goes again under its reference.
 * @throws {Failure} `no-form`, `lead-gone`, `not-ready` (the problems in words), `already-sent`, `nothing-new`
 */
export async function sendLead(askedFor: string, { followUp }: { followUp: boolean }): Promise<Delivery> {
  const leadId = await whereIs(askedFor);
  const form = await connectedForm();
  if (!form) throw new Failure('no-form', 'No form is connected. Connect one in the options first.');
  const [reachable, scout] = await Promise.all([mayReach(form.form.url), readSettings()]);
  const { leads, clips, deliveries } = database;
  const delivery = await database.transaction('rw', leads, clips, deliveries, async () => {
    const lead = await leads.get(leadId);
    if (!lead || lead.deletedAt)
      throw new Failure('lead-gone', 'This lead was deleted. Bring it back before you send it.');
    const records: LeadRecords = {
      lead,
      clips: await clips.where('leadId').equals(leadId).toArray(),
      deliveries: await deliveries.where('leadId').equals(leadId).toArray(),
      form,
      scout,
    };
    const toThisForm = records.deliveries.filter(({ formId }) => formId === form.id);
    const open = toThisForm.find(({ state }) => OPEN.includes(state));
    if (open) return open;
    refuseRepeats(toThisForm, clipsNotSent(records.clips, toThisForm).length, followUp);
    const prepared = prepare(records);
    const reason = tabReason(form, reachable, prepared.projection.path);
    refuseUnready(prepared, reason !== undefined);
    const refused = toThisForm.find(({ state }) => state === 'refused');
    const queued = queuedWith(
      prepared,
      refused ? moved(refused, 'queued') : newDelivery(leadId, form.id, prepared),
    );
    const next = reason ? moved(queued, 'review', reason) : queued;
    await deliveries.put(next);
    return next;
  });
  queueChanged();
  return delivery;
}

/** Takes Send back while nothing has gone out. @throws {Failure} `too-late` */
export const undoSend = (deliveryId: string) => settle(deliveryId, ['queued', 'held', 'review'], 'cancelled');

/** What the scout says of a delivery under review: it is in the form, it shall go again, or it shall not. @throws {Failure} `too-late` */
export function settleReview(deliveryId: string, verdict: 'sent' | 'again' | 'cancelled'): Promise<Delivery> {
  return settle(deliveryId, ['review'], verdict === 'again' ? 'queued' : verdict);
}

/** What the hosts found of a delivery whose fate was unknown: the row is there, or it is not. @throws {Failure} `too-late` */
export function settleUnknown(deliveryId: string, verdict: 'sent' | 'again'): Promise<Delivery> {
  return settle(deliveryId, ['unknown'], verdict === 'again' ? 'queued' : verdict);
}

/** Gives a delivery up. @throws {Failure} `too-late` when it is being sent or was. */
export const cancelDelivery = (deliveryId: string) =>
  settle(deliveryId, ['queued', 'held', 'review', 'refused', 'unknown', 'cancelled'], 'cancelled');

/** Sends again after a pause. */
export async function resumeQueue(): Promise<void> {
  await writeSettings({ queuePaused: null, pausedUntil: null });
  for (const { id } of await deliveriesIn('held')) {
    await changeDelivery(id, (held) =>
      held.reason?.code === 'queue-paused' ? dueNow(moved(held, 'queued')) : undefined,
    );
  }
  queueChanged();
}

async function settle(
  deliveryId: string,
  from: DeliveryState[],
  to: 'sent' | 'queued' | 'cancelled',
): Promise<Delivery> {
  const settled = await changeDelivery(deliveryId, (delivery) => {
    if (!from.includes(delivery.state)) return undefined;
    if (delivery.state === to) return delivery;
    return to === 'queued' ? dueNow(moved(delivery, to)) : moved(delivery, to);
  });
  if (!settled)
    throw new Failure(
      'too-late',
      'That is no longer possible: the delivery has moved on. Look at its state.',
    );
  queueChanged();
  return settled;
}

const dueNow = (delivery: Delivery): Delivery => ({ ...delivery, nextAttemptAt: delivery.updatedAt });

function refuseRepeats(toThisForm: Delivery[], newClips: number, followUp: boolean): void {
  if (!toThisForm.some(({ state }) => state === 'sent')) return;
  if (!followUp)
    throw new Failure('already-sent', 'This lead is already in the form. New quotes go as a follow-up.');
  if (newClips === 0) throw new Failure('nothing-new', 'Every quote of this lead is already in the form.');
}

/** What a form asks that we cannot answer is no obstacle where the scout fills the form in a tab. */
function refuseUnready({ projection }: Prepared, inTab: boolean): void {
  const problems = projection.problems.filter(({ kind }) => !(inTab && kind === 'unsupported'));
  if (problems.length > 0) throw new Failure('not-ready', problems.map(({ message }) => message).join(' '));
}

function newDelivery(leadId: string, formId: string, { reference, followsUp }: Prepared): Delivery {
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const empty: Pick<Delivery, 'clipIds' | 'answers' | 'path' | 'attempts'> = {
    clipIds: [],
    answers: [],
    path: [],
    attempts: [],
  };
  return {
    id,
    leadId,
    formId,
    reference,
    followsUp,
    ...empty,
    state: 'queued',
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  };
}

function queuedWith({ projection, clips }: Prepared, delivery: Delivery): Delivery {
  const { answers, path } = projection;
  const nextAttemptAt = new Date(Date.parse(delivery.updatedAt) + UNDO_MS).toISOString();
  return { ...delivery, clipIds: clips.map(({ id }) => id), answers, path, nextAttemptAt };
}

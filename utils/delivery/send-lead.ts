/** From a lead to its delivery: what Send does, for one lead and for several. */
import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database } from '../database/database';
import { Failure } from '../errors';
import { versionOf } from '../forms/changes/version';
import { whereIs } from '../leads/same-person/merged-into';
import type { Projection } from '../model/answers';
import type { Delivery } from '../model/delivery';
import { isOpen, moved, waitsForScout } from '../model/delivery-states';
import type { ConnectedForm } from '../model/mapping';
import { quotesNotSent } from '../model/sent-so-far';
import { mayReach } from '../permissions';
import { readSettings, type Settings } from '../settings';
import { connectedForm } from './connected-form';
import { queueWillChange } from './engine/alarm';
import { UNDO_MS } from './engine/schedule';
import { type LeadRecords, obstacles, type Prepared, prepare } from './project-lead';
import { tabReason } from './tab-reason';

/** What is the same for every lead that goes now. */
export interface Destined {
  form: ConnectedForm;
  scout: Settings;
  reachable: boolean;
}

/** Where Send goes. Read it before a transaction: it asks the browser too. @throws {Failure} `no-form` */
export async function destined(): Promise<Destined> {
  const form = await connectedForm();
  if (!form) throw new Failure('no-form', i18n.t('delivery.noForm'));
  const [reachable, scout] = await Promise.all([mayReach(form.form.url), readSettings()]);
  return { form, reachable, scout };
}

/**
 * Queues the lead's answers for the connected form; they go after ten seconds, so that Send can be undone. Where the form can only
 * be answered in a tab, the delivery is in `review` at once. A lead that is already on its way gives that delivery, also when
 * two windows press Send at the same moment; one that was refused, or lacked an answer, goes
 * again under its reference.
 * @throws {Failure} `no-form`, `lead-gone`, `not-ready` (the problems in words), `already-sent`, `nothing-new`
 */
export async function sendLead(askedFor: string, { followUp }: { followUp: boolean }): Promise<Delivery> {
  const leadId = await whereIs(askedFor);
  const where = await destined();
  const { leads, clips, deliveries } = database;
  await queueWillChange();
  const delivery = await database.transaction('rw', leads, clips, deliveries, async () => {
    const [records] = await recordsOf([leadId], where);
    const plan = planOf(records, where.reachable, followUp);
    if ('next' in plan) await deliveries.put(plan.next);
    return 'next' in plan ? plan.next : plan.open;
  });
  announceChange();
  return delivery;
}

/** All that is known of these leads, in their order; three queries, however many. In the caller's transaction over leads, clips and deliveries. */
export async function recordsOf(leadIds: string[], { form, scout }: Destined): Promise<LeadRecords[]> {
  const [leads, clips, deliveries] = await Promise.all([
    database.leads.bulkGet(leadIds),
    database.clips.where('leadId').anyOf(leadIds).toArray(),
    database.deliveries.where('leadId').anyOf(leadIds).toArray(),
  ]);
  const clipsOf = Map.groupBy(clips, ({ leadId }) => leadId);
  const deliveriesOf = Map.groupBy(deliveries, ({ leadId }) => leadId);
  return leads
    .filter((lead) => lead !== undefined)
    .map((lead) => ({
      lead,
      clips: clipsOf.get(lead.id) ?? [],
      deliveries: deliveriesOf.get(lead.id) ?? [],
      form,
      scout,
    }));
}

/** What Send makes of a lead: the delivery it has already, or the one to store with the answers in it as the form will get them. */
export type Plan = { open: Delivery } | { next: Delivery; projection: Projection };

/** @throws {Failure} `lead-gone`, `not-ready` (the problems in words), `already-sent`, `nothing-new` */
export function planOf(records: LeadRecords | undefined, reachable: boolean, followUp: boolean): Plan {
  if (!records || records.lead.deletedAt) throw new Failure('lead-gone', i18n.t('delivery.leadGone'));
  const { lead, clips, deliveries, form } = records;
  const toThisForm = deliveries.filter(({ formId }) => formId === form.id);
  const again = toThisForm.find(waitsForScout);
  const open = toThisForm.find(({ state }) => isOpen(state));
  if (open && open !== again) return { open };
  refuseRepeats(toThisForm, quotesNotSent(clips, toThisForm).length, followUp);
  const prepared = prepare(records);
  const { projection } = prepared;
  const reason = tabReason(form, reachable, projection.path);
  refuseUnready(prepared, reason !== undefined);
  const queued = queuedWith(
    prepared,
    form,
    again ? moved(again, 'queued') : newDelivery(lead.id, form.id, prepared),
  );
  return { next: reason ? moved(queued, 'review', reason) : queued, projection };
}

function refuseRepeats(toThisForm: Delivery[], newQuotes: number, followUp: boolean): void {
  if (!toThisForm.some(({ state }) => state === 'sent')) return;
  if (!followUp) throw new Failure('already-sent', i18n.t('delivery.alreadySent'));
  if (newQuotes === 0) throw new Failure('nothing-new', i18n.t('delivery.nothingNew'));
}

function refuseUnready({ projection }: Prepared, inTab: boolean): void {
  const problems = obstacles(projection, inTab);
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

function queuedWith({ projection, clips }: Prepared, { form }: ConnectedForm, delivery: Delivery): Delivery {
  const { answers, path } = projection;
  const nextAttemptAt = new Date(Date.parse(delivery.updatedAt) + UNDO_MS).toISOString();
  return {
    ...delivery,
    clipIds: clips.map(({ id }) => id),
    answers,
    path,
    answeredForm: versionOf(form),
    nextAttemptAt,
    batch: undefined,
  };
}

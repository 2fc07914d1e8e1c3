/** "Forget this person": everything of them is erased here, and nothing stays but fingerprints, see `forgotten.ts`. */
import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database, leadTables } from '../database/database';
import { Failure } from '../errors';
import type { Delivery } from '../model/delivery';
import { leadKey, nameKey, newFingerprintsOf, nominationKey, personKeys, referenceKey } from './forgotten';
import { removeLeads } from './remove';
import { mergesInto, whereIs } from './same-person/merged-into';
import { forgetSuggestion, lastSuggestion } from './suggestion';

/** Answers that are, or may be, in a form's sheet, which only its owner can clear. */
export interface Elsewhere {
  reference: string;
  formTitle: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The form said so, or the scout; otherwise it may have arrived. */
  certain: boolean;
}

/** What is held about one person here, as numbers, and what was sent on. */
export interface Held {
  name: string;
  clips: number;
  deliveries: number;
  /** Rows of the form's sheet that were brought in. */
  nominations: number;
  /** Leads that became one with this, and can be split again until then. */
  merged: number;
  elsewhere: Elsewhere[];
}

/** What forgetting a person takes away and what it cannot reach; undefined when the lead is gone. */
export async function heldOf(askedFor: string): Promise<Held | undefined> {
  const leadId = await whereIs(askedFor);
  const [lead, clips, deliveries, nominations, merged] = await Promise.all([
    database.leads.get(leadId),
    database.clips.where('leadId').equals(leadId).count(),
    database.deliveries.where('leadId').equals(leadId).sortBy('createdAt'),
    database.nominations.where('leadId').equals(leadId).count(),
    database.merges.where('leadId').equals(leadId).count(),
  ]);
  if (!lead) return undefined;
  const elsewhere = await Promise.all(deliveries.flatMap((delivery) => elsewhereOf(delivery) ?? []));
  return { name: lead.name, clips, deliveries: deliveries.length, nominations, merged, elsewhere };
}

/**
 * Erases a person: lead, clips, answers, claims of and about their accounts, merges and undo records, and any deleted lead of
 * theirs. Later captures of them are refused.
 * @returns what is in a form's sheet, to be told now: nothing here remembers it afterwards
 * @throws {Failure} `lead-gone`
 */
export async function forgetPerson(askedFor: string): Promise<Elsewhere[]> {
  const leadId = await whereIs(askedFor);
  const held = await heldOf(leadId);
  const keys = await keysOf(leadId);
  const fingerprints = await newFingerprintsOf([
    ...keys,
    ...(await leadKeysOf(leadId, keys)),
    ...(await sheetKeysOf(leadId, keys)),
  ]);
  const removed = await database.transaction('rw', [...leadTables(), database.forgotten], async () => {
    const lead = await database.leads.get(leadId);
    if (!lead) return undefined;
    // Saved from another of their accounts just now: once more, with that one too.
    if (!lead.accountKeys.every((key) => keys.includes(key))) return 'changed';
    const person = crypto.randomUUID();
    const at = new Date().toISOString();
    const same = await database.leads.where('accountKeys').anyOf(keys).primaryKeys();
    const ids = [...new Set([leadId, ...same])];
    await removeLeads(ids);
    await database.claims.where('to').anyOf(keys).delete();
    await database.forgotten.bulkPut(fingerprints.map((id) => ({ id, person, at })));
    return ids;
  });
  if (removed === 'changed') return forgetPerson(leadId);
  if (!removed || !held) throw new Failure('lead-gone', i18n.t('saved.leadGone'));
  const last = await lastSuggestion();
  if (last?.is === 'saved' && removed.includes(last.leadId)) await forgetSuggestion();
  announceChange();
  return held.elsewhere;
}

/** By what they are found: their accounts on all sites, and pages that name them and no account. A former handle may be another's now. */
async function keysOf(leadId: string): Promise<string[]> {
  const lead = await database.leads.get(leadId);
  const clips = await database.clips.where('leadId').equals(leadId).toArray();
  const pages = clips.flatMap(personKeys).filter((key) => key.startsWith('page:'));
  // A lead of theirs that was deleted before may have known more accounts.
  const same = await database.leads
    .where('accountKeys')
    .anyOf(lead?.accountKeys ?? [])
    .toArray();
  const accounts = [...(lead ? [lead] : []), ...same].flatMap(({ accountKeys }) => accountKeys);
  return [...new Set([...accounts, ...pages])];
}

/** Of their leads, and of those that went into them. */
async function leadKeysOf(leadId: string, keys: string[]): Promise<string[]> {
  const same = await database.leads.where('accountKeys').anyOf(keys).primaryKeys();
  const ids = [leadId, ...same];
  const gone = (await mergesInto(ids)).map(({ goneId }) => goneId);
  return [...new Set([...ids, ...gone])].map(leadKey);
}

/** By what the form's sheet would bring them back: its rows, our references in it, their name where no link says who they are. */
async function sheetKeysOf(leadId: string, keys: string[]): Promise<string[]> {
  const same = await database.leads.where('accountKeys').anyOf(keys).primaryKeys();
  const ids = [...new Set([leadId, ...same])];
  const [lead, nominations, deliveries] = await Promise.all([
    database.leads.get(leadId),
    database.nominations.where('leadId').anyOf(ids).toArray(),
    database.deliveries.where('leadId').anyOf(ids).toArray(),
  ]);
  const names = nominations.length > 0 && lead?.accountKeys.length === 0 ? [lead.name] : [];
  return [
    ...nominations.map(({ id }) => nominationKey(id)),
    ...deliveries.map(({ reference }) => referenceKey(reference)),
    ...names.filter(Boolean).map(nameKey),
  ];
}

function elsewhereOf(delivery: Delivery): Promise<Elsewhere> | undefined {
  const { state, reference, sentAt, postStartedAt, updatedAt, formId } = delivery;
  // Under review the scout may have pressed the form's own button.
  if (!['sent', 'sending', 'unknown', 'review'].includes(state)) return undefined;
  return database.forms.get(formId).then((form) => ({
    reference,
    formTitle: form?.form.title ?? i18n.t('saved.aForm'),
    at: sentAt ?? postStartedAt ?? updatedAt,
    certain: state === 'sent',
  }));
}

import { allOf } from '../database/all-of';
import { database } from '../database/database';
import { folded } from '../database/search/words';
import type { Delivery } from '../model/delivery';
import type { Nomination } from '../model/hosts/nomination';
import type { Lead } from '../model/lead';
import { accountKey } from '../people/accounts';
import type { Entry } from './entries';

/** What this device has of the people in some rows. */
export interface Here {
  /** By its id, of rows that were brought in before. */
  nominations: Map<string, Nomination>;
  byReference: Map<string, Nomination>;
  deliveries: Map<string, Delivery>;
  leads: Map<string, Lead>;
  /** Account key → the lead that has it. */
  leadOfKey: Map<string, Lead>;
  /** Lead → what rows that were brought in call them; of those whom a new row names. */
  guestsOf: Map<string, string[]>;
  /** Name as lists sort it → leads that are called so. */
  namesakes: Map<string, { leadId: string; name: string }[]>;
}

/** A name as two rows compare it. */
export const plainName = (name: string): string => folded(name.slice(0, 200)).replace(/\s+/gu, ' ').trim();

/**
 * Looks all of it up at once. Inside the caller's transaction.
 * @param isNew whose namesakes are wanted
 */
export async function lookHere(
  entries: readonly { id: string; entry: Entry }[],
  isNew: (entry: Entry) => boolean,
): Promise<Here> {
  const { leads, deliveries, nominations, rows } = database;
  const references = entries.flatMap(({ entry }) => entry.reference ?? []);
  const keys = entries.flatMap(({ entry }) => entry.accounts.map(accountKey));
  const fresh = entries.filter(({ entry }) => isNew(entry));
  const names = [...new Set(fresh.map(({ entry }) => plainName(entry.guest)).filter(Boolean))];
  const [kept, referred, sent, byKey, alike] = await Promise.all([
    nominations.bulkGet(entries.map(({ id }) => id)),
    allOf(nominations, 'reference', references),
    allOf(deliveries, 'reference', references),
    allOf(leads, 'accountKeys', keys),
    Promise.all(names.map((name) => rows.where('sortName').equals(name).toArray())),
  ]);
  const ofDeliveries = await leads.bulkGet([...new Set(sent.map(({ leadId }) => leadId))]);
  const found = [...byKey, ...ofDeliveries].filter((lead) => lead !== undefined && !lead.deletedAt) as Lead[];
  const wanted = new Set(keys);
  const fromNew = new Set(
    entries.flatMap(({ entry }, at) => (kept[at] ? [] : entry.accounts.slice(0, 1).map(accountKey))),
  );
  const nominated = byKey.filter(({ accountKeys }) => accountKeys.some((key) => fromNew.has(key)));
  const ids = nominated.map(({ id }) => id);
  const theirs = await allOf(nominations, 'leadId', ids);
  const guestsOf = new Map<string, string[]>();
  for (const { leadId, guest } of theirs) {
    const guests = guestsOf.get(leadId) ?? [];
    if (guest && !guests.includes(guest)) guestsOf.set(leadId, [...guests, guest]);
  }
  return {
    nominations: new Map(kept.flatMap((each) => (each ? [[each.id, each]] : []))),
    byReference: new Map(referred.map((each) => [each.reference ?? '', each])),
    deliveries: new Map(sent.map((each) => [each.reference, each])),
    leads: new Map(found.map((lead) => [lead.id, lead])),
    leadOfKey: new Map(
      found.flatMap((lead) =>
        lead.accountKeys.filter((key) => wanted.has(key)).map((key) => [key, lead] as const),
      ),
    ),
    guestsOf,
    namesakes: new Map(
      names.map((name, at) => [name, (alike[at] ?? []).map(({ leadId, name }) => ({ leadId, name }))]),
    ),
  };
}

import { allOf } from '../database/all-of';
import { database } from '../database/database';
import { ownKey } from '../leads/find-lead';
import { whereIs } from '../leads/same-person/merged-into';
import type { Delivery } from '../model/delivery';
import type { Clip, Lead } from '../model/lead';
import type { Person } from './format';

/** What this device has of the people who are about to come in, all of it by key. */
export interface Here {
  leads: Map<string, Lead>;
  /** Account key → id of the lead that has it. */
  leadOfKey: Map<string, string>;
  /** Lead of the file → lead here: the same id, or that of the lead it was merged into. */
  leadOfId: Map<string, string>;
  /** `PERMALINK NAME` → id of the lead, of pages that name no account. */
  leadOfPage: Map<string, string>;
  clips: Map<string, Clip>;
  clipsOf: Map<string, Clip[]>;
  deliveries: Map<string, Delivery>;
  /** Leads that went into another, of those that the file says of. */
  goneIds: Set<string>;
  /** Ids of claims, merges, pairs and nominations that are here. */
  known: Set<string>;
}

/** By what the words of somebody without an account are found again. */
export const pageKey = ({ permalink, author }: Clip): string | undefined =>
  author.name && !ownKey(author) ? `${permalink} ${author.name}` : undefined;

/** Looks all of it up at once, however many they are. Inside the caller's transaction. */
export async function lookHere(people: readonly Person[]): Promise<Here> {
  const { leads, clips, deliveries, claims, merges, apart, nominations } = database;
  const inFile = {
    leads: people.map(({ lead }) => lead),
    clips: people.flatMap((person) => person.clips),
    deliveries: people.flatMap((person) => person.deliveries),
  };
  const own = inFile.clips.flatMap(({ author }) => ownKey(author) ?? []);
  const keys = [...new Set([...inFile.leads.flatMap(({ accountKeys }) => accountKeys), ...own])];
  const goneInFile = people.flatMap((person) => person.merges.map(({ goneId }) => goneId));
  const leadOfId = await leadsNow(ids(inFile.leads));
  const pages = new Set(inFile.clips.flatMap((clip) => (pageKey(clip) ? clip.permalink : [])));
  const [byKey, byId, byClipId, byPage, sent, gone, ...known] = await Promise.all([
    allOf(leads, 'accountKeys', keys),
    leads.bulkGet([...new Set([...leadOfId.values(), ...goneInFile])]),
    clips.bulkGet(ids(inFile.clips)),
    allOf(clips, 'permalink', [...pages]),
    deliveries.bulkGet(ids(inFile.deliveries)),
    allOf(merges, 'goneId', goneInFile),
    claims
      .where('id')
      .anyOf(people.flatMap((person) => ids(person.claims)))
      .primaryKeys(),
    merges
      .where('id')
      .anyOf(people.flatMap((person) => ids(person.merges)))
      .primaryKeys(),
    apart
      .where('id')
      .anyOf(people.flatMap((person) => ids(person.apart)))
      .primaryKeys(),
    nominations
      .where('id')
      .anyOf(people.flatMap((person) => ids(person.nominations)))
      .primaryKeys(),
  ]);
  const onPages = byPage.filter((clip) => pageKey(clip) !== undefined);
  const ofPages = await leads.bulkGet([...new Set(onPages.map(({ leadId }) => leadId))]);
  const found = [...byKey, ...byId, ...ofPages].filter((lead) => lead !== undefined);
  const theirs = await allOf(clips, 'leadId', ids(found));
  const each = [...theirs, ...byClipId.filter((clip) => clip !== undefined)];
  return {
    leads: byKeyOf(found, ({ id }) => id),
    leadOfKey: new Map(living(byKey).flatMap(({ accountKeys, id }) => accountKeys.map((key) => [key, id]))),
    leadOfId,
    leadOfPage: new Map(onPages.map((clip) => [pageKey(clip) ?? '', clip.leadId])),
    clips: byKeyOf(each, ({ id }) => id),
    clipsOf: Map.groupBy(theirs, ({ leadId }) => leadId),
    deliveries: byKeyOf(
      sent.filter((delivery) => delivery !== undefined),
      ({ id }) => id,
    ),
    goneIds: new Set(gone.map(({ goneId }) => goneId)),
    known: new Set(known.flat()),
  };
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** A deleted lead counts where no other has the key. */
const living = (leads: Lead[]) =>
  [...leads].sort((one, other) => Number(Boolean(other.deletedAt)) - Number(Boolean(one.deletedAt)));

const byKeyOf = <Row>(rows: Row[], key: (row: Row) => string) => new Map(rows.map((row) => [key(row), row]));

async function leadsNow(ids: string[]): Promise<Map<string, string>> {
  const moved = await allOf(database.merges, 'goneId', ids);
  const gone = new Map<string, string>();
  for (const { goneId } of moved) gone.set(goneId, await whereIs(goneId));
  return new Map(ids.map((id) => [id, gone.get(id) ?? id]));
}

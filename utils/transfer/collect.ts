import { allOf } from '../database/all-of';
import { database, leadTables } from '../database/database';
import { mergesInto } from '../leads/same-person/merged-into';
import type { Merge } from '../model/same-person';
import type { Person } from './format';

/** So many people are read at a time: some hundred kB, within a few frames. */
const AT_A_TIME = 200;

/**
 * Everything held about these people, or about all: the newest lead first, those of a selection in its order, the deleted left out.
 * Each chunk is one moment of the database.
 */
export async function* collect(ids?: readonly string[]): AsyncGenerator<Person[]> {
  const wanted = ids ?? (await allIds());
  for (let at = 0; at < wanted.length; at += AT_A_TIME) {
    const people = await peopleOf(wanted.slice(at, at + AT_A_TIME));
    if (people.length > 0) yield people;
  }
}

/** Ids of all leads that are not deleted, the newest first. Read in pieces: only id and time are kept of each. */
async function allIds(): Promise<string[]> {
  const found: { id: string; createdAt: string }[] = [];
  for (let last = '', more = true; more; ) {
    const leads = await database.leads.where('id').above(last).limit(2_000).toArray();
    for (const { id, createdAt, deletedAt } of leads) if (!deletedAt) found.push({ id, createdAt });
    more = leads.length > 0;
    last = leads.at(-1)?.id ?? last;
  }
  return found.sort((one, other) => other.createdAt.localeCompare(one.createdAt)).map(({ id }) => id);
}

function peopleOf(ids: readonly string[]): Promise<Person[]> {
  return database.transaction('r', leadTables(), async () => {
    const found = await database.leads.bulkGet([...ids]);
    const leads = found.filter((lead) => lead !== undefined && !lead.deletedAt) as Person['lead'][];
    const leadIds = leads.map(({ id }) => id);
    const keys = leads.flatMap(({ accountKeys }) => accountKeys);
    const [clips, deliveries, claims, apart, nominations, merges] = await Promise.all([
      allOf(database.clips, 'leadId', leadIds),
      allOf(database.deliveries, 'leadId', leadIds),
      allOf(database.claims, 'from', keys),
      allOf(database.apart, 'keys', keys),
      allOf(database.nominations, 'leadId', leadIds),
      mergesInto(leadIds),
    ]);
    const clipsOf = Map.groupBy(clips, ({ leadId }) => leadId);
    const deliveriesOf = Map.groupBy(deliveries, ({ leadId }) => leadId);
    const nominationsOf = Map.groupBy(nominations, ({ leadId }) => leadId);
    const claimsBy = Map.groupBy(claims, ({ from }) => from);
    const mergesOf = Map.groupBy(merges, ({ leadId }) => leadId);
    const partedBy = Map.groupBy(
      apart.flatMap((pair) => pair.keys.map((key) => ({ key, pair }))),
      ({ key }) => key,
    );
    return leads.map((lead) => ({
      lead,
      clips: clipsOf.get(lead.id) ?? [],
      deliveries: deliveriesOf.get(lead.id) ?? [],
      nominations: nominationsOf.get(lead.id) ?? [],
      claims: lead.accountKeys.flatMap((key) => claimsBy.get(key) ?? []),
      merges: within(lead.id, mergesOf),
      apart: [...new Set(lead.accountKeys.flatMap((key) => partedBy.get(key) ?? []).map(({ pair }) => pair))],
    }));
  });
}

/** The merges below one lead, each once. */
function within(leadId: string, mergesOf: Map<string, Merge[]>): Merge[] {
  const found = new Set<Merge>();
  for (let next = [leadId]; next.length > 0; ) {
    const fresh = next.flatMap((id) => mergesOf.get(id) ?? []).filter((merge) => !found.has(merge));
    for (const merge of fresh) found.add(merge);
    next = fresh.map(({ goneId }) => goneId);
  }
  return [...found];
}

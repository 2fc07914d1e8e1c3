/** Lists of leads out of their rows: which, in what order, how many; never a clip is read. */
import Dexie from 'dexie';
import type { Site } from '../../model/account';
import type { Clip } from '../../model/lead';
import type { Group } from '../../model/list-state';
import { database } from '../database';
import { bucketOf, lookUp } from './blocks';
import { type Columns, groupsIn, markedIn, newestIn, PENDING, tally } from './columns';
import type { Row } from './row';
import { holds, wantedIn } from './words';

export type Sort = 'newest' | 'oldest' | 'name' | 'quotes';

/** What a lead must be to be listed; nothing given: all are. */
export interface Filters {
  site?: Site;
  topic?: string;
  shows?: Clip['shows'][number];
  /** ISO 8601: with something new since then. */
  since?: string;
}

/** Rows looked at in one go: some MB. */
const AT_ONCE = 500;

/** The rows of the newest leads, of one group or of all. Two questions, however many rows. */
export async function newestRows(limit: number, group?: Group): Promise<Row[]> {
  const columns = await database.columns.toArray();
  return rowsAt(newestIn(columns, group && ((_, its) => its === group), limit));
}

/** How many leads are in each group. */
export const countGroups = async (): Promise<Record<Group, number>> =>
  tally(await database.columns.toArray());

/** The numbers of all rows in order. */
export async function rowsInOrder(sort: Sort): Promise<number[]> {
  const { rows, columns } = database;
  if (sort === 'name') return rows.orderBy('sortName').primaryKeys();
  if (sort === 'quotes') return (await rows.orderBy('clipCount').primaryKeys()).reverse();
  const order = newestIn(await columns.toArray());
  return sort === 'oldest' ? order.reverse() : order;
}

/** The group of each row, by its number, as a place in `GROUPS`; 255: no such row. */
export const groupOfEach = async (): Promise<Uint8Array> => groupsIn(await database.columns.toArray());

/** The rows that pass the filters; undefined: all do. */
export async function passing({ site, topic, shows, since }: Filters): Promise<Set<number> | undefined> {
  const { rows } = database;
  const sets = await Promise.all([
    site && rows.where('sites').equals(site).primaryKeys(),
    topic && rows.where('topics').equals(topic).primaryKeys(),
    shows && rows.where('shows').equals(shows).primaryKeys(),
    since && rows.where('latest').aboveOrEqual(since).primaryKeys(),
  ]);
  const asked = sets.filter((set) => Array.isArray(set)).map((set) => new Set(set));
  return asked.length ? asked.reduce((one, other) => one.intersection(other)) : undefined;
}

/**
 * The rows that hold every word of the query, each as a beginning; undefined: it has no word, so that all do.
 * Words that were changed just now are not in the blocks yet; those rows are looked at themselves.
 */
export async function matching(query: string): Promise<Set<number> | undefined> {
  const wanted = wantedIn(query);
  return wanted.length > 0 ? (await rowsHolding(wanted)).hits : undefined;
}

/** The rows that hold all of them, and the columns, which were read to find them. */
async function rowsHolding(wanted: string[]): Promise<{ hits: Set<number>; all: Columns[] }> {
  const { rows, terms, columns } = database;
  return database.transaction('r', rows, terms, columns, async () => {
    const [all, ...sets] = await Promise.all([columns.toArray(), ...wanted.map(rowsWith)]);
    const hits = sets.reduce((one, other) => one.intersection(other));
    const pending = markedIn(all, PENDING);
    for (const n of pending) hits.delete(n);
    for (let at = 0; at < pending.length; at += AT_ONCE) {
      const some = await rows.bulkGet(pending.slice(at, at + AT_ONCE));
      for (const row of some) if (row && holds(row.words.split(' '), wanted)) hits.add(row.n);
    }
    return { hits, all };
  });
}

async function rowsWith(begin: string): Promise<Set<number>> {
  const bucket = bucketOf(begin);
  const found = new Set<number>();
  const blocks = await database.terms
    .where('[bucket+block]')
    .between([bucket, Dexie.minKey], [bucket, Dexie.maxKey])
    .toArray();
  for (const block of blocks) lookUp(block, begin, (n) => found.add(n));
  return found;
}

/** Rows by their numbers; one that went meanwhile is left out. */
export async function rowsAt(numbers: number[]): Promise<Row[]> {
  return (await database.rows.bulkGet(numbers)).filter((row) => row !== undefined);
}

/** All leads that are found, in order: the popup's search. */
export async function find(query: string, group: Group | undefined, limit: number): Promise<Row[]> {
  // Nothing may be waited for before the first question: a live query would not know what it was asked.
  if (wantedIn(query).length === 0) return newestRows(limit, group);
  return rowsAt(await findAll(query, group, limit));
}

/** The numbers of the rows that `find` gives, however far its limit: no row is read. */
export async function findAll(query: string, group: Group | undefined, limit?: number): Promise<number[]> {
  const wanted = wantedIn(query);
  const { hits, all } =
    wanted.length > 0
      ? await rowsHolding(wanted)
      : { hits: undefined, all: await database.columns.toArray() };
  return newestIn(all, (n, its) => (!hits || hits.has(n)) && (!group || its === group), limit);
}

/** Every topic that a lead has, in the order of the alphabet. */
export async function topicsInUse(): Promise<string[]> {
  const topics = (await database.rows.orderBy('topics').uniqueKeys()) as string[];
  return topics.sort((one, other) => one.localeCompare(other));
}

/** Whose rows these are. */
export async function leadIdsAt(numbers: number[]): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < numbers.length; at += AT_ONCE)
    ids.push(...(await rowsAt(numbers.slice(at, at + AT_ONCE))).map(({ leadId }) => leadId));
  return ids;
}

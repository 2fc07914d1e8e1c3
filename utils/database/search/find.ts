/** Lists of leads out of their rows: which, in what order, how many; never a clip is read. */
import type { Site } from '../../model/account';
import type { Stage } from '../../model/hosts/stage';
import type { Clip } from '../../model/lead';
import type { Group } from '../../model/list-state';
import { database } from '../database';
import { type Columns, groupsIn, newestIn, rowsAtStage, stagesIn, tally, tallyUnsent } from './columns';
import type { Row } from './row';
import { rowsWith, type TextBlock } from './text-blocks';
import { matcher } from './words';

export type Sort = 'newest' | 'oldest' | 'name' | 'quotes' | 'nominated';

/** What a lead must be to be listed; nothing given: all are. */
export interface Filters {
  site?: Site;
  topic?: string;
  shows?: Clip['shows'][number];
  stage?: Stage | 'none';
  /** Suggested in so many rows of the form's sheet, or more. */
  nominated?: number;
  /** ISO 8601: with something new since then. */
  since?: string;
}

/** What counts and orders all leads; Dexie keeps it at hand for live queries, as it does `allTexts`. */
const allColumns = (): Promise<Columns[]> => database.columns.toArray();

/** The rows of the newest leads, of one group or of all. Two questions, however many rows. */
export const newestRows = async (limit: number, group?: Group): Promise<Row[]> =>
  rowsAt(newestIn(await allColumns(), group).slice(0, limit));

/** How many leads are in each group. */
export const countGroups = async (): Promise<Record<Group, number>> => tally(await allColumns());

/** How many leads are saved and not sent: neither deleted, nor passed, nor in any form yet. */
export const countUnsent = async (): Promise<number> => tallyUnsent(await allColumns());

/** Stages that at least one lead has, in their order. */
export const stagesInUse = async (): Promise<Stage[]> => stagesIn(await allColumns());

/** The numbers of all rows in order. */
export async function rowsInOrder(sort: Sort): Promise<number[]> {
  const { rows } = database;
  if (sort === 'name') return rows.orderBy('sortName').primaryKeys();
  if (sort === 'quotes') return (await rows.orderBy('clipCount').primaryKeys()).reverse();
  const order = newestIn(await allColumns());
  if (sort === 'nominated') {
    const most = (await rows.orderBy('nominated').primaryKeys()).reverse();
    const named = new Set(most);
    return [...most, ...order.filter((n) => !named.has(n))];
  }
  return sort === 'oldest' ? order.reverse() : order;
}

/** The group of each row, by its number. */
export const groupOfEach = async (): Promise<Map<number, Group>> => groupsIn(await allColumns());

/** The rows that pass the filters; undefined: all do. */
export async function passing({
  site,
  topic,
  shows,
  stage,
  nominated,
  since,
}: Filters): Promise<Set<number> | undefined> {
  const { rows } = database;
  const sets = await Promise.all([
    site && rows.where('sites').equals(site).primaryKeys(),
    topic && rows.where('topics').equals(topic).primaryKeys(),
    shows && rows.where('shows').equals(shows).primaryKeys(),
    stage && allColumns().then((columns) => rowsAtStage(columns, stage)),
    nominated && rows.where('nominated').aboveOrEqual(nominated).primaryKeys(),
    since && rows.where('latest').aboveOrEqual(since).primaryKeys(),
  ]);
  const asked = sets.filter((set) => Array.isArray(set)).map((set) => new Set(set));
  return asked.length ? asked.reduce((one, other) => one.intersection(other)) : undefined;
}

/**
 * What is searched, of all leads: some 10 MB of 10,000. A live query that stays has Dexie keep it at hand for other live queries,
 * so that a keystroke reads nothing (`useTextsAtHand`).
 */
export const allTexts = (): Promise<TextBlock[]> => database.texts.toArray();

/** The rows that hold every word of the query, each as a beginning; undefined: it has no word, so that all do. */
export async function matching(query: string): Promise<Set<number> | undefined> {
  const holds = matcher(query);
  if (!holds) return undefined;
  return rowsWith(await allTexts(), holds);
}

/** Rows by their numbers; one that went meanwhile is left out. */
export async function rowsAt(numbers: number[]): Promise<Row[]> {
  return (await database.rows.bulkGet(numbers)).filter((row) => row !== undefined);
}

/** The first leads that are found, the newest first: the popup's search. */
export async function find(query: string, group: Group | undefined, limit: number): Promise<Row[]> {
  // Nothing may be waited for before the first question: a live query would not know what it was asked.
  if (!matcher(query)) return newestRows(limit, group);
  return rowsAt((await findAll(query, group)).slice(0, limit));
}

/** The numbers of all rows that `find` would give: no row is read. */
export async function findAll(query: string, group: Group | undefined): Promise<number[]> {
  const [columns, hits] = await Promise.all([allColumns(), matching(query)]);
  const order = newestIn(columns, group);
  return hits ? order.filter((n) => hits.has(n)) : order;
}

/** Every topic that a lead has, in the order of the alphabet. */
export async function topicsInUse(): Promise<string[]> {
  const topics = (await database.rows.orderBy('topics').uniqueKeys()) as string[];
  return topics.sort((one, other) => one.localeCompare(other));
}

/** Whose rows these are. */
export const leadIdsAt = async (numbers: number[]): Promise<string[]> =>
  (await rowsAt(numbers)).map(({ leadId }) => leadId);

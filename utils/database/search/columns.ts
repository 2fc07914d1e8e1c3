/**
 * Group, time and marks of each row, for a block of rows in one record: what counts and orders all leads, without reading each of
 * them. Marks that come and go are here and in no index: of 10,000 entries that were once in one, an empty index took Chromium 60 ms
 * to be read as empty.
 */
import { GROUPS, type Group } from '../../model/list-state';
import type { Row } from './row';

/** Rows whose groups and times are one record, of 40 kB: 100,000 leads are 25 of them. */
export const COLUMN = 4_096;

/** Of the rows from `block * COLUMN` on, each at its place in the block. */
export interface Columns {
  block: number;
  /** As a place in `GROUPS`; 255: no such row. */
  groups: Uint8Array;
  /** `latest`, in ms since 1970. */
  latest: Float64Array;
  /** `PENDING` and `UNSENT`, added up. */
  marks: Uint8Array;
}

/** `Row.pending` and `Row.unsent` as marks. */
export const PENDING = 1;
export const UNSENT = 2;

/** No row has this place. */
const NO_ROW = 255;

const noRows = (block: number): Columns => ({
  block,
  groups: new Uint8Array(COLUMN).fill(NO_ROW),
  latest: new Float64Array(COLUMN),
  marks: new Uint8Array(COLUMN),
});

/** A row as it is now; only its number: it is gone. */
export type Noted = Pick<Row, 'n'> & Partial<Pick<Row, 'group' | 'latest' | 'pending' | 'unsent'>>;

/** The columns with these rows as they are now; undefined: that changes nothing. */
export function withRows(before: Columns | undefined, block: number, rows: Noted[]): Columns | undefined {
  const { groups, latest, marks } = before ?? noRows(block);
  const next: Columns = { block, groups: groups.slice(), latest: latest.slice(), marks: marks.slice() };
  let isChanged = false;
  const put = (column: Uint8Array | Float64Array, place: number, value: number) => {
    isChanged ||= column[place] !== value;
    column[place] = value;
  };
  for (const row of rows) {
    const place = row.n - block * COLUMN;
    put(next.groups, place, row.group ? GROUPS.indexOf(row.group) : NO_ROW);
    put(next.latest, place, row.latest ? Date.parse(row.latest) : 0);
    put(next.marks, place, (row.pending ? PENDING : 0) + (row.unsent ? UNSENT : 0));
  }
  return isChanged ? next : undefined;
}

/** No row of the block is left. */
export const isEmpty = ({ groups }: Columns): boolean => groups.every((group) => group === NO_ROW);

/** Rows by the column they are in. */
export const byColumn = <Kind extends Pick<Row, 'n'>>(rows: Kind[]): Map<number, Kind[]> =>
  Map.groupBy(rows, ({ n }) => Math.floor(n / COLUMN));

/** How many rows are in each group. */
export function tally(columns: Columns[]): Record<Group, number> {
  const counts = new Uint32Array(256);
  for (const { groups } of columns) for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return Object.fromEntries(GROUPS.map((group, at) => [group, counts[at] ?? 0])) as Record<Group, number>;
}

/** The numbers of the rows that have this mark, in order. */
export function markedIn(columns: Columns[], mark: typeof PENDING | typeof UNSENT): number[] {
  const marked: number[] = [];
  for (const { block, marks } of columns) {
    marks.forEach((its, at) => {
      if (its & mark) marked.push(block * COLUMN + at);
    });
  }
  return marked;
}

/** The group of each row, by its number. */
export function groupsIn(columns: Columns[]): Uint8Array {
  const groups = new Uint8Array(sizeOf(columns)).fill(NO_ROW);
  for (const each of columns) groups.set(each.groups, each.block * COLUMN);
  return groups;
}

const sizeOf = (columns: Columns[]) =>
  columns.reduce((most, { block }) => Math.max(most, (block + 1) * COLUMN), 0);

/** The numbers of the rows that are wanted, the newest first, at most so many; of the same time, the later row first. */
export function newestIn(
  columns: Columns[],
  isWanted?: (n: number, group: Group) => boolean,
  limit?: number,
): number[] {
  const found = new Uint32Array(sizeOf(columns));
  const times = new Float64Array(found.length);
  let count = 0;
  // From the end, where the newest are: of few, most others are then looked at once and left.
  for (const { block, groups, latest } of columns.toReversed()) {
    for (let at = COLUMN - 1; at >= 0; at -= 1) {
      const group = GROUPS[groups[at] ?? NO_ROW];
      const n = block * COLUMN + at;
      if (!group || (isWanted && !isWanted(n, group))) continue;
      found[count] = n;
      count += 1;
      times[n] = latest[at] ?? 0;
    }
  }
  const isBefore = (one: number, other: number) => (times[other] ?? 0) - (times[one] ?? 0) || other - one;
  const all = found.subarray(0, count);
  return limit === undefined ? [...all.sort(isBefore)] : firstOf(all, isBefore, limit);
}

/** The first so many in an order, without putting all the others in order. */
function firstOf(all: Uint32Array, inOrder: (one: number, other: number) => number, limit: number): number[] {
  const first: number[] = [];
  for (const n of all) {
    if (first.length >= limit) {
      if (inOrder(n, first.at(-1) ?? 0) > 0) continue;
      first.pop();
    }
    let [from, until] = [0, first.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if (inOrder(n, first[middle] ?? 0) < 0) until = middle;
      else from = middle + 1;
    }
    first.splice(from, 0, n);
  }
  return first;
}

/** Group and time of each row, for a block of rows in one record: what counts and orders all leads, without reading each of them. */
import { BLOCK, blockOf } from './blocks';
import { GROUPS, type Group } from './group';
import type { Row } from './row';

/** Of the rows from `block * BLOCK` on, each at its place in the block. */
export interface Columns {
  block: number;
  /** As a place in `GROUPS`; 255: no such row. */
  groups: Uint8Array;
  /** `latest`, in ms since 1970. */
  latest: Float64Array;
}

/** No row has this place. */
export const NO_ROW = 255;

const noRows = (block: number): Columns => ({
  block,
  groups: new Uint8Array(BLOCK).fill(NO_ROW),
  latest: new Float64Array(BLOCK),
});

/** A row as it is now; only its number: it is gone. */
export type Noted = Pick<Row, 'n'> & Partial<Pick<Row, 'group' | 'latest'>>;

/** The columns with these rows as they are now; undefined: that changes nothing. */
export function withRows(before: Columns | undefined, block: number, rows: Noted[]): Columns | undefined {
  const { groups, latest } = before ?? noRows(block);
  const next: Columns = { block, groups: groups.slice(), latest: latest.slice() };
  let isChanged = false;
  for (const { n, group, latest: time } of rows) {
    const place = n - block * BLOCK;
    const now = [group ? GROUPS.indexOf(group) : NO_ROW, time ? Date.parse(time) : 0] as const;
    isChanged ||= next.groups[place] !== now[0] || next.latest[place] !== now[1];
    next.groups[place] = now[0];
    next.latest[place] = now[1];
  }
  return isChanged ? next : undefined;
}

/** No row of the block is left. */
export const isEmpty = ({ groups }: Columns): boolean => groups.every((group) => group === NO_ROW);

/** Rows by their blocks. */
export const byBlock = <Kind extends Pick<Row, 'n'>>(rows: Kind[]): Map<number, Kind[]> =>
  Map.groupBy(rows, ({ n }) => blockOf(n));

/** How many rows are in each group. */
export function tally(columns: Columns[]): Record<Group, number> {
  const counts = new Uint32Array(256);
  for (const { groups } of columns) for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return Object.fromEntries(GROUPS.map((group, at) => [group, counts[at] ?? 0])) as Record<Group, number>;
}

/** The group of each row, by its number. */
export function groupsIn(columns: Columns[]): Uint8Array {
  const groups = new Uint8Array(sizeOf(columns)).fill(NO_ROW);
  for (const each of columns) groups.set(each.groups, each.block * BLOCK);
  return groups;
}

/** The time of each row, by its number. */
function timesIn(columns: Columns[]): Float64Array {
  const times = new Float64Array(sizeOf(columns));
  for (const { block, latest } of columns) times.set(latest, block * BLOCK);
  return times;
}

const sizeOf = (columns: Columns[]) =>
  columns.reduce((most, { block }) => Math.max(most, (block + 1) * BLOCK), 0);

/** The numbers of the rows that are wanted, the newest first, at most so many; of the same time, the later row first. */
export function newestIn(
  columns: Columns[],
  isWanted: (n: number, group: Group) => boolean,
  limit = Number.POSITIVE_INFINITY,
): number[] {
  const times = timesIn(columns);
  const found: number[] = [];
  for (const { block, groups } of columns) {
    groups.forEach((place, at) => {
      const group = GROUPS[place];
      const n = block * BLOCK + at;
      if (group && isWanted(n, group)) found.push(n);
    });
  }
  const timeOf = (n: number) => times[n] ?? 0;
  // Numbers alone are sorted many times as fast as by a function, which then has only the first ones to sort.
  const oldest = found.length > limit ? (Float64Array.from(found, timeOf).sort().at(-limit) ?? 0) : 0;
  const numbers = Uint32Array.from(oldest ? found.filter((n) => timeOf(n) >= oldest) : found);
  numbers.sort((one, other) => timeOf(other) - timeOf(one) || other - one);
  return [...(numbers.length > limit ? numbers.subarray(0, limit) : numbers)];
}

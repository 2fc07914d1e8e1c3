/**
 * Group and time of each row, of many rows in one record: what counts and orders all leads. An index of 10,000 rows takes Chromium
 * some hundred ms to go through, three records some ms.
 */

import { STAGE_CODES, STAGES, type Stage } from '../../model/hosts/stage';
import { GROUP_CODES, GROUPS, type Group } from '../../model/list-state';
import type { Row } from './row';

/** Rows of one record, of 40 kB. */
export const COLUMN = 4_096;

/** Of the rows from `block * COLUMN` on, each at its place in the block. */
export interface Columns {
  block: number;
  /** As in `GROUP_CODES`; 0: no such row. */
  groups: Uint8Array;
  /** `latest`, in ms since 1970. */
  latest: Float64Array;
  /** 1: saved and in no form yet. */
  unsent: Uint8Array;
  /** As in `STAGE_CODES`; 0: none. Blocks of before have no such column, which says the same: no lead had a stage. */
  stages?: Uint8Array;
}

/** A row as it is now; only its number: it is gone. */
export type Listed = Pick<Row, 'n'> & Partial<Pick<Row, 'group' | 'latest' | 'unsent' | 'stage'>>;

/** The columns with these rows as they are now; undefined: that changes nothing. */
export function withRows(before: Columns | undefined, block: number, rows: Listed[]): Columns | undefined {
  const next: Required<Columns> = {
    block,
    groups: before?.groups.slice() ?? new Uint8Array(COLUMN),
    latest: before?.latest.slice() ?? new Float64Array(COLUMN),
    unsent: before?.unsent.slice() ?? new Uint8Array(COLUMN),
    stages: before?.stages?.slice() ?? new Uint8Array(COLUMN),
  };
  let isChanged = false;
  const put = (column: Uint8Array | Float64Array, place: number, value: number) => {
    isChanged ||= column[place] !== value;
    column[place] = value;
  };
  for (const { n, group, latest, unsent, stage } of rows) {
    put(next.groups, n % COLUMN, group ? GROUP_CODES[group] : 0);
    put(next.latest, n % COLUMN, latest ? Date.parse(latest) : 0);
    put(next.unsent, n % COLUMN, unsent ?? 0);
    put(next.stages, n % COLUMN, stage ? STAGE_CODES[stage] : 0);
  }
  return isChanged ? next : undefined;
}

/** How many rows are in each group. */
export function tally(columns: Columns[]): Record<Group, number> {
  const counts = new Uint32Array(256);
  for (const { groups } of columns) for (const code of groups) counts[code] = (counts[code] ?? 0) + 1;
  return Object.fromEntries(GROUPS.map((group) => [group, counts[GROUP_CODES[group]] ?? 0])) as Record<
    Group,
    number
  >;
}

/** How many rows are saved and in no form yet. */
export const tallyUnsent = (columns: Columns[]): number =>
  columns.reduce((sum, { unsent }) => unsent.reduce((some, each) => some + each, sum), 0);

/** The group of each row, by its number. */
export function groupsIn(columns: Columns[]): Map<number, Group> {
  const named = new Map(GROUPS.map((group) => [GROUP_CODES[group], group]));
  const groups = new Map<number, Group>();
  for (const { block, groups: codes } of columns) {
    for (const [place, code] of codes.entries()) {
      const group = named.get(code);
      if (group) groups.set(block * COLUMN + place, group);
    }
  }
  return groups;
}

/** The numbers of all rows or of a group's, the newest first; of the same time, the later row first. */
export function newestIn(columns: Columns[], group?: Group): number[] {
  const found: { n: number; at: number }[] = [];
  for (const { block, groups, latest } of columns) {
    for (const [place, code] of groups.entries())
      if (group ? code === GROUP_CODES[group] : code > 0)
        found.push({ n: block * COLUMN + place, at: latest[place] ?? 0 });
  }
  return found.sort((one, other) => other.at - one.at || other.n - one.n).map(({ n }) => n);
}

/** Stages that at least one row has, in their order. */
export function stagesIn(columns: Columns[]): Stage[] {
  const found = new Set(columns.flatMap(({ stages }) => [...new Set(stages)]));
  return STAGES.filter((stage) => found.has(STAGE_CODES[stage]));
}

/** The numbers of the rows with this stage, or with none. */
export function rowsAtStage(columns: Columns[], stage: Stage | 'none'): number[] {
  const wanted = stage === 'none' ? 0 : STAGE_CODES[stage];
  return columns.flatMap(({ block, groups, stages }) =>
    [...groups.entries()].flatMap(([place, group]) =>
      group > 0 && (stages?.[place] ?? 0) === wanted ? block * COLUMN + place : [],
    ),
  );
}

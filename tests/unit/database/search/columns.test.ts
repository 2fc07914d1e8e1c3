import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byColumn, COLUMN, newestIn, withRows } from '@/utils/database/search/columns';
import { GROUPS, type Group } from '@/utils/model/list-state';

/** Rows at places that leave gaps and whole blocks out, some of them of the same minute. */
const someRows = fc
  .array(
    fc.record({
      n: fc.integer({ min: 1, max: 4 * COLUMN }),
      group: fc.constantFrom(...GROUPS),
      minute: fc.integer({ min: 0, max: 59 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) => [...new Map(rows.map((row) => [row.n, row])).values()])
  .map((rows) =>
    rows.map(({ n, group, minute }) => ({ n, group, latest: new Date(minute * 60_000).toISOString() })),
  );

describe('the newest rows by their columns', () => {
  it('are those that a sort of all puts first: any rows, any group, any number of them', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.option(fc.constantFrom(...GROUPS), { nil: undefined }),
        fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
        (rows, group, limit) => {
          const columns = [...byColumn(rows)]
            .toSorted(([one], [other]) => one - other)
            .flatMap(([block, its]) => withRows(undefined, block, its) ?? []);
          const isOf = group && ((_: number, its: Group) => its === group);
          const sorted = rows
            .filter((row) => !group || row.group === group)
            .sort((one, other) => other.latest.localeCompare(one.latest) || other.n - one.n)
            .map(({ n }) => n);
          expect(newestIn(columns, isOf, limit)).toEqual(sorted.slice(0, limit));
        },
      ),
    );
  });
});

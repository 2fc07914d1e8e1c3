import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { database } from '@/utils/database/database';
import { bringIn } from '@/utils/sheet/bring-in';
import { openSheet } from '@/utils/sheet/open';
import { forgetAll } from '../transfer/samples';
import { asTable, HEAD, truePeople, trueRows } from './truth';

beforeEach(forgetAll);

it('puts 500 rows of 180 people together as they are meant, and nobody with somebody else', async () => {
  const people = truePeople(180);
  const rows = trueRows(people, 500);
  const sharedNames = people.length - new Set(people.map(({ name }) => name)).size;
  expect(sharedNames).toBeGreaterThan(20);

  const sheet = await openSheet(new Blob([asTable([HEAD, ...rows.map(({ cells }) => cells)])]));
  const outcome = await bringIn(sheet, {
    columns: sheet.columns,
    order: 'day-first',
    alone: true,
    whole: false,
  });
  const truth = new Map(rows.map((row, at) => [at + 2, row]));
  const meant = rows.filter(({ person }) => person !== undefined);
  expect(outcome).toMatchObject({ rows: 500, session: 500 - meant.length, leftOut: { count: 0 } });

  const byLead = Map.groupBy(await database.nominations.toArray(), ({ leadId }) => leadId);
  // Nobody with somebody else.
  const wrong = [...byLead.values()].filter(
    (its) => new Set(its.map(({ row }) => truth.get(row)?.person)).size > 1,
  );
  expect(wrong).toEqual([]);
  // Every row with a person's own link is with all others of it; a page of the web that another name is given for is asked about.
  const leadOf = new Map(
    [...byLead].flatMap(([leadId, its]) => its.map(({ row }) => [row, leadId] as const)),
  );
  const asked = new Set(outcome.perhaps.some.map(({ row }) => row));
  const linked = [...truth].filter(([, { by }]) => by === 'link');
  const homes = Map.groupBy(linked, ([, { person }]) => person);
  const apart = [...homes.values()].flatMap((its) =>
    its.filter(([row]) => leadOf.get(row) !== leadOf.get(its[0]?.[0] ?? 0)),
  );
  expect(apart.filter(([row, { cells }]) => !asked.has(row) || !/\/about/.test(cells[3] ?? ''))).toEqual([]);
  const right = linked.length - homes.size - apart.length;
  // Of the others, where the very name stands elsewhere it is a question; what nobody can tell is none.
  const others = [...truth].filter(([, { by }]) => by === 'name' || by === 'second');
  const whole = others.filter(
    ([, { cells, person }]) => people[person ?? 0]?.name.toUpperCase() === cells[2]?.toUpperCase(),
  );
  expect(whole.filter(([row]) => !asked.has(row) && !isWithOthers(row))).toEqual([]);
  // Right, wrong, asked about: as docs/hosts.md says it.
  expect([right, wrong.length, outcome.perhaps.count]).toEqual([265, 0, 57]);

  function isWithOthers(row: number): boolean {
    return (byLead.get(leadOf.get(row) ?? '')?.length ?? 0) > 1;
  }
  expect(outcome.leads).toBe(byLead.size);
});

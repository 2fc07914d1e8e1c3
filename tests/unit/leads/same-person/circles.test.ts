import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { editLead } from '@/utils/leads/edit';
import { forgetPerson, heldOf } from '@/utils/leads/forget';
import { whereIs } from '@/utils/leads/same-person/merged-into';
import { mergeByScout } from '@/utils/leads/same-person/pairs';
import type { Merge } from '@/utils/model/same-person';
import { exportedText } from '../../transfer/samples';
import { profile, saveAll } from './people';

/** Two leads that a hand has merged into each other: no way of ours leads there, a damaged or edited profile may. */
async function circle(): Promise<[string, string]> {
  const [one, other] = await saveAll(profile('x:aa'), profile('x:bb'));
  const [a, b] = await database.leads.bulkGet([one?.leadId ?? '', other?.leadId ?? '']);
  if (!a || !b) throw new Error('nobody');
  const merge = (kept: typeof a, gone: typeof a): Merge => ({
    id: crypto.randomUUID(),
    leadId: kept.id,
    goneId: gone.id,
    by: 'scout',
    reasons: [],
    at: kept.createdAt,
    kept,
    gone,
    joined: kept,
    clipIds: [],
    deliveryIds: [],
  });
  await database.merges.bulkAdd([merge(a, b), merge(b, a)]);
  return [a.id, b.id];
}

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

it('a lead in a circle is where it is, and everything that looks at it ends', async () => {
  const [a, b] = await circle();
  expect([await whereIs(a), await whereIs(b)]).toEqual([a, b]);
  expect(await heldOf(a)).toMatchObject({ merged: 1 });
  expect(JSON.parse(await exportedText()).people).toHaveLength(2);
  expect(JSON.parse(await exportedText('json', [a])).people[0].merges).toHaveLength(2);
});

it('an edit of a lead that went round in a circle ends, and so does forgetting', async () => {
  const [a, b] = await circle();
  await database.leads.delete(a);
  await database.leads.delete(b);
  await expect(editLead(a, { why: 'Typed' })).rejects.toMatchObject({ code: 'lead-gone' });
  await expect(forgetPerson(a)).rejects.toMatchObject({ code: 'lead-gone' });
});

it('is forgotten with the circle', async () => {
  const [a, b] = await circle();
  await forgetPerson(a);
  expect(await database.merges.count()).toBe(0);
  expect(await database.leads.toCollection().primaryKeys()).toEqual([b]);
});

it('two that are in a circle already can be merged', async () => {
  const [a, b] = await circle();
  await mergeByScout(a, b);
  expect(await database.leads.count()).toBe(1);
});

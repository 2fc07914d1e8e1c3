import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { database } from '@/utils/database/database';
import { countGroups, matching, rowsInOrder } from '@/utils/database/search/find';
import { countWithoutRow, fillRows, indexWords } from '@/utils/database/search/indexing';
import { viewOfLead } from '@/utils/delivery/lead-view';
import { editLead } from '@/utils/leads/edit';
import { clipSchema, leadSchema } from '@/utils/model/lead';
import { GROUPS } from '@/utils/model/list-state';
import { claimSchema, mergeSchema } from '@/utils/model/same-person';

const EXAMPLES = import.meta.dirname;
const example = (version: number) =>
  JSON.parse(readFileSync(`${EXAMPLES}/version-${version}.json`, 'utf8')) as Record<string, { id: string }[]>;

/** The stores of each version, as they were shipped. */
const first = {
  leads: 'id, *accountKeys, deletedAt',
  clips: 'id, leadId, permalink',
  deliveries: 'id, leadId, state, formId',
  forms: 'id',
};
const second = {
  ...first,
  claims: 'id, from, to, clipId',
  merges: 'id, leadId, goneId, clipId',
  apart: 'id, *keys',
};
const third = { ...second, forgotten: 'id', forgottenKey: 'id' };
const fourth = {
  ...third,
  rows: '++n, &leadId, latest, sortName, clipCount, group, [group+latest], *sites, *topics, *shows, pending, unsent',
  terms: '[bucket+block], block',
};
const fifth = { ...fourth, columns: 'block' };
const STORES: Record<number, Record<string, string>> = { 1: first, 2: second, 3: third, 4: fourth, 5: fifth };

/** Makes the database as a browser has it that ran that version last. */
async function kept(version: number) {
  database.close();
  await Dexie.delete('guest-scout');
  const before = new Dexie('guest-scout');
  before.version(version).stores(STORES[version] ?? {});
  await before.open();
  for (const [table, rows] of Object.entries(example(version))) await before.table(table).bulkAdd(rows);
  before.close();
  await database.open();
}

afterEach(async () => {
  await database.delete();
  await database.open();
});

describe('a device that ran an earlier version', () => {
  it('has an example for every migration', () => {
    const steps = readdirSync('utils/database/migrations').map((file) => Number(file.replace('.ts', '')));
    expect(steps).toEqual(Object.keys(STORES).map((version) => Number(version) + 1));
    expect(Math.max(...steps)).toBe(database.verno);
  });

  it.each(Object.keys(STORES).map(Number))(
    'keeps every lead and clip of version %i, and each fits',
    async (version) => {
      const before = example(version);
      await kept(version);
      const [leads, clips] = await Promise.all([database.leads.toArray(), database.clips.toArray()]);
      expect(leads.map((lead) => leadSchema.parse(lead).id)).toEqual(before.leads?.map(({ id }) => id));
      expect(clips.map((clip) => clipSchema.parse(clip))).toEqual(before.clips);
    },
  );

  it('keeps from version 2 who is whom, and has forgotten nobody', async () => {
    await kept(2);
    const { claims, merges, apart } = example(2);
    expect(await database.claims.toArray()).toEqual(claims);
    expect(await database.apart.toArray()).toEqual(apart);
    expect((await database.merges.toArray()).map((merge) => mergeSchema.parse(merge))).toEqual(merges);
    expect(await database.forgotten.count()).toBe(0);
  });

  it('gives each lead of version 3 its row, also when it is stopped in between', async () => {
    await kept(3);
    const before = example(3).leads ?? [];
    expect(await countWithoutRow()).toBe(before.length);
    await editLead(before[0]?.id ?? '', { why: 'changed before the rows were made' });
    expect(await countWithoutRow()).toBe(before.length - 1);
    await fillRows();
    expect(await database.due.count()).toBe(0);
    const rows = await database.rows.toArray();
    expect(rows.map(({ leadId }) => leadId).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(await matching('changed')).toEqual(new Set([1]));
    await indexWords(0);
    expect(await matching('changed')).toEqual(new Set([1]));
  });

  it.each([4, 5])('counts and orders the rows of version %i at once', async (version) => {
    await kept(version);
    const rows = await database.rows.orderBy('latest').toArray();
    expect(rows.length).toBeGreaterThan(1);
    expect(await rowsInOrder('oldest')).toEqual(rows.map(({ n }) => n));
    const counts = await countGroups();
    for (const group of GROUPS) expect(counts[group]).toBe(rows.filter((row) => row.group === group).length);
  });

  it('learns from version 1 what the saved pages say of other accounts, and merges nobody by itself', async () => {
    await kept(1);
    const claims = (await database.claims.toArray()).map((claim) => claimSchema.parse(claim));
    expect(claims).toMatchObject([
      { from: 'github:inesm', to: 'lobsters:ines_m', at: '2026-05-01T10:00:00.000Z' },
    ]);
    const leads = await database.leads.toArray();
    expect(leads.map(({ accountKeys }) => accountKeys)).toEqual([
      ['github:inesm', 'github#7001'],
      ['lobsters:ines_m'],
    ]);
    const view = await viewOfLead(leads[1]?.id ?? '');
    expect(view?.person?.suggestions).toMatchObject([{ name: 'Ines Marlowe', mutual: false }]);
  });
});

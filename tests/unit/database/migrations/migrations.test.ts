import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/utils/database/database';
import { COLUMN } from '@/utils/database/search/columns';
import { countGroups, countUnsent, find, passing, rowsInOrder } from '@/utils/database/search/find';
import { viewOfLead } from '@/utils/delivery/lead-view';
import { deliverySchema } from '@/utils/model/delivery';
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
const sixth = {
  ...fifth,
  rows: '++n, &leadId, latest, sortName, clipCount, *sites, *topics, *shows',
  due: 'what',
};
const { terms: _, due: __, ...withoutTerms } = sixth;
const seventh = { ...withoutTerms, texts: 'block' };
const STORES: Record<number, Record<string, string>> = {
  1: first,
  2: second,
  3: third,
  4: fourth,
  5: fifth,
  6: sixth,
  7: seventh,
};

/** Columns as version 7 keeps them: JSON has no arrays of bytes. */
const typed = (record: object) => {
  const { groups, latest, unsent, ...rest } = record as Record<'groups' | 'latest' | 'unsent', number[]>;
  return {
    ...rest,
    groups: Uint8Array.from({ length: COLUMN }, (_, at) => groups[at] ?? 0),
    latest: Float64Array.from({ length: COLUMN }, (_, at) => latest[at] ?? 0),
    unsent: Uint8Array.from({ length: COLUMN }, (_, at) => unsent[at] ?? 0),
  };
};

/** Makes the database as a browser has it that ran that version last. */
async function left(version: number) {
  database.close();
  await Dexie.delete('guest-scout');
  const before = new Dexie('guest-scout');
  before.version(version).stores(STORES[version] ?? {});
  await before.open();
  for (const [table, rows] of Object.entries(example(version)))
    await before.table(table).bulkAdd(table === 'columns' && version === 7 ? rows.map(typed) : rows);
  before.close();
}

/** And updates it. */
async function kept(version: number) {
  await left(version);
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

  it.each(Object.keys(STORES).map(Number))(
    'lists, counts and finds each lead of version %i',
    async (version) => {
      await kept(version);
      const there = leadSchema
        .array()
        .parse(example(version).leads)
        .filter(({ deletedAt }) => !deletedAt);
      expect(there.length).toBeGreaterThan(1);
      const rows = await database.rows.orderBy('latest').toArray();
      expect(rows.map(({ leadId }) => leadId).sort()).toEqual(there.map(({ id }) => id).sort());
      expect(await rowsInOrder('oldest')).toEqual(rows.map(({ n }) => n));
      const counts = await countGroups();
      expect(GROUPS.reduce((sum, group) => sum + counts[group], 0)).toBe(there.length);
      for (const { id, name, why } of there)
        expect((await find(`${name} ${why}`, undefined, 9)).map(({ leadId }) => leadId)).toContain(id);
      expect(await find('nobody', undefined, 9)).toEqual([]);
    },
  );

  it('keeps from version 6 where each lead stands and what was sent together, and nothing of the index of before', async () => {
    await kept(6);
    expect(await countGroups()).toEqual({
      unsent: 1,
      waiting: 1,
      review: 1,
      failed: 0,
      sent: 0,
      inSheet: 0,
      passed: 0,
    });
    const deliveries = await database.deliveries.toArray();
    const before = example(6).deliveries as { id: string; handful?: string }[];
    expect(deliveries.map((delivery) => deliverySchema.strict().parse(delivery).batch)).toEqual(
      before.map(({ handful }) => handful),
    );
    expect(await countUnsent()).toBe(2);
    const stores = [...(database.backendDB()?.objectStoreNames ?? [])];
    expect(stores.filter((name) => ['terms', 'due'].includes(name))).toEqual([]);
    expect(Object.keys((await database.rows.toArray())[0] ?? {})).not.toContain('words');
  });

  it('keeps from version 7 where each lead stands, and takes in what a form’s sheet says of it', async () => {
    await kept(7);
    expect(await countGroups()).toMatchObject({ unsent: 1, waiting: 1, review: 1, inSheet: 0 });
    const [delivery] = await database.deliveries.where('reference').equals('GS-D001').toArray();
    expect(delivery).toMatchObject({ state: 'sent' });
    expect(await passing({ nominated: 1 })).toEqual(new Set());
    const leadId = delivery?.leadId ?? '';
    const words = { guest: 'Ines', who: '', scout: 'Sam Scout', why: 'Measured', quote: '', answers: [] };
    await database.nominations.add({ ...words, id: 'n-1', leadId, sheetId: crypto.randomUUID(), row: 2 });
    const [row] = await database.rows.where('leadId').equals(leadId).toArray();
    expect(row).toMatchObject({ nominated: 1, group: 'unsent' });
    expect((await rowsInOrder('nominated'))[0]).toBe(row?.n);
    expect(await passing({ nominated: 1 })).toEqual(new Set([row?.n]));
  });

  it('goes on from a migration that was cut off', async () => {
    await left(6);
    const cut = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new Error('the worker was ended');
    });
    await expect(database.open()).rejects.toThrow();
    cut.mockRestore();
    database.close();
    await database.open();
    expect(await database.rows.count()).toBe(3);
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

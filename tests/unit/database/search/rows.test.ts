import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import {
  allTexts,
  countGroups,
  countUnsent,
  find,
  findAll,
  groupOfEach,
  newestRows,
  passing,
  rowsInOrder,
} from '@/utils/database/search/find';
import { rowOf, textOf } from '@/utils/database/search/row';
import { BLOCK } from '@/utils/database/search/text-blocks';
import { matcher } from '@/utils/database/search/words';
import { deleteLead, editLead, restoreLead, saveCapture, undoCapture } from '@/utils/leads/edit';
import { forgetPerson } from '@/utils/leads/forget';
import type { Delivery } from '@/utils/model/delivery';
import { GROUPS } from '@/utils/model/list-state';
import { captureOf } from '../../leads/samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** Saves words of somebody called so; the n-th minute of the day. */
async function said(handle: string, words: string, minute = 0) {
  const { leadId, clipId } = await saveCapture(
    captureOf(words, {
      author: { site: 'x', handle, url: `https://x.com/${handle}`, name: handle, accounts: [] },
      permalink: `https://x.com/${handle}/status/${words.length}${minute}`,
      capturedAt: `2126-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`,
    }),
  );
  return { leadId, clipId };
}

const delivery = (leadId: string, state: Delivery['state'], clipIds: string[] = []): Delivery => ({
  id: crypto.randomUUID(),
  leadId,
  formId: 'form',
  reference: 'GS-222222',
  clipIds,
  answers: [],
  path: [],
  state,
  attempts: [],
  nextAttemptAt: '2026-11-22T10:00:00.000Z',
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
});

/** The rows as they should be, with what is searched, made from all that is kept. */
async function expected() {
  const [leads, clips, deliveries, nominations] = await Promise.all([
    database.leads.toArray(),
    database.clips.toArray(),
    database.deliveries.toArray(),
    database.nominations.toArray(),
  ]);
  return leads
    .filter(({ deletedAt }) => !deletedAt)
    .map((lead) => {
      const its = clips.filter(({ leadId }) => leadId === lead.id);
      const theirs = deliveries.filter(({ leadId }) => leadId === lead.id);
      const named = nominations.filter(({ leadId }) => leadId === lead.id);
      return { ...rowOf(lead, its, theirs, named), text: textOf(lead, its, named) };
    });
}

/** What is searched of each row, by its number. */
async function textOfEach(): Promise<Map<number, string>> {
  const blocks = await allTexts();
  return new Map(
    blocks.flatMap(({ block, texts }) =>
      texts.flatMap((text, place) => (text ? [[block * BLOCK + place, text] as const] : [])),
    ),
  );
}

async function expectTrueRows() {
  const texts = await textOfEach();
  const rows = await database.rows.toArray();
  expect(texts.size).toBe(rows.length);
  const kept = rows.map(({ n, ...row }) => ({ ...row, text: texts.get(n) }));
  const byLead = (one: { leadId: string }, other: { leadId: string }) =>
    one.leadId.localeCompare(other.leadId);
  expect(kept.sort(byLead)).toEqual((await expected()).sort(byLead));
  await expectTrueLists();
}

/** What counts and orders, as it follows from the rows themselves. */
async function expectTrueLists() {
  const rows = await database.rows.orderBy('latest').toArray();
  const counts = await countGroups();
  for (const group of GROUPS) expect(counts[group]).toBe(rows.filter((row) => row.group === group).length);
  expect(await groupOfEach()).toEqual(new Map(rows.map(({ n, group }) => [n, group])));
  expect(await countUnsent()).toBe(rows.filter(({ unsent }) => unsent).length);
  expect(await rowsInOrder('oldest')).toEqual(rows.map(({ n }) => n));
  const newest = rows.toReversed();
  const numbersOf = (some: { n: number }[]) => some.map(({ n }) => n);
  for (const group of [undefined, 'unsent' as const]) {
    const its = numbersOf(newest.filter((row) => !group || row.group === group));
    expect(await findAll('', group)).toEqual(its);
    for (const limit of [1, 2, 40])
      expect(numbersOf(await newestRows(limit, group))).toEqual(its.slice(0, limit));
  }
}

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('the rows of lists', () => {
  it('follow every writer, whichever tables it named', async () => {
    const ada = await said('ada', 'first words');
    const { clipId } = await said('ada', 'second words', 2);
    await said('bob', 'of bob', 1);
    await expectTrueRows();
    expect(names(await newestRows(9))).toEqual(['ada', 'bob']);

    await editLead(ada.leadId, { why: 'because of spring', topics: ['evals'] });
    await database.clips.update(clipId, { shows: ['outcome'] });
    await database.deliveries.add(delivery(ada.leadId, 'sent', [clipId]));
    await expectTrueRows();
    expect((await newestRows(1))[0]).toMatchObject({
      delivery: { state: 'sent' },
      newClips: 1,
      group: 'unsent',
      shows: ['outcome'],
    });

    await database.deliveries.toCollection().modify({ state: 'unknown' });
    expect((await newestRows(1))[0]).toMatchObject({ delivery: { state: 'unknown' }, group: 'review' });
    await database.deliveries.clear();
    await undoCapture(clipId);
    await expectTrueRows();
    await deleteLead(ada.leadId);
    expect(names(await newestRows(9))).toEqual(['bob']);
    await restoreLead(ada.leadId);
    expect(names(await newestRows(9))).toEqual(['bob', 'ada']);
    await database.transaction('rw', database.leads, () =>
      database.leads.toCollection().modify({ passed: true }),
    );
    await expectTrueRows();
    expect(await countGroups()).toMatchObject({ unsent: 0, passed: 2 });
  });

  it('are as they were when the writer’s transaction fails', async () => {
    const { leadId } = await said('ada', 'words');
    const failing = database.transaction('rw', database.leads, database.clips, async () => {
      await database.leads.update(leadId, { name: 'Somebody else' });
      await database.clips.clear();
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(names(await newestRows(9))).toEqual(['ada']);
    await expectTrueRows();
  });

  it('of six hundred leads written at once are all there', async () => {
    const { leadId } = await said('ada', 'words');
    const lead = await database.leads.get(leadId);
    if (!lead) throw new Error('gone');
    await database.leads.bulkAdd(
      Array.from({ length: 600 }, (_, at) => ({ ...lead, id: crypto.randomUUID(), name: `no ${at}` })),
    );
    expect(await database.rows.count()).toBe(601);
    await expectTrueRows();
    expect(names(await find('no 577', undefined, 9))).toEqual(['no 577']);
  });

  it('are written once for leads, clips and deliveries that are written side by side', async () => {
    const { leadId, clipId } = await said('ada', 'words');
    const [lead, clip] = await Promise.all([database.leads.get(leadId), database.clips.get(clipId)]);
    if (!lead || !clip) throw new Error('gone');
    const people = Array.from({ length: 20 }, () => crypto.randomUUID());
    const { leads, clips, deliveries } = database;
    const writes = { rows: 0 };
    const stores = ['add', 'put'].map((name) => {
      const method = name as 'add' | 'put';
      const plain = IDBObjectStore.prototype[method];
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        if (this.name === 'rows') writes.rows += 1;
        return plain.apply(this, given);
      });
    });
    await database.transaction('rw', leads, clips, deliveries, () =>
      Promise.all([
        leads.bulkPut(people.map((id) => ({ ...lead, id }))),
        clips.bulkPut(people.map((id) => ({ ...clip, id: crypto.randomUUID(), leadId: id }))),
        deliveries.bulkPut(people.map((id) => delivery(id, 'queued'))),
      ]),
    );
    for (const store of stores) store.mockRestore();
    expect(writes.rows).toBe(people.length);
    await expectTrueRows();
  });

  it('are true also for a writer that goes on after one of its writes has failed', async () => {
    const { leadId } = await said('ada', 'words');
    await database.transaction('rw', database.leads, database.clips, async () => {
      const lead = await database.leads.get(leadId);
      if (!lead) throw new Error('gone');
      await database.leads.add(lead).catch(() => undefined);
      await database.leads.update(leadId, { name: 'Ada the other' });
    });
    expect(names(await newestRows(9))).toEqual(['Ada the other']);
    await expectTrueRows();
  });

  it('are counted, ordered and filtered without a look at a lead', async () => {
    const ada = await said('ada', 'one', 3);
    await said('ada', 'two', 4);
    const bob = await said('Bob', 'one', 1);
    const cleo = await said('cleo', 'one', 2);
    await editLead(bob.leadId, { topics: ['evals'] });
    await database.clips.update(cleo.clipId, { shows: ['failed'] });
    await database.deliveries.bulkAdd([delivery(bob.leadId, 'queued'), delivery(cleo.leadId, 'refused')]);
    const { leads, clips, deliveries } = database;
    const untouched = [leads, clips, deliveries].map((table) => {
      const fail = () => {
        throw new Error(`${table.name} was read`);
      };
      table.hook('reading', fail);
      return () => table.hook('reading').unsubscribe(fail);
    });
    const named = async (ns: number[]) =>
      names((await database.rows.bulkGet(ns)).map((row) => row ?? { name: '?' }));
    expect(await named(await rowsInOrder('newest'))).toEqual(['ada', 'cleo', 'Bob']);
    expect(await named(await rowsInOrder('oldest'))).toEqual(['Bob', 'cleo', 'ada']);
    expect(await named(await rowsInOrder('name'))).toEqual(['ada', 'Bob', 'cleo']);
    expect((await named(await rowsInOrder('quotes')))[0]).toBe('ada');
    const passed = async (filters: Parameters<typeof passing>[0]) =>
      named([...((await passing(filters)) ?? [])]);
    expect(await passed({ topic: 'evals' })).toEqual(['Bob']);
    expect(await passed({ shows: 'failed', site: 'x' })).toEqual(['cleo']);
    expect(await passed({ since: '2126-11-22T10:02:00.000Z' })).toEqual(['cleo', 'ada']);
    expect(await passed({ site: 'github' })).toEqual([]);
    expect(await passing({})).toBeUndefined();
    expect(await countGroups()).toEqual({
      unsent: 1,
      waiting: 1,
      failed: 1,
      review: 0,
      sent: 0,
      inSheet: 0,
      passed: 0,
    });
    const groups = await groupOfEach();
    const ofAda = (await database.rows.get({ leadId: ada.leadId }))?.n ?? 0;
    expect(groups.get(ofAda)).toBe('unsent');
    expect(names(await find('one', 'waiting', 9))).toEqual(['Bob']);
    for (const stop of untouched) stop();
  });

  it('tell live queries what changed', async () => {
    await database.open();
    const { leadId } = await saveCapture(captureOf('words'));
    const seen: number[] = [];
    const counted: number[] = [];
    const stop = liveQuery(() => find('', undefined, 9)).subscribe((rows) => seen.push(rows.length));
    const stopCount = liveQuery(countGroups).subscribe((counts) => counted.push(counts.unsent));
    await expect.poll(() => seen).toEqual([1]);
    await expect.poll(() => counted).toEqual([1]);
    await deleteLead(leadId);
    expect(await database.rows.count()).toBe(0);
    await expect.poll(() => counted.at(-1)).toBe(0);
    await expect.poll(() => seen.at(-1)).toBe(0);
    await restoreLead(leadId);
    await expect.poll(() => seen.at(-1)).toBe(1);
    await database.deliveries.add({
      id: crypto.randomUUID(),
      leadId,
      state: 'queued',
      clipIds: [],
      createdAt: '2026',
    } as never);
    await expect.poll(() => counted.at(-1)).toBe(0);
    await expect.poll(async () => (await find('', 'waiting', 9)).length).toBe(1);
    stop.unsubscribe();
    stopCount.unsubscribe();
  });
});

describe('search', () => {
  const kept = async () => [...(await textOfEach()).values()].join(' ');

  it('keeps no word of a lead that is gone', async () => {
    const { leadId } = await said('ada', 'xylophone');
    await said('bob', 'yesterday');
    expect(await kept()).toContain('xylophone');
    await forgetPerson(leadId);
    expect(await kept()).not.toContain('xylophone');
    expect(await kept()).toContain('yesterday');
    await database.leads.clear();
    expect(await kept()).toBe('');
    expect(await database.rows.count()).toBe(0);
  });

  const word = fc.constantFrom(
    'grant',
    'Gräns',
    'grab',
    'g',
    'evals',
    'évaluer',
    '東京',
    '京都',
    'x',
    '漢字かな',
    'no',
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  const step = fc.oneof(
    fc.record({ act: fc.constant('say' as const), who: fc.nat(6), text }),
    fc.record({ act: fc.constant('note' as const), who: fc.nat(6), text }),
    fc.record({ act: fc.constant('delete' as const), who: fc.nat(6), text }),
  );

  it('finds what looking at every lead finds, whatever was changed before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(text, { minLength: 3, maxLength: 6 }),
        async (steps, queries) => {
          await Promise.all(database.tables.map((table) => table.clear()));
          const saved = new Map<number, string>();
          for (const [at, { act, who, text }] of steps.entries()) {
            const leadId = saved.get(who);
            if (act === 'say') saved.set(who, (await said(`person${who}`, `${text} ${at}`, at)).leadId);
            else if (leadId && act === 'note') await editLead(leadId, { note: text });
            else if (leadId && act === 'delete') {
              await deleteLead(leadId);
              saved.delete(who);
            }
          }
          await expectTrueRows();
          const rows = await database.rows.orderBy('latest').toArray();
          const texts = new Map((await expected()).map(({ leadId, text }) => [leadId, text]));
          for (const query of queries) {
            const holds = matcher(query) ?? (() => true);
            const naive = rows.filter(({ leadId }) => holds(texts.get(leadId) ?? '')).map(({ n }) => n);
            expect(await findAll(query, undefined)).toEqual(naive.reverse());
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

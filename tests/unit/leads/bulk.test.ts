import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { addTopic, deleteLeads, passLeads, passOrNot } from '@/utils/leads/bulk';
import { editLead, saveCapture } from '@/utils/leads/edit';
import { leadSchema } from '@/utils/model/lead';
import { LIMITS } from '@/utils/model/limits';
import { captureOf } from './samples';

let ids: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  ids = [];
  for (const handle of ['ada', 'bob', 'cleo']) {
    const author = { site: 'x' as const, handle, url: `https://x.com/${handle}`, accounts: [] };
    ids.push(
      (await saveCapture(captureOf('words', { author, permalink: `https://x.com/${handle}/1` }))).leadId,
    );
  }
});

const each = async <T>(read: (lead: { passed: boolean; topics: string[]; deletedAt?: string }) => T) =>
  (await database.leads.bulkGet(ids)).map((lead) => lead && read(lead));

describe('several leads at once', () => {
  it('are passed, only those that were not, and no longer when it is undone', async () => {
    await passLeads([ids[1] ?? ''], true);
    const done = await passOrNot(ids);
    expect(done).toMatchObject({ passed: true, count: 2 });
    expect(await each(({ passed }) => passed)).toEqual([true, true, true]);
    await done.undo();
    expect(await each(({ passed }) => passed)).toEqual([false, true, false]);
    expect(await passOrNot([ids[1] ?? ''])).toMatchObject({ passed: false, count: 1 });
  });

  it('get no topic more than is kept: such a lead could not be imported again', async () => {
    const full = Array.from({ length: LIMITS.topics }, (_, n) => `topic ${n}`);
    await editLead(ids[0] ?? '', { topics: full });
    expect(await addTopic(ids, 'evals')).toMatchObject({ count: 2 });
    expect(await each(({ topics }) => topics.length)).toEqual([LIMITS.topics, 1, 1]);
    for (const lead of await database.leads.toArray()) leadSchema.parse(lead);
  });

  it('get a topic, and lose it again only where it was new', async () => {
    await editLead(ids[0] ?? '', { topics: ['evals'] });
    const done = await addTopic(ids, 'evals');
    expect(done.count).toBe(2);
    await editLead(ids[2] ?? '', { topics: ['evals', 'law'] });
    await done.undo();
    expect(await each(({ topics }) => topics)).toEqual([['evals'], [], ['law']]);
  });

  it('are deleted and brought back, and those that are gone are left alone', async () => {
    await database.leads.delete(ids[0] ?? '');
    const done = await deleteLeads(ids);
    expect(done.count).toBe(2);
    expect(await database.rows.count()).toBe(0);
    expect((await addTopic(ids, 'evals')).count).toBe(0);
    await done.undo();
    expect(await each(({ deletedAt }) => deletedAt)).toEqual([undefined, undefined, undefined]);
    expect(await database.rows.count()).toBe(2);
  });
});

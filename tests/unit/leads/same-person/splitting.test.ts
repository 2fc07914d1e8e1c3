import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { newestRows } from '@/utils/database/search/find';
import { editLead, saveCapture } from '@/utils/leads/edit';
import { mergeByScout, undoMerge } from '@/utils/leads/same-person/pairs';
import type { Delivery } from '@/utils/model/delivery';
import { moved } from '@/utils/model/delivery-states';
import { mergeSchema } from '@/utils/model/same-person';
import { GITHUB_ADA, LOBSTERS_ADA, lead, leads, profile, saveAll, words, X_ADA } from './people';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** Everything kept of leads, in one order. */
async function everything() {
  const [all, clips, deliveries] = await Promise.all([
    leads(),
    database.clips.toArray(),
    database.deliveries.toArray(),
  ]);
  const byId = <Row extends { id: string }>(rows: Row[]) =>
    rows.sort((one, other) => one.id.localeCompare(other.id));
  return { leads: byId(all), clips: byId(clips), deliveries: byId(deliveries) };
}

async function delivered(leadId: string, clipId: string, state: Delivery['state']): Promise<Delivery> {
  const at = new Date().toISOString();
  const delivery: Delivery = {
    id: crypto.randomUUID(),
    leadId,
    formId: 'F1',
    reference: `GS-${leadId.slice(0, 6).toUpperCase()}`,
    clipIds: [clipId],
    answers: [],
    path: [0],
    state,
    attempts: [],
    nextAttemptAt: at,
    createdAt: at,
    updatedAt: at,
  };
  await database.deliveries.add(delivery);
  return delivery;
}

/** Ada on GitHub and on X, two leads that nothing ties together. */
async function twoLeads() {
  const [one, two] = await saveAll(
    profile('github:ada', { name: 'Ada Sample', bio: 'Builds compilers.' }),
    words('x:ada_builds', 'shipped it', { name: 'ada 🦀' }),
  );
  if (!one || !two) throw new Error('not saved');
  return { one, two };
}

describe('a merge', () => {
  it('keeps everything that was typed', async () => {
    const { one, two } = await twoLeads();
    await editLead(one.leadId, {
      why: 'Knows compilers',
      note: 'met in May',
      topics: ['Rust'],
      asked: { 'F1:1': ['A post'] },
    });
    await editLead(two.leadId, {
      why: 'Shipped it alone',
      note: 'ask Bo',
      topics: ['Rust', 'agents'],
      who: 'Ran the talk in Lisbon',
      selfNominated: true,
      sellsTools: 'no',
      asked: { 'F1:1': [''], 'F1:2': ['Yes'] },
    });
    await database.leads.update(two.leadId, { passed: true });
    await mergeByScout(one.leadId, two.leadId);
    expect(await lead(one.leadId)).toMatchObject({
      name: 'Ada Sample',
      who: 'Ran the talk in Lisbon',
      why: 'Knows compilers\n\nShipped it alone',
      note: 'met in May\n\nask Bo',
      topics: ['Rust', 'agents'],
      selfNominated: true,
      sellsTools: 'no',
      passed: false,
      asked: { 'F1:1': ['A post'], 'F1:2': ['Yes'] },
    });
  });

  it('keeps the clips and deliveries of both; a sent one stays sent, one under way is the one to look at', async () => {
    const { one, two } = await twoLeads();
    const underWay = await delivered(one.leadId, one.clipId, 'sending');
    const sent = await delivered(two.leadId, two.clipId, 'sent');
    await mergeByScout(one.leadId, two.leadId);
    const [summary] = await newestRows(9);
    expect(summary).toMatchObject({ clipCount: 2, delivery: { state: 'sending' } });
    // The engine writes its outcome to the delivery as it is by then.
    const now = await database.deliveries.get(underWay.id);
    if (!now) throw new Error('the delivery is gone');
    await database.deliveries.put(moved(now, 'sent'));
    const states = await database.deliveries.where('leadId').equals(one.leadId).toArray();
    expect(states.map(({ id, state }) => [id, state]).sort()).toEqual(
      [
        [underWay.id, 'sent'],
        [sent.id, 'sent'],
      ].sort(),
    );
  });

  it('loses nothing that is still being typed into the lead that went', async () => {
    const { one, two } = await twoLeads();
    await editLead(one.leadId, { why: 'Knows compilers' });
    await editLead(two.leadId, { why: 'Shipped' });
    const { id } = await mergeByScout(one.leadId, two.leadId);
    await editLead(two.leadId, { why: 'Shipped it alone', topics: ['agents'] });
    expect(await lead(one.leadId)).toMatchObject({
      why: 'Knows compilers\n\nShipped it alone',
      topics: ['agents'],
    });
    await undoMerge(id);
    expect((await lead(two.leadId)).why).toBe('Shipped it alone');
  });

  it('can be read by its own schema', async () => {
    const { one, two } = await twoLeads();
    const merge = await mergeByScout(one.leadId, two.leadId);
    expect(mergeSchema.parse(await database.merges.get(merge.id))).toEqual(merge);
  });
});

describe('undoing a merge', () => {
  it('splits both exactly as they were', async () => {
    const { one, two } = await twoLeads();
    await editLead(one.leadId, { why: 'Knows compilers', topics: ['Rust'] });
    await editLead(two.leadId, { why: 'Shipped it alone', sellsTools: 'yes' });
    await delivered(one.leadId, one.clipId, 'sent');
    await delivered(two.leadId, two.clipId, 'queued');
    const before = await everything();
    const { id } = await mergeByScout(two.leadId, one.leadId);
    expect(await leads()).toHaveLength(1);
    await undoMerge(id);
    expect(await everything()).toEqual(before);
  });

  it('gives clips that came since to whom they belong, and keeps what was typed since', async () => {
    const [one, two] = await saveAll(
      profile('github:ada', { links: [LOBSTERS_ADA] }),
      profile('lobsters:ada_l', { links: [GITHUB_ADA] }),
    );
    const twoId = (await database.merges.toArray())[0]?.goneId ?? '';
    await editLead(one?.leadId ?? '', { why: 'typed since' });
    await saveAll(
      words('lobsters:ada_l', 'a comment', { at: 3 }),
      words('github:ada', 'an answer', { at: 4 }),
      profile('lobsters:ada_l', { links: [GITHUB_ADA, X_ADA], at: 5 }),
    );
    await undoMerge((await database.merges.toArray())[0]?.id ?? '');
    const sitesOf = async (id: string) =>
      (await database.clips.where('leadId').equals(id).toArray()).map(({ site }) => site);
    expect(await sitesOf(one?.leadId ?? '')).toEqual(['github', 'github']);
    expect(await sitesOf(twoId)).toEqual(['lobsters', 'lobsters', 'lobsters']);
    expect(await lead(one?.leadId ?? '')).toMatchObject({ why: 'typed since', accountKeys: ['github:ada'] });
    expect((await lead(twoId)).accounts.map(({ site }) => site)).toEqual(['lobsters', 'github', 'x']);
    expect((await lead(one?.leadId ?? '')).accounts.map(({ site }) => site)).toEqual(['github', 'lobsters']);
    expect(two?.leadId).toBe(one?.leadId);
  });

  it('holds: the next capture does not merge them again', async () => {
    await saveAll(
      profile('github:ada', { links: [LOBSTERS_ADA] }),
      profile('lobsters:ada_l', { links: [GITHUB_ADA] }),
    );
    await undoMerge((await database.merges.toArray())[0]?.id ?? '');
    await saveCapture(profile('lobsters:ada_l', { links: [GITHUB_ADA], bio: 'new', at: 9 }));
    expect(await leads()).toHaveLength(2);
  });

  it('walks back through three leads, the last merge first', async () => {
    const { one, two } = await twoLeads();
    const three = await saveCapture(profile('lobsters:ada_l', { bio: 'Sails' }));
    for (const { leadId } of [one, two, three]) await editLead(leadId, { why: leadId.slice(0, 4) });
    const before = await everything();
    const first = await mergeByScout(two.leadId, three.leadId);
    const second = await mergeByScout(one.leadId, two.leadId);
    expect(await leads()).toHaveLength(1);
    await expect(undoMerge(first.id)).rejects.toMatchObject({ code: 'split-before' });
    await undoMerge(second.id);
    expect(await leads()).toHaveLength(2);
    await undoMerge(first.id);
    expect(await everything()).toEqual(before);
  });
});

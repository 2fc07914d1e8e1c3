import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { deleteLead, saveCapture } from '@/utils/leads/edit';
import { forgetPerson, heldOf } from '@/utils/leads/forget';
import { allowAgain, countForgotten } from '@/utils/leads/forgotten';
import { mergeByScout } from '@/utils/leads/same-person/pairs';
import { serve } from '@/utils/messages/serve';
import type { Capture } from '@/utils/model/capture';
import { fromSite } from '../messages/senders';
import { deliveryOf } from '../transfer/samples';
import { GITHUB_ADA, profile, saveAll, words, X_ADA } from './same-person/people';
import { captureOf } from './samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** Every byte that the database holds, as text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  // The columns of the lists are numbers; what is not 0 in them would be of somebody.
  const filled = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Uint8Array)].filter((each) => each !== 0) : value;
  return JSON.stringify(rows, filled).toLowerCase();
}

describe('a person who is forgotten', () => {
  it('leaves no word, name, handle or address behind, only fingerprints', async () => {
    const [github] = await saveAll(
      profile('github:ada', { name: 'Ada Sample', id: '77', links: [X_ADA] }),
      profile('x:ada_builds', { name: 'Ada S.', links: [GITHUB_ADA] }),
      words('x:ada_builds', 'We halved it.', { name: 'Ada S.' }),
      profile('lobsters:friend', { links: [GITHUB_ADA], bio: 'Keeps bees' }),
    );
    const leadId = github?.leadId ?? '';
    await database.deliveries.add(deliveryOf(leadId, { state: 'cancelled' }));
    expect(await database.merges.count()).toBe(1);
    // The friend's own page names her: that is the friend's, and stays in the friend's clip.
    await database.clips.where('leadId').notEqual(leadId).delete();
    await database.leads.where('accountKeys').equals('lobsters:friend').delete();
    await forgetPerson(leadId);
    // Fingerprints are hexadecimal, in which “ada” and “77” may stand.
    expect(await everything()).not.toMatch(/ada[ _]|[^0-9a-f]ada|halved|[^0-9a-f]77"|x\.com|github/);
    expect([await database.claims.count(), await database.merges.count()]).toEqual([0, 0]);
    // Three accounts, the reference of what was sent, and the two leads that became one: a card may still be open on either.
    expect(await database.forgotten.count()).toBe(6);
    expect(await countForgotten()).toBe(1);
  });

  it('is not saved again from any of their accounts, and it says why', async () => {
    const [saved] = await saveAll(profile('github:ada', { id: '77' }), profile('x:someone'));
    await forgetPerson(saved?.leadId ?? '');
    for (const capture of [words('github:ADA', 'More.'), profile('github:renamed', { id: '77' })])
      await expect(saveCapture(capture)).rejects.toMatchObject({
        code: 'forgotten',
        message: expect.stringContaining('asked not to be suggested. Nothing was saved.'),
      });
    expect(await database.leads.count()).toBe(1);
    expect((await saveCapture(words('x:someone', 'Still here.'))).outcome).toBe('added');
  });

  it('is told in the page where the button is', async () => {
    const ask = (capture: Capture) => serve({ name: 'capture.save', data: capture }, fromSite());
    const first = await ask(captureOf('words'));
    if (!first.ok) throw new Error(first.problem.message);
    await forgetPerson((await database.leads.toArray())[0]?.id ?? '');
    expect(await ask(captureOf('words'))).toEqual({
      ok: false,
      problem: {
        code: 'forgotten',
        message:
          'Ada Sample asked not to be suggested. Nothing was saved. If they changed their mind: Options, “Your data”.',
      },
    });
    const friend = {
      ...captureOf('').author,
      handle: 'friend',
      url: 'https://x.com/friend',
      name: 'A Friend',
    };
    const accounts = [{ site: 'x', handle: 'ada_builds', url: X_ADA }];
    expect(await ask(captureOf('other words', { author: { ...friend, accounts } }))).toMatchObject({
      ok: true,
      value: { doubt: expect.stringContaining('asked not to be suggested') },
    });
  });

  it('is recognised where the page names no account, by page and name', async () => {
    const author = { site: 'web' as const, name: 'Ada Sample', accounts: [] };
    const capture = captureOf('words', { site: 'web', permalink: 'https://news.example/1', author });
    await forgetPerson((await saveCapture(capture)).leadId);
    await expect(saveCapture(capture)).rejects.toMatchObject({ code: 'forgotten' });
    const other = captureOf('words', { site: 'web', permalink: 'https://news.example/2', author });
    expect((await saveCapture(other)).outcome).toBe('new');
  });

  it('tells what it cannot erase, with the reference to ask by', async () => {
    const { leadId } = await saveCapture(captureOf('words'));
    const sent = { state: 'sent', reference: 'GS-7K2M9Q', sentAt: '2026-11-20T09:00:00.000Z' } as const;
    await database.deliveries.bulkAdd([
      deliveryOf(leadId, sent),
      deliveryOf(leadId, { state: 'unknown', reference: 'GS-222222', createdAt: '2026-11-23T10:00:00.000Z' }),
      deliveryOf(leadId, { state: 'cancelled', reference: 'GS-333333' }),
    ]);
    const elsewhere = [
      { reference: 'GS-7K2M9Q', formTitle: 'a form', at: sent.sentAt, certain: true },
      { reference: 'GS-222222', certain: false },
    ];
    expect(await heldOf(leadId)).toMatchObject({ name: 'Ada Sample', clips: 1, deliveries: 3, elsewhere });
    expect(await forgetPerson(leadId)).toMatchObject(elsewhere);
    await expect(forgetPerson(leadId)).rejects.toMatchObject({ code: 'lead-gone' });
  });

  it('takes along a lead of theirs that was deleted and one that was merged by hand', async () => {
    const [deleted] = await saveAll(profile('github:ada'));
    await deleteLead(deleted?.leadId ?? '');
    const [x, lobsters] = await saveAll(profile('x:ada_builds'), profile('lobsters:ada_l'));
    await mergeByScout(x?.leadId ?? '', lobsters?.leadId ?? '');
    await forgetPerson(lobsters?.leadId ?? '');
    expect(await database.leads.count()).toBe(1);
    await forgetPerson(deleted?.leadId ?? '');
    expect(await database.leads.count()).toBe(0);
    for (const of of ['x:ada_builds', 'lobsters:ada_l', 'github:ada'])
      await expect(saveCapture(profile(of))).rejects.toMatchObject({ code: 'forgotten' });
  });

  it('can be allowed again by the address of one profile, then by all of them', async () => {
    const [saved] = await saveAll(profile('github:ada', { id: '77' }));
    await forgetPerson(saved?.leadId ?? '');
    await expect(allowAgain(' ')).rejects.toMatchObject({ code: 'no-address' });
    await expect(allowAgain('github.com/somebody')).rejects.toMatchObject({ code: 'not-forgotten' });
    await allowAgain('github.com/Ada');
    expect(await countForgotten()).toBe(0);
    expect((await saveCapture(profile('github:renamed', { id: '77' }))).outcome).toBe('new');
  });

  it('cannot be told from the fingerprints without the key, which does not leave the device', async () => {
    const [saved] = await saveAll(profile('github:ada'));
    await forgetPerson(saved?.leadId ?? '');
    const kept = await database.forgottenKey.get('hmac');
    expect(kept?.key.extractable).toBe(false);
    const plain = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('github:ada'));
    const [print] = await database.forgotten.toArray();
    expect(print?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(print?.id).not.toBe(Buffer.from(plain).toString('hex'));
  });
});

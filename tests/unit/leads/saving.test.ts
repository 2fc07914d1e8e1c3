import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { newestRows } from '@/utils/database/search/find';
import { deleteLead, editLead, saveCapture } from '@/utils/leads/edit';
import { captureOf, profileOf } from './samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const leadOf = async (id: string) => {
  const lead = await database.leads.get(id);
  if (!lead) throw new Error('the lead is gone');
  return lead;
};

describe('saving a capture', () => {
  it('makes a lead with the name, the account and the exact words', async () => {
    const saved = await saveCapture(captureOf('First line\n\nthird line 🐙'));
    expect(saved.outcome).toBe('new');
    const lead = await leadOf(saved.leadId);
    expect(lead.name).toBe('Ada Sample');
    expect(lead.accounts).toEqual([
      { site: 'x', handle: 'Ada_Builds', id: undefined, url: 'https://x.com/ada_builds' },
    ]);
    expect((await database.clips.get(saved.clipId))?.quote?.text).toBe('First line\n\nthird line 🐙');
  });

  it('suggests oneself where the page is the reader’s own profile', async () => {
    const own = await saveCapture(profileOf('Tests and tea.', { bySelf: true }));
    expect((await leadOf(own.leadId)).selfNominated).toBe(true);
  });

  it('adds a second quote of the same person to the same lead, however the handle is spelt', async () => {
    const first = await saveCapture(captureOf('one'));
    const author = { ...captureOf('').author, handle: 'ADA_builds', url: 'https://x.com/ADA_builds?s=20' };
    const second = await saveCapture(
      captureOf('two', { author, permalink: 'https://x.com/ada_builds/status/1002' }),
    );
    expect(second).toMatchObject({ outcome: 'added', leadId: first.leadId });
    expect(await database.leads.count()).toBe(1);
    expect(await database.clips.count()).toBe(2);
  });

  it('does not store the same words from the same permalink twice, and says which clip there is', async () => {
    const first = await saveCapture(captureOf('the  same\nwords'));
    const again = await saveCapture(captureOf('the same words '));
    expect(again).toEqual({ ...first, outcome: 'same' });
    expect(await database.clips.count()).toBe(1);
  });

  it('stores the same words from another permalink', async () => {
    await saveCapture(captureOf('words'));
    const other = await saveCapture(captureOf('words', { permalink: 'https://x.com/ada_builds/status/2' }));
    expect(other.outcome).toBe('added');
  });

  it('makes one lead when two tabs save at the same moment', async () => {
    const saved = await Promise.all([1, 2, 3, 4].map(() => saveCapture(captureOf('words'))));
    expect(saved.map(({ outcome }) => outcome).sort()).toEqual(['new', 'same', 'same', 'same']);
    expect(await database.leads.count()).toBe(1);
    expect(await database.clips.count()).toBe(1);
  });

  it('never takes two people of one name for one', async () => {
    await saveCapture(captureOf('one'));
    const author = { ...captureOf('').author, handle: 'other_ada', url: 'https://x.com/other_ada' };
    const other = await saveCapture(
      captureOf('one', { author, permalink: 'https://x.com/other_ada/status/1' }),
    );
    expect(other.outcome).toBe('new');
  });

  it('does not believe a page that calls somebody else’s account its own', async () => {
    const accounts = [{ site: 'x', handle: 'ada_builds', url: 'https://x.com/ada_builds' }];
    const author = {
      site: 'github' as const,
      handle: 'impostor',
      url: 'https://github.com/impostor',
      accounts,
    };
    const impostor = await saveCapture(
      profileOf('I am Ada', { site: 'github', author, permalink: 'https://github.com/impostor' }),
    );
    const ada = await saveCapture(captureOf('words'));
    expect(ada.outcome).toBe('new');
    expect((await leadOf(impostor.leadId)).accounts).toHaveLength(2);
  });

  it('fills in who they are from a profile, and leaves what the scout typed', async () => {
    const { leadId } = await saveCapture(captureOf('words'));
    await saveCapture(profileOf('Builds compilers at Example.\n\nLikes tea.'));
    expect((await leadOf(leadId)).who).toBe('Builds compilers at Example.');
    await editLead(leadId, { who: 'A friend of the show', name: 'Ada' });
    await saveCapture(profileOf('Something new'));
    expect(await leadOf(leadId)).toMatchObject({ who: 'A friend of the show', name: 'Ada' });
  });

  it('stores a profile once, and once more when the bio has changed', async () => {
    await saveCapture(profileOf('Builds compilers'));
    expect((await saveCapture(profileOf('Builds  compilers'))).outcome).toBe('same');
    expect((await saveCapture(profileOf(undefined))).outcome).toBe('same');
    expect((await saveCapture(profileOf('Builds databases'))).outcome).toBe('added');
  });

  it('starts anew with somebody who was deleted', async () => {
    const first = await saveCapture(captureOf('words'));
    await editLead(first.leadId, { why: 'typed before' });
    await deleteLead(first.leadId);
    const anew = await saveCapture(captureOf('words'));
    expect(anew.outcome).toBe('new');
    expect(await leadOf(anew.leadId)).toMatchObject({ why: '' });
    expect(await database.leads.count()).toBe(1);
    expect(await database.clips.count()).toBe(1);
  });

  it('stores nothing when the disk is full half way', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.clips.hook('creating', full);
    await expect(saveCapture(captureOf('words'))).rejects.toThrow();
    database.clips.hook('creating').unsubscribe(full);
    expect(await database.leads.count()).toBe(0);
  });
});

describe('knowing people again', () => {
  it('lists the lead with the newest quote first', async () => {
    await saveCapture(captureOf('old', { capturedAt: '2026-11-20T10:00:00.000Z' }));
    const author = { ...captureOf('').author, handle: 'bob', url: 'https://x.com/bob', name: 'Bob' };
    const permalink = 'https://x.com/bob/status/1';
    await saveCapture(captureOf('newer', { author, permalink, capturedAt: '2126-11-21T10:00:00.000Z' }));
    await saveCapture(
      captureOf('newest', {
        permalink: 'https://x.com/ada_builds/status/9',
        capturedAt: '2126-11-22T10:00:00.000Z',
      }),
    );
    const listed = await newestRows(9);
    expect(listed.map(({ name, quote, clipCount }) => [name, quote, clipCount])).toEqual([
      ['Ada Sample', 'newest', 2],
      ['Bob', 'newer', 1],
    ]);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { viewOfLead } from '@/utils/delivery/lead-view';
import { deleteLead, editLead, purgeDeleted, saveCapture, undoCapture } from '@/utils/leads/edit';
import { askAgain, keepApart, mergeByScout, undoMerge } from '@/utils/leads/same-person/pairs';
import { personOf } from '@/utils/leads/same-person/person-view';
import { profileLinks } from '@/utils/people/profile-link';
import { leftOver } from '../left-over';
import { GITHUB_ADA, LOBSTERS_ADA, lead, leads, profile, saveAll, words, X_ADA } from './people';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const suggestionsOf = async (id: string) => (await personOf(await lead(id), [])).suggestions;

describe('two accounts that name each other', () => {
  it('become one lead with the capture that completes the pair', async () => {
    const first = await saveCapture(profile('github:ada', { links: [LOBSTERS_ADA], name: 'Ada Sample' }));
    const second = await saveCapture(profile('lobsters:ada_l', { links: [GITHUB_ADA] }));
    expect(await leads()).toHaveLength(1);
    expect(second.leadId).toBe(first.leadId);
    expect(second.said).toContain('each profile links to the other');
    expect(await database.clips.where('leadId').equals(first.leadId).count()).toBe(2);
  });

  it('say why, each with its page and time', async () => {
    const [first] = await saveAll(
      profile('github:ada', { links: [LOBSTERS_ADA], at: 1 }),
      profile('lobsters:ada_l', { links: [GITHUB_ADA], at: 2 }),
    );
    const person = (await viewOfLead(first?.leadId ?? ''))?.person;
    expect(person?.merged).toMatchObject({ by: 'links', accounts: 'ada_l on Lobsters' });
    expect(person?.merged?.reasons).toEqual([
      {
        words: 'The Lobsters profile of ada_l links to ada on GitHub.',
        page: LOBSTERS_ADA,
        at: '2026-11-22T10:02:00.000Z',
      },
      {
        words: 'The GitHub profile of ada links to ada_l on Lobsters.',
        page: GITHUB_ADA,
        at: '2026-11-22T10:01:00.000Z',
      },
    ]);
    const lobsters = person?.accounts.find(({ account }) => account.site === 'lobsters');
    expect(lobsters?.reasons.map(({ words }) => words)).toEqual([
      'You saved this profile.',
      'The GitHub profile of ada links to ada_l on Lobsters.',
    ]);
  });

  it('are found however each site writes their handles', async () => {
    await saveAll(
      profile('github:Ada', { links: ['http://www.twitter.com/ADA_builds?s=20'] }),
      profile('x:ada_Builds', { website: 'https://github.com/aDA/' }),
    );
    expect(await leads()).toHaveLength(1);
  });

  it('are three in a chain, whichever is saved last', async () => {
    const github = profile('github:ada', { links: [LOBSTERS_ADA, X_ADA] });
    const lobsters = profile('lobsters:ada_l', { links: [GITHUB_ADA] });
    const x = profile('x:ada_builds', { links: [GITHUB_ADA] });
    for (const order of [
      [github, lobsters, x],
      [x, lobsters, github],
      [lobsters, github, x],
    ]) {
      await Promise.all(database.tables.map((table) => table.clear()));
      await saveAll(...order);
      expect(await leads()).toHaveLength(1);
      expect(await database.clips.count()).toBe(3);
    }
  });

  it('are not merged where that would give one person two accounts on a site: a company names all its people', async () => {
    const [, , bo] = await saveAll(
      profile('x:acme', { links: [GITHUB_ADA, 'https://github.com/bo'] }),
      profile('github:ada', { links: ['https://x.com/acme'] }),
      profile('github:bo', { links: ['https://x.com/acme'] }),
    );
    expect(await leads()).toHaveLength(2);
    expect(await suggestionsOf(bo?.leadId ?? '')).toMatchObject([{ mutual: true }]);
  });

  it('go with the capture that brought them together when it is taken back at once', async () => {
    const first = await saveCapture(profile('github:ada', { links: [LOBSTERS_ADA], name: 'Ada Sample' }));
    const before = await lead(first.leadId);
    const second = await saveCapture(profile('lobsters:ada_l', { links: [GITHUB_ADA] }));
    expect(await undoCapture(second.clipId)).toBe('lead');
    expect(await leads()).toEqual([before]);
    expect(await database.claims.count()).toBe(1);
    expect((await saveCapture(profile('lobsters:ada_l', { links: [GITHUB_ADA] }))).leadId).toBe(first.leadId);
  });

  it('stay two where the scout said so, also when their pages are saved again', async () => {
    const [one, two] = await saveAll(
      profile('github:ada'),
      profile('lobsters:ada_l', { links: [GITHUB_ADA] }),
    );
    await keepApart(one?.leadId ?? '', two?.leadId ?? '');
    expect(await suggestionsOf(one?.leadId ?? '')).toEqual([]);
    await saveCapture(profile('github:ada', { links: [LOBSTERS_ADA], at: 5 }));
    expect(await leads()).toHaveLength(2);
    expect((await personOf(await lead(one?.leadId ?? ''), [])).apart).toMatchObject([
      { leadId: two?.leadId },
    ]);
    await askAgain(two?.leadId ?? '', one?.leadId ?? '');
    expect(await suggestionsOf(one?.leadId ?? '')).toMatchObject([{ leadId: two?.leadId, mutual: true }]);
  });
});

describe('one account that names another', () => {
  it('is only suggested, with the reason in words, from both sides', async () => {
    const [ada, x] = await saveAll(
      profile('github:ada', { links: [X_ADA], name: 'Ada Sample' }),
      words('x:ada_builds', 'shipped it'),
    );
    expect(await leads()).toHaveLength(2);
    for (const id of [ada?.leadId ?? '', x?.leadId ?? '']) {
      expect(await suggestionsOf(id)).toMatchObject([
        { reasons: [{ words: 'The GitHub profile of ada links to @ada_builds on X.' }], mutual: false },
      ]);
    }
  });

  it('becomes one lead on a click', async () => {
    const [ada, x] = await saveAll(
      profile('github:ada', { links: [X_ADA] }),
      words('x:ada_builds', 'shipped it'),
    );
    await mergeByScout(x?.leadId ?? '', ada?.leadId ?? '');
    expect(await leads()).toHaveLength(1);
    expect((await viewOfLead(x?.leadId ?? ''))?.lead.id).toBe(ada?.leadId);
  });

  it('is nobody when only the names are the same', async () => {
    const [ada] = await saveAll(
      profile('github:ada', { name: 'Ada Sample', bio: 'Builds compilers' }),
      profile('x:ada', { name: 'Ada Sample', bio: 'Builds compilers' }),
    );
    expect(await suggestionsOf(ada?.leadId ?? '')).toEqual([]);
  });

  it('is forgotten with the lead', async () => {
    const [ada, x] = await saveAll(
      profile('github:ada', { links: [X_ADA] }),
      words('x:ada_builds', 'shipped it'),
    );
    await mergeByScout(x?.leadId ?? '', ada?.leadId ?? '');
    await deleteLead(ada?.leadId ?? '');
    await purgeDeleted(Date.now() + 3_600_000);
    expect(await leftOver()).toEqual([]);
  });
});

describe('a page that both link to', () => {
  it('is a suggestion when it is the same full address, however it is written', async () => {
    const [ada] = await saveAll(
      profile('github:ada', { website: 'http://www.ada.example/me/' }),
      profile('lobsters:ada_l', { website: 'https://ada.example/me#about' }),
    );
    expect(await leads()).toHaveLength(2);
    expect(
      (await suggestionsOf(ada?.leadId ?? '')).map(({ reasons }) => reasons.map(({ words }) => words)),
    ).toEqual([
      [
        'The GitHub profile of ada links to ada.example/me.',
        'The Lobsters profile of ada_l links to ada.example/me.',
      ],
    ]);
  });

  it.each([
    ['the front page of a host that many share', 'https://linktr.ee/', 'https://linktr.ee'],
    ['a short link', 'https://t.co/site03', 'https://t.co/site03'],
    ['a company’s page', 'https://www.linkedin.com/company/acme', 'https://www.linkedin.com/company/acme/'],
    ['another page of the same host', 'https://ada.example/one', 'https://ada.example/two'],
  ])('says nothing when it is %s', async (_, one, other) => {
    const [ada] = await saveAll(
      profile('github:ada', { website: one }),
      profile('lobsters:ada_l', { website: other }),
    );
    expect(await suggestionsOf(ada?.leadId ?? '')).toEqual([]);
  });

  it('never merges two people of one company, and asks about neither when a third links to it', async () => {
    const website = 'https://acme.example';
    const [ada, bo, cy] = await saveAll(
      profile('github:ada', { website }),
      profile('github:bo', { website }),
      profile('lobsters:cy', { website }),
    );
    expect(await leads()).toHaveLength(3);
    for (const saved of [ada, bo, cy]) expect(await suggestionsOf(saved?.leadId ?? '')).toEqual([]);
  });

  it('merges nobody by itself when the page is a lead of its own that names one of them', async () => {
    const [page, ada] = await saveAll(
      profile('web:https://acme.example/', { links: [GITHUB_ADA] }),
      profile('github:ada', { website: 'https://acme.example' }),
    );
    expect(await leads()).toHaveLength(2);
    expect(await suggestionsOf(ada?.leadId ?? '')).toMatchObject([{ leadId: page?.leadId, mutual: false }]);
  });
});

describe('a renamed account', () => {
  it('is the same lead by the site’s stable id, with both handles, the newest first', async () => {
    const [before, after] = await saveAll(
      profile('x:old_name', { id: '5' }),
      profile('x:new_name', { id: '5', at: 1 }),
    );
    expect(after?.leadId).toBe(before?.leadId);
    expect((await lead(before?.leadId ?? '')).accounts.map(({ handle }) => handle)).toEqual([
      'new_name',
      'old_name',
    ]);
    const again = await saveCapture(words('x:new_name', 'still me'));
    expect(again.leadId).toBe(before?.leadId);
    const { accounts } = await personOf(await lead(before?.leadId ?? ''), []);
    expect(accounts[1]?.reasons[0]?.words).toBe(
      '@old_name is now called @new_name on X: the account is the same.',
    );
  });

  it('is sent by its newest address only', async () => {
    const [{ leadId } = { leadId: '' }] = await saveAll(
      profile('x:old_name', { id: '5', links: [GITHUB_ADA] }),
      profile('x:new_name', { id: '5', at: 1 }),
    );
    const links = profileLinks(await lead(leadId), await database.clips.toArray());
    expect(links).toEqual(['https://x.com/new_name', GITHUB_ADA]);
  });

  it('joins the lead that its new handle already has', async () => {
    const [before, post] = await saveAll(profile('x:old_name', { id: '5' }), words('x:new_name', 'hello'));
    expect(post?.leadId).not.toBe(before?.leadId);
    await saveCapture(profile('x:new_name', { id: '5', at: 1 }));
    expect(await leads()).toHaveLength(1);
    expect((await lead(before?.leadId ?? '')).accountKeys.sort()).toEqual(['x#5', 'x:new_name']);
  });

  it('gives its old handle’s next owner nothing', async () => {
    const [before, next] = await saveAll(
      profile('x:name', { id: '5' }),
      profile('x:name', { id: '9', at: 1 }),
    );
    expect(next?.leadId).not.toBe(before?.leadId);
    expect((await saveCapture(words('x:name', 'hello'))).leadId).toBe(next?.leadId);
    expect(await suggestionsOf(next?.leadId ?? '')).toEqual([]);
    expect((await saveCapture(profile('x:renamed', { id: '5', at: 2 }))).leadId).toBe(before?.leadId);
  });

  it('keeps what other pages said of it', async () => {
    const [github, x] = await saveAll(
      profile('github:ada', { links: ['https://x.com/old_name'] }),
      profile('x:old_name', { id: '5' }),
      profile('x:new_name', { id: '5', at: 1 }),
    );
    expect(await suggestionsOf(x?.leadId ?? '')).toMatchObject([{ leadId: github?.leadId }]);
  });
});

describe('what a profile adds to somebody who is saved', () => {
  it('is said in the confirmation', async () => {
    await saveCapture(words('github:ada', 'a comment', { name: 'Ada Sample' }));
    const added = await saveCapture(profile('github:ada', { bio: 'Builds compilers', links: [X_ADA] }));
    expect(added).toMatchObject({ outcome: 'added', said: 'Added bio and links to Ada Sample' });
    const more = await saveCapture(
      profile('github:ada', { bio: 'Builds compilers', links: [X_ADA, LOBSTERS_ADA] }),
    );
    expect(more.said).toBe('Added links to Ada Sample');
    const same = await saveCapture(profile('github:ada', { bio: 'Builds compilers', links: [X_ADA] }));
    expect(same.outcome).toBe('same');
    expect(same.said).toBeUndefined();
  });

  it('leaves who they are as the scout typed it', async () => {
    const { leadId } = await saveCapture(words('github:ada', 'a comment'));
    await editLead(leadId, { who: 'A friend of the show' });
    await saveCapture(profile('github:ada', { bio: 'Builds compilers' }));
    expect((await lead(leadId)).who).toBe('A friend of the show');
  });
});

describe('undoing a merge twice', () => {
  it('is refused in words', async () => {
    const [one, two] = await saveAll(profile('github:ada'), profile('x:ada'));
    const { id } = await mergeByScout(one?.leadId ?? '', two?.leadId ?? '');
    await undoMerge(id);
    await expect(undoMerge(id)).rejects.toMatchObject({ code: 'split-before' });
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { saveCapture } from '@/utils/leads/edit';
import { forgetPerson } from '@/utils/leads/forget';
import { personOf } from '@/utils/leads/same-person/person-view';
import { claimWords } from '@/utils/leads/same-person/words';
import type { Capture } from '@/utils/model/capture';
import { asItsPageSays, isPageOf, isSameHost, speaksForItself } from '@/utils/people/whose-page';
import { captureOf } from '../samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** What a page says of its author, who is Ada of ada.example, it says. */
function said(page: string, url: string, accounts: Capture['author']['accounts'] = []): Capture {
  return captureOf(`Words on ${page}`, {
    site: 'web',
    kind: 'article',
    permalink: page,
    pageUrl: page,
    pageTitle: 'A page',
    author: { site: 'web', name: 'Ada Sample', url, accounts },
  });
}

const EVIL = { site: 'x', handle: 'evil_account', url: 'https://x.com/evil_account' };

describe('a page that calls somebody else’s address its author’s', () => {
  it('puts nothing into the lead that is known by that address', async () => {
    const ada = await saveCapture(said('https://ada.example/essay', 'https://ada.example/'));
    const evil = await saveCapture(said('https://evil.example/', 'https://ada.example/', [EVIL]));
    expect(evil.leadId).not.toBe(ada.leadId);
    const lead = await database.leads.get(ada.leadId);
    expect(lead?.accounts.map(({ url }) => url)).toEqual(['https://ada.example']);
    expect(await database.clips.where('leadId').equals(ada.leadId).count()).toBe(1);
    expect(await database.claims.count()).toBe(0);
  });

  it('has it shown as an account that is only named', async () => {
    const { leadId } = await saveCapture(said('https://evil.example/', 'https://ada.example/', [EVIL]));
    const lead = await database.leads.get(leadId);
    const clips = await database.clips.where('leadId').equals(leadId).toArray();
    if (!lead) throw new Error('nobody');
    expect(lead.accountKeys).toEqual([]);
    const { accounts } = await personOf(lead, clips);
    expect(accounts.map(({ account, captured }) => [account.url, captured])).toEqual([
      ['https://ada.example/', false],
      ['https://x.com/evil_account', false],
    ]);
  });

  it('is named where a claim of before is still kept', () => {
    const words = claimWords({
      id: 'web:ada.example x:evil_account',
      from: 'web:ada.example',
      fromAccount: { site: 'web', url: 'https://ada.example/' },
      to: 'x:evil_account',
      toAccount: EVIL,
      how: 'account',
      page: 'https://evil.example/post',
      at: '2026-11-22T10:00:00.000Z',
      clipId: crypto.randomUUID(),
    });
    expect(words.words).toContain('evil.example/post');
    expect(words.words).not.toContain('ada.example');
  });

  it('does not bring back who asked not to be suggested', async () => {
    const { leadId } = await saveCapture(captureOf('words'));
    await forgetPerson(leadId);
    const capture = said('https://blog.example/guest', 'https://x.com/Ada_Builds');
    await expect(saveCapture(capture)).rejects.toMatchObject({ code: 'forgotten' });
  });
});

describe('an address of the page’s own host', () => {
  it.each(['https://ada.example/about', 'https://www.ada.example/', 'http://ada.example'])(
    'is the author’s: %s',
    (url) => {
      const capture = said('https://ada.example/essay', url);
      expect(asItsPageSays(capture)).toBe(capture);
    },
  );

  it.each([
    'https://ada.example.evil.example/',
    'https://evil.example/ada.example',
    'https://ada.example:8443/',
    'nonsense',
  ])('is no other: %s', (url) =>
    expect(asItsPageSays(said('https://ada.example/essay', url)).author.url).toBeUndefined(),
  );
});

it('a site speaks for its own pages, and no other page for a site', () => {
  expect(isPageOf('x', 'https://x.com/a/status/1')).toBe(true);
  expect(isPageOf('x', 'https://x.com.evil.example/a')).toBe(false);
  expect(isPageOf('web', 'https://github.com/ada')).toBe(false);
  expect(isPageOf('web', 'javascript:alert(1)')).toBe(false);
  expect(isSameHost('nonsense', 'nonsense')).toBe(false);
  expect(speaksForItself(captureOf('words'))).toBe(true);
  expect(speaksForItself(captureOf('words', { permalink: 'https://evil.example/1' }))).toBe(false);
  expect(speaksForItself(captureOf('words', { site: 'github' }))).toBe(false);
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addToMenu, listenToMenu, suggest } from '@/utils/any-page/menu';
import { database } from '@/utils/database/database';
import { saveCapture } from '@/utils/leads/edit';
import { lastSuggestion, suggestBy } from '@/utils/leads/suggestion';
import type { MessageName, Reply, Sent } from '@/utils/messages/protocol';
import { serve } from '@/utils/messages/serve';
import type { Capture } from '@/utils/model/capture';
import { captureOf } from '../leads/samples';
import { fromCard, fromPage, fromSite } from '../messages/senders';

/** What `/web.js` gives back in the page that is read; a function may throw as the browser does. */
const webScript = vi.fn<() => unknown>();
const openPopup = vi.fn<() => Promise<void>>();
const badge = vi.fn();

beforeEach(async () => {
  fakeBrowser.reset();
  openPopup.mockReset().mockResolvedValue(undefined);
  badge.mockReset();
  Object.assign(browser, {
    scripting: { executeScript: async () => [{ result: webScript() }] },
    action: { openPopup, setBadgeText: badge, setBadgeBackgroundColor: vi.fn() },
  });
  await Promise.all(database.tables.map((table) => table.clear()));
});

const passage = (words: string, change: Partial<Capture> = {}): Capture =>
  captureOf(words, {
    site: 'web',
    kind: 'selection',
    permalink: 'https://blog.example/post',
    pageUrl: 'https://blog.example/post',
    author: { site: 'web', name: 'Ana Roth', accounts: [] },
    ...change,
  });

const ask = <Name extends MessageName>(name: Name, data: Sent<Name>, sender = fromPage('/popup.html')) =>
  serve({ name, data }, sender) as Promise<Reply<unknown>>;

describe('a suggestion from the popup', () => {
  it('is saved, and told to the popup that opens next', async () => {
    webScript.mockReturnValue({ capture: passage('words') });
    expect(await ask('page.suggest', { tabId: 3 })).toEqual({ ok: true, value: {} });
    const [lead] = await database.leads.toArray();
    expect(lead?.name).toBe('Ana Roth');
    expect(await lastSuggestion()).toMatchObject({ is: 'saved', outcome: 'new', leadId: lead?.id });
  });

  it.each([
    ['nobody', /cannot tell whose words/],
    ['too-long', /at most 200,000 characters/],
    ['no-text', /cannot read this page/],
  ])('says why nothing was saved: %s', async (problem, sentence) => {
    webScript.mockReturnValue({ problem });
    await ask('page.suggest', { tabId: 3 });
    expect(await lastSuggestion()).toMatchObject({ is: 'failed', message: expect.stringMatching(sentence) });
    expect(await database.clips.count()).toBe(0);
  });

  it.each([
    [
      'a page that the browser keeps to itself',
      () => Promise.reject(new Error('The extensions gallery cannot be scripted.')),
    ],
    ['a script that gave nothing', () => undefined],
    [
      'a capture that does not fit',
      () => ({ capture: { ...passage('words'), permalink: 'javascript:alert(1)' } }),
    ],
    [
      'a post on X read as a page of the web',
      () => ({ capture: passage('words', { pageUrl: 'https://x.com/home' }) }),
    ],
    [
      'a page of the web read as X',
      () => ({ capture: captureOf('words', { pageUrl: 'https://blog.example/' }) }),
    ],
  ])('of %s saves nothing and says so', async (_, result) => {
    Object.assign(browser.scripting, { executeScript: async () => [{ result: await result() }] });
    await ask('page.suggest', { tabId: 3 });
    expect(await lastSuggestion()).toMatchObject({
      is: 'failed',
      message: expect.stringMatching(/Guest Scout cannot/),
    });
    expect(await database.clips.count()).toBe(0);
  });

  it('is taken from our own pages only', async () => {
    for (const sender of [fromSite(), fromCard()])
      expect(await ask('page.suggest', { tabId: 3 }, sender)).toMatchObject({ ok: false });
  });
});

describe('a suggestion from the context menu', () => {
  const click = { menuItemId: 'suggest', editable: false, pageUrl: 'https://blog.example/post', frameId: 0 };

  it('opens the popup and saves', async () => {
    webScript.mockReturnValue({ capture: passage('words') });
    await suggest(click, { id: 3, windowId: 1, title: 'T' });
    expect(openPopup).toHaveBeenCalledWith({ windowId: 1 });
    expect(await lastSuggestion()).toMatchObject({ is: 'saved' });
    expect(badge).not.toHaveBeenCalledWith({ text: '✓' });
  });

  it('shows a sign at the icon where the browser opens no popup', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    openPopup.mockRejectedValue(new Error('needs a gesture'));
    webScript.mockReturnValue({ capture: passage('words') });
    await suggest(click, { id: 3, windowId: 1 });
    expect(badge).toHaveBeenLastCalledWith({ text: '✓' });
    webScript.mockReturnValue({ problem: 'nobody' });
    await suggest(click, { id: 3, windowId: 1 });
    expect(badge).toHaveBeenLastCalledWith({ text: '!' });
    vi.useRealTimers();
  });

  it('keeps the words that the browser hands over where no script may run', async () => {
    Object.assign(browser.scripting, { executeScript: async () => Promise.reject(new Error('no')) });
    const pdf = {
      ...click,
      pageUrl: 'https://u:p@papers.example/a.pdf?utm_source=x#page=2',
      selectionText: ' We asked twice. ',
    };
    await suggest(pdf, { id: 3, windowId: 1, title: 'a.pdf' });
    const [clip] = await database.clips.toArray();
    expect(clip).toMatchObject({
      site: 'web',
      permalink: 'https://papers.example/a.pdf',
      pageTitle: 'a.pdf',
      quote: { text: 'We asked twice.', selected: true },
    });
    expect((await database.leads.toArray())[0]?.name).toBe('');
  });

  it('never keeps them so from X, Lobsters or GitHub', async () => {
    Object.assign(browser.scripting, { executeScript: async () => Promise.reject(new Error('no')) });
    await suggest(
      { ...click, pageUrl: 'https://x.com/home', selectionText: 'words' },
      { id: 3, windowId: 1 },
    );
    expect(await lastSuggestion()).toMatchObject({ is: 'failed' });
    expect(await database.clips.count()).toBe(0);
  });

  it('is no fault where there are no context menus, and nobody is sent to one', async () => {
    Object.assign(browser.scripting, { executeScript: async () => Promise.reject(new Error('no')) });
    const said = async () => {
      await suggest(click, { id: 3, windowId: 1 });
      const suggestion = await lastSuggestion();
      return suggestion?.is === 'failed' ? suggestion.message : suggestion?.is;
    };
    const inMenu = /cannot read this page.*context menu/;
    expect(await said()).toMatch(inMenu);
    Object.assign(browser, { contextMenus: undefined });
    await addToMenu();
    expect(listenToMenu).not.toThrow();
    expect(await said()).toMatch(/cannot read this page/);
    expect(await said()).not.toMatch(inMenu);
  });
});

describe('words selected in a post', () => {
  const whole = captureOf('The whole post, all of it.');
  const chosen = captureOf('all of it', {
    quote: { ...whole.quote, text: 'all of it', selected: true } as never,
  });
  const save = () => ask('capture.selected', whole, fromSite());
  const quotes = async () => (await database.clips.toArray()).map(({ quote }) => quote?.text);

  it('are its quote', async () => {
    webScript.mockReturnValue({ capture: chosen });
    expect(await save()).toMatchObject({ ok: true, value: { outcome: 'new' } });
    expect(await quotes()).toEqual(['all of it']);
  });

  it.each([
    ['stand in another post', { capture: { ...chosen, permalink: 'https://x.com/ada_builds/status/2' } }],
    ['are another person’s', { capture: { ...chosen, author: { ...chosen.author, handle: 'bo' } } }],
    ['belong to nobody', { problem: 'nobody' }],
    ['were not selected', { capture: { ...chosen, quote: whole.quote } }],
  ])('that %s leave the whole post', async (_, result) => {
    webScript.mockReturnValue(result);
    await save();
    expect(await quotes()).toEqual(['The whole post, all of it.']);
  });

  it('are saved beside the whole, once', async () => {
    await ask('capture.save', whole, fromSite());
    webScript.mockReturnValue({ capture: chosen });
    expect(await save()).toMatchObject({ value: { outcome: 'added' } });
    expect(await save()).toMatchObject({ value: { outcome: 'same' } });
    expect(await quotes()).toHaveLength(2);
  });
});

describe('the same person on any page', () => {
  const by = (author: Partial<Capture['author']>, words: string, permalink = 'https://blog.example/post') =>
    saveCapture(passage(words, { permalink, author: { site: 'web', accounts: [], ...author } }));

  it('is found again by the host and path of their page', async () => {
    await by({ name: 'Ana Roth', url: 'https://www.blog.example/ana/' }, 'one');
    expect(
      (await by({ name: 'Ana Roth', url: 'http://blog.example/ana?ref=x' }, 'two', 'https://blog.example/2'))
        .outcome,
    ).toBe('added');
  });

  it('is, without a page of theirs, found by name on the same page only', async () => {
    await by({ name: 'Ana Roth' }, 'one');
    expect((await by({ name: 'Ana Roth' }, 'two')).outcome).toBe('added');
    expect((await by({ name: 'Ana Roth' }, 'three', 'https://blog.example/2')).outcome).toBe('new');
    expect((await by({ name: 'Bo Lind' }, 'four')).outcome).toBe('new');
  });

  it('is nobody’s where nobody is named: each passage waits for its own name', async () => {
    await by({}, 'one');
    expect((await by({}, 'two')).outcome).toBe('new');
    expect((await by({}, 'one')).outcome).toBe('same');
  });
});

describe('on a page that does not say that everybody can read it', () => {
  it('nothing is saved before the scout says so, and then what was read', async () => {
    webScript.mockReturnValue({ unsaid: passage('private words') });
    await ask('page.suggest', { tabId: 3 });
    const asked = await lastSuggestion();
    expect(asked).toMatchObject({ is: 'asking', capture: { quote: { text: 'private words' } } });
    expect(await database.clips.count()).toBe(0);
    if (asked?.is !== 'asking') throw new Error('not asked');
    expect(await suggestBy(async () => asked.capture)).toMatchObject({ is: 'saved' });
    expect(await database.clips.count()).toBe(1);
    await ask('page.suggest', { tabId: 3 });
    expect(await lastSuggestion(), 'asked each time').toMatchObject({ is: 'asking' });
  });

  it('the icon shows that there is a question, where no popup opens', async () => {
    openPopup.mockRejectedValue(new Error('no'));
    webScript.mockReturnValue({ unsaid: passage('private words') });
    await suggest({ frameId: 0, pageUrl: 'https://github.com/a/b/issues/1' }, { id: 3, windowId: 1 });
    expect(badge).toHaveBeenCalledWith({ text: '?' });
  });
});

describe('an address that a page gives its author', () => {
  it('on another host is refused, should a reading ever have it', async () => {
    webScript.mockReturnValue({
      capture: passage('words', {
        author: { site: 'web', name: 'Eve', url: 'https://ada.example/', accounts: [] },
      }),
    });
    await ask('page.suggest', { tabId: 3 });
    expect(await lastSuggestion()).toMatchObject({ is: 'failed' });
    expect(await database.clips.count()).toBe(0);
  });
});

describe('words that nobody signs', () => {
  const by = (author: Partial<Capture['author']>) =>
    saveCapture(passage('the same words', { author: { site: 'web', accounts: [], ...author } }));

  it('stay with the name that was typed: the page author’s accounts never join it', async () => {
    const { leadId } = await by({});
    await database.leads.update(leadId, { name: 'Ben Ito' });
    const accounts = [{ site: 'x', handle: 'ada_osei', url: 'https://x.com/ada_osei' }];
    const hers = await by({ name: 'Ada Osei', accounts });
    expect(hers).toMatchObject({ outcome: 'new', name: 'Ada Osei' });
    expect(await database.leads.get(leadId)).toMatchObject({ name: 'Ben Ito', accounts: [] });
  });

  it('an account in two spellings is kept once', async () => {
    const spelled = ['Ada_Osei', 'ada_osei', 'ADA_OSEI'].map((handle) => ({
      site: 'x',
      handle,
      url: `https://x.com/${handle}`,
    }));
    webScript.mockReturnValue({
      capture: passage('words', { author: { site: 'web', name: 'Ada Osei', accounts: spelled } }),
    });
    await ask('page.suggest', { tabId: 3 });
    const [clip] = await database.clips.toArray();
    expect(clip?.author.accounts).toEqual([spelled[0]]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOverForm, takeHandedForm, watchHandedForm } from '@/utils/forms/from-tab';
import { formTabAt } from '@/utils/forms/google/tab/form-tab';
import { readFormTab } from '@/utils/forms/google/tab/read-form-tab';
import { FORM_URL, formFrom } from '../../forms';
import { arrayOf, pageOf, TEAM_ITEMS } from '../../team-form';

beforeEach(() => fakeBrowser.reset());

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQLSteam';
const EDIT = 'https://docs.google.com/forms/d/1EditorId_of-the-form';

describe('what the address of a tab says', () => {
  it.each([
    [`${FORM}/viewform`],
    [`${FORM}/viewform?usp=pp_url&entry.1=Ada+Example#top`],
    [`${FORM}/formResponse`],
    [FORM.replace('/d/e', '/u/3/d/e')],
    ['https://docs.google.com/a/example.org/forms/d/e/1FAIpQLSteam/viewform'],
  ])('a form: %s', (url) => expect(formTabAt(url)).toEqual({ is: 'form', id: '1FAIpQLSteam' }));

  it.each([`${EDIT}/preview`, `${EDIT}/viewform?pli=1`])('a form by its editor’s id: %s', (url) =>
    expect(formTabAt(url)).toEqual({ is: 'form', id: undefined }),
  );

  it.each([
    ['the editor', `${EDIT}/edit#responses`, /where the form is edited.*Press the eye/],
    ['the editor, in short', EDIT, /where the form is edited/],
    ['the list of forms', 'https://docs.google.com/forms/u/0/?tgif=d', /no form yet/],
    ['the list of forms, in short', 'https://docs.google.com/forms', /no form yet/],
    ['a closed form', `${FORM}/closedform`, /not take answers any more/],
    ['a form that has my answer', `${FORM}/alreadyresponded`, /one answer per person/],
    [
      'signing in on the way to a form',
      `https://accounts.google.com/v3/signin/identifier?continue=${encodeURIComponent(`${FORM}/viewform`)}&hl=ar`,
      /Sign in here/,
    ],
  ])('%s: what to do instead', (_, url, says) =>
    expect(formTabAt(url)).toEqual({ is: 'other', message: expect.stringMatching(says) }),
  );

  it.each([
    'https://docs.google.com/document/d/1abc/edit',
    'https://docs.google.com/formsheets/d/e/x/viewform',
    'https://docs.google.com.evil.example/forms/d/e/1FAIpQLSteam/viewform',
    'https://evil.example/?continue=https://docs.google.com/forms/d/e/1FAIpQLSteam/viewform',
    'https://accounts.google.com/signin?continue=https%3A%2F%2Fmail.google.com',
    'about:blank',
    '',
  ])('nothing of Google Forms: %s', (url) => expect(formTabAt(url)).toBeUndefined());
});

describe('the form in a tab', () => {
  const shows = (result: unknown) => {
    const run = vi.fn(async () => [{ result, frameId: 0 }]);
    browser.scripting.executeScript = run as never;
    return run;
  };
  const shown = (html: string, url = `${FORM_URL}?usp=pp_url&entry.500013=Ada`) => shows({ url, html });

  it('is read by a script run in that tab, and in no other frame', async () => {
    const run = shown(pageOf(arrayOf(TEAM_ITEMS)));
    const read = await readFormTab(7);
    expect(run).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/form-page.js'] });
    expect(read.ok && read.form).toMatchObject({ id: '1FAIpQLSteam', url: FORM_URL });
    expect(read.ok && read.form.sections).toHaveLength(3);
  });

  it('is read on a later section, and in the preview by the editor’s id', async () => {
    shown(pageOf(arrayOf(TEAM_ITEMS)), `${FORM}/formResponse`);
    expect(await readFormTab(7)).toMatchObject({ ok: true, form: { url: FORM_URL } });
    const preview = pageOf(arrayOf(TEAM_ITEMS)).replace(
      /<form action="https[^"]*"/,
      `<form action="${EDIT}/formResponse"`,
    );
    shown(preview, `${EDIT}/preview`);
    expect(await readFormTab(7)).toMatchObject({ ok: true, form: { id: '1FAIpQLSteam', url: FORM_URL } });
  });

  it('of a form with a file question is taken too: whoever is signed in sees it', async () => {
    const file = [4019, 'A photo', null, 13, [[500019, null, 1]]];
    shown(pageOf(arrayOf([...TEAM_ITEMS, file])));
    const read = await readFormTab(7);
    expect(read.ok && read.form.sections.at(-1)?.questions.at(-1)).toMatchObject({
      type: 'file',
      required: true,
    });
  });

  const deep = `<script>var FB_PUBLIC_LOAD_DATA_ = ${'['.repeat(50_000)}1${']'.repeat(50_000)};</script>`;
  it.each<[string, unknown, RegExp]>([
    [
      'the success page',
      { url: `${FORM}/formResponse`, html: pageOf([null, [], '/forms']) },
      /no questions on this page/,
    ],
    ['a page without any form', { url: `${FORM}/viewform`, html: '<p>hello' }, /no form on this page/],
    [
      'a form that is signed out of',
      { url: `${FORM}/viewform`, html: '<div data-sign-in-to-continue="true">' },
      /Sign in here/,
    ],
    ['a form without questions', { url: FORM_URL, html: pageOf(arrayOf([])) }, /no questions yet/],
    ['a page that nests without end', { url: FORM_URL, html: deep }, /no questions on this page/],
    ['a page of many megabytes', { url: FORM_URL, html: 'x'.repeat(5_000_001) }, /no questions on this page/],
    ['an answer of another shape', { url: 7, html: null }, /Reload it/],
    ['no answer', undefined, /Reload it/],
    [
      'another site',
      { url: 'https://evil.example/forms/d/e/x/viewform', html: pageOf(arrayOf(TEAM_ITEMS)) },
      /no form on this page/,
    ],
  ])('%s: refused in a sentence', async (_, result, says) => {
    shows(result);
    expect(await readFormTab(7)).toEqual({
      ok: false,
      code: expect.any(String),
      message: expect.stringMatching(says),
    });
  });

  it('with keys of JavaScript’s own objects and scripts in its texts is only text', async () => {
    const hostile = arrayOf([
      ['__proto__', '<script>alert(1)</script>', 'constructor', 0, [[500020, null, 0]], null],
      { __proto__: null, length: 3 },
    ]);
    shown(
      pageOf(hostile).replace(
        '"/forms"',
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      ),
    );
    const read = await readFormTab(7);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    // An item without a number as its id is no item of a form.
    expect(read).toMatchObject({ ok: false });
  });

  it('where no script may run says so', async () => {
    browser.scripting.executeScript = vi.fn(async () => Promise.reject(new Error('Cannot access'))) as never;
    expect(await readFormTab(7)).toMatchObject({ ok: false, message: expect.stringMatching(/Reload it/) });
  });
});

describe('handing a form over', () => {
  it('gives it once, and tells who waits', async () => {
    const form = formFrom(TEAM_ITEMS);
    const told = vi.fn();
    const stop = watchHandedForm(told);
    await handOverForm(form);
    expect(told).toHaveBeenCalledTimes(1);
    expect(await takeHandedForm()).toEqual(form);
    expect(await takeHandedForm()).toBeUndefined();
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });

  it('gives nothing that is no form', async () => {
    await browser.storage.session.set({ 'form-from-tab': { id: 'x', url: 'javascript:alert(1)' } });
    expect(await takeHandedForm()).toBeUndefined();
  });
});

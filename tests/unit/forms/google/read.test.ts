import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm, readForm } from '@/utils/forms/google/read';
import { bracketed, publicArray } from '@/utils/forms/google/scan';
import { tags } from '@/utils/forms/google/tags';
import { FORM_URL, item } from '../forms';
import { arrayOf, pageOf, TEAM_ITEMS } from '../team-form';

type Fetch = typeof globalThis.fetch;

/** A reply that says where it came from in the end. */
function reply(body: string, status = 200, url = FORM_URL): Response {
  const response = new Response(body, { status });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

const answering =
  (...replies: (Response | Error)[]): Fetch =>
  async () => {
    const next = replies.shift();
    if (!next) throw new Error('asked once too often');
    if (next instanceof Error) throw next;
    return next;
  };

const opaque = () => Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' });
const PAGE = pageOf(arrayOf(TEAM_ITEMS));

describe('a form is read', () => {
  it('with its public address, its token and all sections', async () => {
    const read = await readForm('https://forms.gle/abcd', answering(reply(PAGE)));
    if (!read.ok) throw new Error(read.message);
    expect(read.form).toMatchObject({ id: '1FAIpQLSteam', url: FORM_URL, captcha: false, signIn: false });
    expect(read.form.sections.map(({ goTo }) => goTo)).toEqual(['next', 'submit', 'submit']);
    expect(read.token).toBe('-77');
  });

  it('without cookies, in English, following redirects', async () => {
    let asked: { url: string; init?: RequestInit } | undefined;
    await readForm(FORM_URL, async (url, init) => {
      asked = { url: String(url), init };
      return reply(PAGE);
    });
    expect(asked).toMatchObject({
      url: `${FORM_URL}?hl=en`,
      init: { credentials: 'omit', redirect: 'follow' },
    });
  });

  it('with the collected e-mail address as its first question', () => {
    const page = pageOf(arrayOf(TEAM_ITEMS, [null, 0, null, 2, null, null, 3]));
    const read = parseForm(page, FORM_URL);
    expect(read.ok && read.form.sections[0]?.questions[0]).toMatchObject({
      entryId: 'emailAddress',
      required: true,
    });
  });

  it('with brackets, semicolons and tags in its texts', () => {
    const title = '"]; </div> [x] \\" ; FB_PUBLIC_LOAD_DATA_ = [1]';
    const read = parseForm(pageOf(arrayOf([item(1, title, 0)])), FORM_URL);
    expect(read.ok && read.form.sections[0]?.questions[0]?.title).toBe(title);
  });

  it('tolerates unknown types and missing ends of the array', () => {
    const short = arrayOf([item(1, 'New thing', 77, undefined, 1)]).slice(0, 15);
    const read = parseForm(pageOf(short), FORM_URL);
    expect(read.ok && read.form.sections[0]?.questions[0]).toMatchObject({ type: 'unknown', required: true });
  });

  it('never takes a name of the prototype for more than a word', () => {
    const read = parseForm(
      pageOf(arrayOf([item(1, '__proto__', 2, ['constructor', '__proto__'])])),
      FORM_URL,
    );
    expect(read.ok && read.form.sections[0]?.questions[0]?.options).toEqual([
      { text: 'constructor' },
      { text: '__proto__' },
    ]);
  });
});

describe('a form that cannot be read gives its reason as one sentence', () => {
  it.each<[string, string, Fetch]>([
    ['not-a-form', 'another page of Google', answering(reply('<html>hello</html>'))],
    ['not-a-form', 'a link that leads elsewhere', answering(reply(PAGE, 200, 'https://example.org/x'))],
    ['sign-in', 'a redirect to the sign-in', answering(reply('', 200, 'https://accounts.google.com/x'))],
    ['elsewhere', 'a redirect that may not be followed', answering(new TypeError('x'), opaque())],
    ['sign-in', '401', answering(reply('', 401))],
    ['private', '403', answering(reply('', 403))],
    ['closed', 'closed', answering(reply('', 200, FORM_URL.replace('viewform', 'closedform')))],
    [
      'already-responded',
      'one answer per person',
      answering(reply('', 200, FORM_URL.replace('viewform', 'alreadyresponded'))),
    ],
    ['gone', '404', answering(reply('', 404))],
    ['gone', '410', answering(reply('', 410))],
    ['busy', '503', answering(reply('', 503))],
    ['rate-limited', '429', answering(reply('', 429))],
    ['busy', 'no answer in time', answering(new DOMException('x', 'TimeoutError'))],
    ['offline', 'no network', answering(new TypeError('x'), new TypeError('x'))],
    ['no-questions', 'an empty form', answering(reply(pageOf(arrayOf(null))))],
    ['unreadable', 'a broken array', answering(reply('<script>var FB_PUBLIC_LOAD_DATA_ = [1,[2</script>'))],
    ['unreadable', 'the page after an answer', answering(reply(pageOf([null, [], '/forms'])))],
    ['unreadable', 'a page of six megabytes', answering(reply('x'.repeat(6_000_000)))],
    [
      'unreadable',
      'a thousand levels',
      answering(reply(`<script>FB_PUBLIC_LOAD_DATA_ = ${'['.repeat(1e3)}${']'.repeat(1e3)}</script>`)),
    ],
  ])('%s: %s', async (code, _what, fetch) => {
    const read = await readForm(FORM_URL, fetch);
    expect(read).toMatchObject({ ok: false, code });
    expect(read.ok || read.message).toMatch(/^[A-Z][^\n]{30,200}\.$/);
  });

  it('an editor’s address behind the sign-in says which link is wanted', async () => {
    const read = await readForm(
      'docs.google.com/forms/d/1editor/edit',
      answering(new TypeError('x'), opaque()),
    );
    expect(read).toMatchObject({ ok: false, code: 'private' });
  });

  it('an address that is none never reaches the network', async () => {
    expect(await readForm('https://example.org', answering())).toMatchObject({
      ok: false,
      code: 'not-a-form',
    });
  });

  it('keeps a form that wants a sign-in but shows its questions, and says so', () => {
    const array = arrayOf(TEAM_ITEMS);
    array[18] = 1;
    const read = parseForm(pageOf(array, '<div data-sign-in-to-continue="true"></div>'), FORM_URL);
    expect(read.ok && read.form.signIn).toBe(true);
  });
});

describe('the scanner', () => {
  it('finds any array again, whatever its strings hold', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('];', '\\"', '[', '}{', '</div>', '\\', '"'));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.array(fc.oneof({ depthSize: 'small' }, texts, fc.integer(), tie('tree')), { maxLength: 4 }),
    }));
    fc.assert(
      fc.property(tree, fc.string(), (array, after) => {
        const text = JSON.stringify(array);
        expect(bracketed(`${text}${after}`, 0)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a broken page, and ends', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<script',
      '</script>',
      'FB_PUBLIC_LOAD_DATA_ = [',
      ']',
      'a=',
      ' ',
      '<form action="/formResponse">',
      '&#x41;',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const html = parts.join('');
        const starts = [...tags(html)].map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
        publicArray(html);
        expect(parseForm(html, FORM_URL).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('takes neither a comment nor a script for a tag', () => {
    const names = [...tags('<!-- <a> --><script>"<b>"</script><i title="<u>">')].map(({ name }) => name);
    expect(names).toEqual(['script', 'script', 'i']);
  });

  it('reads a hostile page of a megabyte without delay', () => {
    const started = performance.now();
    parseForm('<a "'.repeat(250_000), FORM_URL);
    parseForm('<div role="alert" data-params="%.@.[1,">'.repeat(20_000), FORM_URL);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});

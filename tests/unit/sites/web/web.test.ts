// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { captureSchema } from '@/utils/model/capture';
import { readAnyPage } from '@/utils/sites/any-page';
import { readWebPage } from '@/utils/sites/web';
import { FIXTURES, fixtures, open, openHtml } from '../saved-pages';
import { select, selectWords, the } from './select';

function page(file: string) {
  const saved = fixtures('web').find((each) => each.file === `web/${file}`);
  if (!saved) throw new Error(`No such page: ${file}`);
  return open(FIXTURES, saved);
}

const read = (at: ReturnType<typeof openHtml>) => captureSchema.parse(readWebPage(at));

describe('a selection on any page', () => {
  it('is the quote, with the words around it, its paragraph and a link that jumps to it', () => {
    const at = page('article.html');
    selectWords(the(at.document, '#second'), 'nobody had told it');
    const { kind, quote, context, permalink, title, postedAt } = read(at);
    expect({ kind, permalink, title, postedAt }).toEqual({
      kind: 'selection',
      permalink: 'https://tidewater.example/notes/review-bot',
      title: 'What our review bot got wrong',
      postedAt: '2026-09-14T06:00:00.000Z',
    });
    expect(quote).toMatchObject({
      text: 'nobody had told it',
      selected: true,
      truncated: false,
      lang: 'en',
      selector: {
        exact: 'nobody had told it',
        prefix: 'ce.\n\nIt missed the race because ',
        suffix: ' that pilots work in pairs. It m',
      },
    });
    expect(context).toEqual([
      {
        relation: 'whole',
        text: 'It missed the race because nobody had told it that pilots work in pairs. It missed the race twice.',
        url: 'https://tidewater.example/notes/review-bot#:~:text=nobody%20had%20told%20it',
      },
    ]);
  });

  it('that stands on the page several times is told apart by the words around it', () => {
    const at = page('article.html');
    selectWords(the(at.document, '#second'), 'missed the race', 1);
    const { quote, context } = read(at);
    expect(quote?.selector?.suffix).toMatch(/^ twice\.\n\n/);
    expect(context[0]?.url).toMatch(
      /text=work%20in%20pairs\.%20It-,|text=pairs\.%20It|in%20pairs\.%20It-,missed%20the%20race,-twice\./,
    );
  });

  it('across paragraphs keeps them apart and has both around it', () => {
    const at = page('article.html');
    const [first, second] = [
      the(at.document, '#first em').firstChild,
      the(at.document, '#second').firstChild,
    ];
    if (!first || !second) throw new Error('no text');
    select(at.document, [first, 0], [second, 18]);
    const { quote, context } = read(at);
    expect(quote?.text).toBe('typos and missed the race.\n\nIt missed the race');
    expect(context[0]?.text).toMatch(/^We let the bot.*\n\nIt missed the race because .* twice\.$/s);
    expect(context[0]?.url).toContain('#:~:text=typos%20and%20missed%20the%20race.,It%20missed%20the%20race');
  });

  it('leaves out what the page hides', () => {
    const at = page('article.html');
    at.document.querySelector('.cut')?.setAttribute('hidden', '');
    const first = the(at.document, '#first');
    select(at.document, [first, 0], [first, first.childNodes.length]);
    expect(read(at).quote?.text).toBe(
      'We let the bot comment for a month. It found the typos and missed the race.',
    );
  });

  it('in a field, in a draft and in a node of ours is none', () => {
    const at = page('article.html');
    const field = the(at.document, '#field');
    select(at.document, [field, 0], [field, field.childNodes.length]);
    expect(read(at).quote).toBeUndefined();
    const first = the(at.document, '#first');
    first.setAttribute('contenteditable', '');
    selectWords(first, 'the bot');
    expect(read(at).quote).toBeUndefined();
    first.removeAttribute('contenteditable');
    first.setAttribute('data-guest-scout', 'card');
    selectWords(first, 'the bot');
    expect(read(at).quote).toBeUndefined();
  });

  it('of white space alone, or an empty one, leaves the page itself', () => {
    const at = page('nobody.html');
    const words = the(at.document, '#words').firstChild as Node;
    select(at.document, [words, 3], [words, 4]);
    expect(read(at)).toMatchObject({ kind: 'article', title: 'Notes from the back room', context: [] });
    select(at.document, [words, 3], [words, 3]);
    expect(read(at).quote).toBeUndefined();
  });

  it('of a megabyte is refused with a reason', async () => {
    const at = openHtml(`<p>${'many words '.repeat(100_000)}</p>`, 'https://long.example/');
    const p = the(at.document, 'p');
    select(at.document, [p, 0], [p, 1]);
    expect(await readAnyPage(at)).toEqual({ problem: 'too-long' });
  });

  it('of the longest kept length fits what is kept', async () => {
    const at = openHtml(`<p>${'a word or'.repeat(22_000)}</p>`, 'https://long.example/');
    const p = the(at.document, 'p');
    select(at.document, [p, 0], [p, 1]);
    const { quote, context } = read(at);
    expect(quote?.text).toHaveLength(198_000);
    expect(context[0]?.text).toHaveLength(50_000);
  });
});

describe('who said it', () => {
  it('is the author of the JSON-LD, with their page, accounts and work', () => {
    expect(read(page('article.html')).author).toEqual({
      site: 'web',
      name: 'Imke Tidewater',
      url: 'https://tidewater.example/about',
      bio: 'Builds review tools for harbour pilots',
      company: 'Harbourkit',
      accounts: [
        { site: 'github', handle: 'imke-tide', url: 'https://github.com/imke-tide' },
        { site: 'linkedin', handle: 'imke-tide', url: 'https://www.linkedin.com/in/imke-tide/' },
        { site: 'x', handle: 'imke_tide', url: 'https://x.com/imke_tide' },
        { site: 'mastodon', handle: 'imke@hachyderm.example', url: 'https://hachyderm.example/@imke' },
      ],
    });
  });

  it('is nobody where the page names two, and a magazine’s own account is not theirs', () => {
    const { author, readBy } = read(page('magazine.html'));
    expect(author).toEqual({ site: 'web', accounts: [] });
    expect(readBy.author).toBe('none');
  });

  it('is nobody where the page names none, in broken JSON and addresses that are none', () => {
    expect(read(page('nobody.html')).author).toEqual({ site: 'web', accounts: [] });
  });

  it('is who signs a page of their own, with the accounts linked by rel=me', () => {
    expect(read(page('person.html')).author).toEqual({
      site: 'web',
      name: 'Jannis Ovelgönne',
      url: 'https://ovelgoenne.example/',
      accounts: [
        { site: 'github', handle: 'ovelgoenne', url: 'https://github.com/ovelgoenne' },
        { site: 'mastodon', handle: 'jannis@norden.example', url: 'https://norden.example/@jannis' },
      ],
    });
  });

  it('is the writer of the comment, never of the page, for words in a comment', () => {
    const at = page('article.html');
    selectWords(the(at.document, '#said'), 'found four races');
    expect(read(at).author).toEqual({ site: 'web', name: 'Odile Brandt', accounts: [] });
    selectWords(the(at.document, '#unsigned'), 'found none');
    expect(read(at).author).toEqual({ site: 'web', accounts: [] });
  });

  it('is nobody for words in a block quote', () => {
    const at = page('article.html');
    selectWords(the(at.document, '#cited'), 'what a pair is');
    expect(read(at)).toMatchObject({
      author: { site: 'web', accounts: [] },
      quote: { text: 'what a pair is' },
    });
  });

  it.each([
    ['<meta name="author" content="By Ana Roth">', { name: 'Ana Roth' }],
    ['<meta property="article:author" content="https://social.example/@ana">', { name: undefined }],
    ['<meta name="author" content="ana@roth.example">', { name: undefined }],
    ['<meta name="author" content="https://publication.example">', { name: undefined }],
    ['<link rel="author" href="/humans.txt">', { name: undefined }],
    ['<a rel="author" href="/">Ana Roth</a>', { name: 'Ana Roth', url: undefined }],
    [
      '<a rel="author" href="/team/ana">Ana Roth</a>',
      { name: 'Ana Roth', url: 'https://page.example/team/ana' },
    ],
    ['<a rel="author" href="javascript:alert(1)">Ana Roth</a>', { name: 'Ana Roth', url: undefined }],
    ['<a rel="author" href="https://u:p@roth.example/">Ana Roth</a>', { name: 'Ana Roth', url: undefined }],
    ['<a rel="author" href="/member.php?u=12">Ana Roth</a>', { name: 'Ana Roth', url: undefined }],
    ['<a rel="author" href="https://x.com/anaroth">Ana Roth</a>', { name: 'Ana Roth', url: undefined }],
    [
      '<script type="application/ld+json">{"@type":"Article","author":"Ana Roth"}</script>',
      { name: 'Ana Roth' },
    ],
    [
      '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Organization","name":"Roth Ltd"}}</script>',
      { name: undefined },
    ],
    [
      '<script type="application/ld+json">[[[[[[[[[[{"@type":"Article","author":"Ana"}]]]]]]]]]]</script>',
      { name: undefined },
    ],
    ['<a rel="author" href="/ana">Ana Roth</a><a rel="author" href="/bo">Bo Lind</a>', { name: undefined }],
  ])('reads %s', (markup, expected) => {
    const { author } = read(openHtml(`<body>${markup}<p>Words</p>`, 'https://page.example/one/two'));
    expect({ name: author.name, url: author.url }).toEqual({ url: undefined, ...expected });
  });

  it('keeps an address on another site as an account, not as the person’s page', () => {
    const markup = '<a rel="author" href="https://x.com/anaroth">Ana Roth</a>';
    expect(read(openHtml(markup, 'https://page.example/one/two')).author.accounts).toEqual([
      { site: 'x', handle: 'anaroth', url: 'https://x.com/anaroth' },
    ]);
  });
});

describe('the address', () => {
  const permalink = (url: string, head = '') => read(openHtml(`<head>${head}</head>`, url)).permalink;
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

  it('carries neither tracking, nor secrets, nor credentials, nor a fragment', () => {
    expect(permalink('https://ana:pw@page.example/a?id=7&utm_source=x&fbclid=1&access_token=s#part')).toBe(
      'https://page.example/a?id=7',
    );
  });

  it('is the canonical one of the same origin', () => {
    expect(permalink('https://page.example/a?from=feed', canonical('/a'))).toBe('https://page.example/a');
    expect(permalink('https://page.example/a', canonical('https://other.example/a'))).toBe(
      'https://page.example/a',
    );
    expect(permalink('https://page.example/a', canonical('javascript:alert(1)'))).toBe(
      'https://page.example/a',
    );
  });

  it('is not the home page’s on another page, nor one of several', () => {
    expect(permalink('https://page.example/a', canonical('/'))).toBe('https://page.example/a');
    expect(permalink('https://page.example/a', canonical('/b') + canonical('/c'))).toBe(
      'https://page.example/a',
    );
  });

  it('is not the canonical one of the page that a site without reloads came from', () => {
    const at = openHtml(`<head>${canonical('/first')}</head>`, 'https://page.example/second');
    expect(readWebPage(at, 'https://page.example/first').permalink).toBe('https://page.example/second');
  });

  it('keeps a fragment that is a page of its own, without a link to the words', () => {
    const at = openHtml('<p>Some words here</p>', 'https://page.example/#/posts/7');
    selectWords(the(at.document, 'p'), 'words');
    const { permalink, context } = read(at);
    expect(permalink).toBe('https://page.example/#/posts/7');
    expect(context[0]?.url).toBe(permalink);
  });

  it('of a very long address is its path', () => {
    expect(permalink(`https://page.example/a?q=${'x'.repeat(5_000)}`)).toBe('https://page.example/a');
  });
});

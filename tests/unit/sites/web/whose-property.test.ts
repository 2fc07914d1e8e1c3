// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWebPage } from '@/utils/sites/web';
import { select, the } from './select';

const HEADS = [
  '<script type="application/ld+json">{"@type":"BlogPosting","author":{"@type":"Person","name":"Ada Osei","url":"https://logs.example/about","sameAs":["https://x.com/ada_osei"]}}</script>',
  '<meta name="author" content="Ada Osei"><meta name="twitter:creator" content="@ada_osei">',
  '<link rel="me" href="https://x.com/ada_osei"><meta name="author" content="Ada Osei">',
];
/** What a page may call a contribution; and how it writes such a name. */
const STEMS = [
  'comment',
  'review',
  'reply',
  'response',
  'answer',
  'testimonial',
  'kommentar',
  'commentaire',
  'antwort',
  'reactie',
  'letter',
  'thread',
  'webmention',
  'transcript',
];
const SPELLINGS = [
  (stem: string) => stem,
  (stem: string) => `${stem}-12`,
  (stem: string) => `${stem}_body`,
  (stem: string) => `c-${stem}__text`,
  (stem: string) => `js-${stem}`,
  (stem: string) => `${stem[0]?.toUpperCase()}${stem.slice(1)}Body`,
  (stem: string) => `user-${stem}`,
  (stem: string) => `blog${stem[0]?.toUpperCase()}${stem.slice(1)}`,
  (stem: string) => stem.toUpperCase(),
];
const mark = fc
  .tuple(
    fc.constantFrom(...STEMS),
    fc.constantFrom(...SPELLINGS),
    fc.constantFrom('class', 'id', 'role', 'itemprop', 'data-testid'),
  )
  .map(([stem, spell, attribute]) => `${attribute}="${spell(stem)}"`);
const type = fc
  .constantFrom('Comment', 'Review', 'UserReview', 'Answer', 'CorrectionComment')
  .map((name) => `itemscope itemtype="https://schema.org/${name}"`);
const tag = fc.constantFrom('div', 'li', 'section', 'article', 'span', 'td', 'user-comment');
const wrapper = fc.constantFrom(
  ['', ''],
  ['<div class="css-1">', '</div>'],
  ['<div><div>', '</div></div>'],
  ['<section class="entry-content">', '</section>'],
);
const name = fc.constantFrom(
  '',
  '<b class="username">ben</b>',
  '<a href="/u/ben">ben</a>',
  '<span class="author">Ben Ito</span> <time datetime="2026-09-01">1 Sep</time>',
  '<img class="avatar" src="/a.png" alt="">',
  '<cite>Ben Ito</cite>',
);

/** What makes words somebody else's without a mark. */
const told = fc.constantFrom(
  (words: string) => `<p><strong>Ben:</strong> ${words}</p>`,
  (words: string) => `<p>Ben Ito: ${words}</p>`,
  (words: string) => `<p>ben_i — ${words}</p>`,
  (words: string) => `<p>BEN (12:04): ${words}</p>`,
  (words: string) => `<p>A: ${words}</p>`,
  (words: string) => `<p>“${words}” says Ben.</p>`,
  (words: string) => `<blockquote><p>${words}</p></blockquote>`,
  (words: string) => `<p>${words} — Ben Ito</p>`,
  (words: string) => `<h3>Ben Ito, Harbourkit</h3><p>${words}</p>`,
  (words: string) => `<dl><dt>Ben Ito</dt><dd>${words}</dd></dl>`,
  (words: string) => `<p><b>Ben Ito</b></p><p>${words}</p>`,
  (words: string) => `<aside><p>${words}</p></aside>`,
  (words: string) => `<table><tr><td>ben</td><td>${words}</td></tr></table>`,
);

/** The author read for the words in the element that is marked, and whether any account came along. */
function readOf(head: string, body: string) {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  const words = the(document, '[words]');
  select(document, [words, 0], [words, words.childNodes.length]);
  return readWebPage({ document, url: new URL('https://logs.example/notes/12') }).author;
}

const OWN = '<h1>What our bot got wrong</h1><p>We let the bot comment for a month.</p>';
const WORDS = '<i words>We do, nine minutes instead of forty.</i>';
const runs = { numRuns: Number(process.env.RUNS ?? 25) };

describe('whatever is selected outside the main text', { timeout: 120_000 }, () => {
  it('never gets the page’s author, nor an account of theirs, by what it is called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADS),
        fc.oneof(mark, type),
        tag,
        wrapper,
        name,
        fc.boolean(),
        (head, marks, name_, [open, close], sign, isInside) => {
          const box = `<${name_} ${marks}>${open}${sign}<p>${WORDS}</p>${close}</${name_}>`;
          const inTable = name_ === 'td' ? `<table><tr>${box}</tr></table>` : box;
          const body = isInside
            ? `<main><article>${OWN}${inTable}</article></main>`
            : `<main><article>${OWN}</article>${inTable}</main>`;
          const author = readOf(head, body);
          expect(author.name ?? '').not.toMatch(/Ada/);
          expect(JSON.stringify(author)).not.toContain('ada_osei');
        },
      ),
      runs,
    );
  });

  it('never gets them by what the text says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEADS), told, wrapper, (head, tell, [open, close]) => {
        const author = readOf(head, `<main><article>${OWN}${open}${tell(WORDS)}${close}</article></main>`);
        expect(author).toEqual({ site: 'web', accounts: [] });
      }),
      runs,
    );
  });

  it('takes nothing from the main text: there the author is the page’s, whatever stands below', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEADS), mark, wrapper, name, (head, marks, [open, close], sign) => {
        const below = `<div ${marks}>${sign}<p>We do, nine minutes instead of forty.</p></div>`;
        const own = `<article><h1>What our bot got wrong</h1>${open}<p words>We let the bot comment for a month.</p>${close}</article>`;
        expect(readOf(head, `<main>${own}${below}</main>`)).toMatchObject({
          name: 'Ada Osei',
          accounts: [{ site: 'x', handle: 'ada_osei' }],
        });
      }),
      runs,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Capture, captureSchema } from '@/utils/model/capture';
import type { Adapter, Page } from '@/utils/sites/adapter';
import { githubAdapter } from '@/utils/sites/github';
import { lobstersAdapter } from '@/utils/sites/lobsters';
import { xAdapter } from '@/utils/sites/x';
import { SIGN, sign } from './mutation';
import { FIXTURES, fixtures, open, openHtml, readAll } from './saved-pages';

interface SiteUnderTest {
  name: string;
  adapter: Adapter;
  /** A page with somebody's words, and where the first of them stand. */
  words: string;
  text: string;
  /** All words of posts' own, none of quoted ones. */
  signed: string;
  /** A person's page, and the links and texts of the profile. */
  profile: string;
  links: string;
}

const SITES: SiteUnderTest[] = [
  {
    name: 'x',
    adapter: xAdapter,
    words: 'home-timeline-light.html',
    text: '[data-testid="tweetText"]',
    signed: '[data-testid="tweetText"]:not([role="link"] *)',
    profile: 'profile-signed-in-dark.html',
    links: '[data-testid="UserUrl"], [data-testid="UserDescription"] a',
  },
  {
    name: 'lobsters',
    adapter: lobstersAdapter,
    words: 'comments.html',
    text: '.comment_text p',
    signed: '.comment_text p',
    profile: 'profile.html',
    links: '.labelled_grid a[rel~="me"], .labelled_grid a[rel~="ugc"]',
  },
  {
    name: 'github',
    adapter: githubAdapter,
    words: 'issue-react.html',
    text: '.markdown-body p',
    signed: '.markdown-body p',
    profile: 'profile.html',
    links: '.h-card li a, .h-card [itemprop] a',
  },
];

function opened(site: SiteUnderTest, file: string): Page {
  const saved = fixtures(site.name).find((page) => page.file === `${site.name}/${file}`);
  if (!saved) throw new Error(`No fixture ${file} of ${site.name}`);
  return open(FIXTURES, saved);
}

/** Every capture of a page, each of them fit to be kept. */
function captured(site: SiteUnderTest, page: Page): Capture[] {
  const captures = readAll(site.adapter, page);
  for (const capture of captures) expect(captureSchema.safeParse(capture).error).toBeUndefined();
  return captures;
}

/** The first words of the page become these; whose they are, and what is read of them. */
function readWords(site: SiteUnderTest, put: (element: Element) => void) {
  const page = opened(site, site.words);
  const all = page.document.querySelectorAll(site.text);
  const first = [...all].find(
    (element) => !element.closest('blockquote') && !element.querySelector('*:not(span)'),
  );
  if (!first) throw new Error('No plain words on the page.');
  const place = site.adapter.places(page).findLast(({ subject }) => subject.contains(first));
  if (!place) throw new Error('Nobody’s words.');
  const before = site.adapter.read(place, page);
  put(first);
  const again = captured(site, page).find(({ permalink }) => permalink === before.permalink);
  return { before, again, subject: place.subject };
}

describe.each(SITES)('words on $name', { timeout: 60_000 }, (site) => {
  it.each([
    ['right-to-left', 'הסוכן כתב את הטיוטה, ואני בדקתי אותה.'],
    ['mixed directions', 'We call it وكيل here, and שלום there (v2.1).'],
    ['zero-width joiners', 'क्‍ष می‌خواهم 👩‍👩‍👧'],
    ['emoji with skin and flags', '👍🏽 🏳️‍🌈 🇳🇱 1️⃣ done'],
    ['combining marks', 'Z͑ͫa̴lgo e\u0301t Ame\u0301lie'],
    ['HTML as text', '<script>alert(1)</script> & <b>bold</b> &amp; "quotes"'],
    ['formulas as text', '=HYPERLINK("https://example.com") +1 -1 @x'],
  ])('are kept as they stand: %s', (_, text) => {
    const { again, before } = readWords(site, (element) => {
      element.textContent = text;
    });
    expect(again?.quote?.text).toContain(text);
    expect(again?.author.handle).toBe(before.author.handle);
  });

  it.each([
    ['zero-width spaces', 'a\u200Bb word\u2060joined', 'ab wordjoined'],
    [
      'bidi controls',
      'a \u202Ereversed\u202C word and \u2066isolated\u2069 too',
      'a reversed word and isolated too',
    ],
    ['tags', 'Fine.\u{E0069}\u{E0067}\u{E006E}', 'Fine.'],
  ])('are kept without what no reader sees: %s', (_, text, seen) => {
    const { again } = readWords(site, (element) => {
      element.textContent = text;
    });
    expect(again?.quote?.text).toContain(seen);
  });

  it('are kept whole when there are 25,000 characters of them', () => {
    const long = Array.from({ length: 2_500 }, (_, at) => `word ${at % 10}${at % 7} `)
      .join('')
      .slice(0, 25_000)
      .trim();
    const { again } = readWords(site, (element) => {
      element.textContent = long;
    });
    expect(again?.quote?.text).toContain(long);
    expect(again?.quote?.truncated).toBe(false);
  });

  it('that are none make no quote of somebody else’s: the post is empty, or has no button', () => {
    const { again, subject, before } = readWords(site, (element) => {
      for (const other of element.closest('.markdown-body, .comment_text')?.children ?? [])
        other.textContent = '';
      element.textContent = '';
    });
    expect(subject.isConnected).toBe(true);
    if (again) expect(again.author.handle).toBe(before.author.handle);
    expect((again?.quote?.text ?? '').trim()).toBe('');
  });

  it('do not change when other extensions put their own nodes among them', () => {
    const { before, again } = readWords(site, (element) => {
      const { ownerDocument: document } = element;
      const bar = document.createElement('translate-bar');
      bar.attachShadow({ mode: 'open' }).append('Translated by something');
      const button = document.createElement('button');
      button.textContent = 'Summarise';
      const hidden = document.createElement('span');
      hidden.hidden = true;
      hidden.textContent = 'note of an extension';
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      element.prepend(bar, icon);
      element.append(button, hidden);
    });
    expect(again?.quote?.text).toBe(before.quote?.text);
  });
});

/** Addresses that must never be kept as a link. */
const HOSTILE = [
  'javascript:alert(document.cookie)',
  'JaVaScRiPt:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://x.com/1234',
  'https://user:secret@example.com/',
  'https://secret@github.com/somebody',
  'ftp://example.com/secret',
  'https://[::1',
  'https:////',
  `https://example.com/${'a'.repeat(5_000)}`,
  `https://example.com/@${'a'.repeat(2_000)}`,
  `https://example.com/${'é'.repeat(900)}`,
];

const unfit = /javascript:|java\s+script:|data:text|blob:|secret|ftp:|\[::1|a{1000}|(%C3%A9){300}/i;

describe.each(SITES)('links on $name', { timeout: 60_000 }, (site) => {
  it.each(HOSTILE)('that are not to the web are not kept: %s', (address) => {
    const page = opened(site, site.profile);
    const links = [...page.document.querySelectorAll(site.links)];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      link.setAttribute('href', address);
      link.textContent = address;
    }
    const [capture] = captured(site, page);
    if (!capture) return;
    const { website, accounts, url } = capture.author;
    const kept = [website, url, capture.permalink, ...accounts.map((account) => account.url)];
    expect(kept.filter((each) => each && unfit.test(each))).toEqual([]);
  });

  it.each(HOSTILE)('of an author give no button or the right author: %s', (address) => {
    const page = opened(site, site.words);
    const handles = captured(site, page).map(({ author }) => author.handle);
    const [place] = site.adapter.places(page);
    for (const link of place?.subject.querySelectorAll('a[href]') ?? []) link.setAttribute('href', address);
    for (const { author, permalink, context } of captured(site, page)) {
      expect(handles).toContain(author.handle);
      const urls = [permalink, author.url, ...context.map(({ url }) => url)];
      expect(urls.filter((url) => url && unfit.test(url))).toEqual([]);
    }
  });
});

describe('names', () => {
  it.each([
    ['emoji', 'Mara 🌿👩🏽‍🔬', 'Mara 🌿👩🏽‍🔬'],
    ['bidi controls', '\u202EarAM\u202C Okoye', 'arAM Okoye'],
    ['right-to-left', 'מרה אוקויה', 'מרה אוקויה'],
    ['zero-width characters', 'Ma\u200Bra', 'Mara'],
  ])('with %s on X and GitHub are on one line as they are seen, under the same handle', (_, name, seen) => {
    for (const [site, selector] of [
      [SITES[0], '[data-testid="UserName"] div[dir]'],
      [SITES[2], '.h-card [itemprop="name"]'],
    ] as const) {
      if (!site) throw new Error('No site');
      const page = opened(site, site.profile);
      const handle = captured(site, page)[0]?.author.handle;
      const block = page.document.querySelector(selector);
      if (block) block.textContent = `${name}\n`;
      const author = captured(site, page)[0]?.author;
      expect(author).toMatchObject({ name: seen, handle });
    }
  });
});

describe.each(SITES)('markup on $name that does not close', { timeout: 90_000 }, (site) => {
  it('gives no exception, and nobody another’s words', () => {
    const { document, url } = opened(site, site.words);
    sign(document, site.signed, site.adapter.places({ document, url }));
    const html = document.documentElement.outerHTML;
    const closing = [...html.matchAll(/<\/[a-z]+>/g)].map(({ index, 0: tag }) => ({ index, tag }));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.9999, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (shares) => {
          const gone = new Set(shares.map((share) => Math.floor(share * closing.length)));
          let from = 0;
          let broken = '';
          closing.forEach(({ index, tag }, at) => {
            if (!gone.has(at)) return;
            broken += html.slice(from, index);
            from = index + tag.length;
          });
          const page = openHtml(broken + html.slice(from), url.href);
          for (const { author, quote } of captured(site, page)) {
            const signs = [...(quote?.text ?? '').matchAll(SIGN)].map(([, handle]) => handle);
            expect(signs.filter((handle) => handle !== author.handle)).toEqual([]);
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 12) },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STRUCTURE_LIMIT } from '@/utils/health/limit';
import { writeReport } from '@/utils/health/report';
import { structureOf } from '@/utils/health/structure';
import { ATTRIBUTES, ELEMENTS, VALUES } from '@/utils/health/vocabulary';
import { ADAPTER_SITES } from '@/utils/model/sites';
import { FIXTURES, fixtures, open, openHtml } from '../sites/saved-pages';

const structure = (html: string) => structureOf(openHtml(`<main>${html}</main>`, 'https://x.com/').document);

describe('the structure in a report', () => {
  it('keeps elements, nesting and known marks, and replaces the rest', () => {
    expect(
      structure(`<article data-testid="tweet" tabindex="0"><div data-testid="UserAvatar-Container-mara_okoye">
        <a href="/mara_okoye/status/2090000000000000101?s=20" class="css-g5y9jx">Mara <time datetime="2026-10-20">1h</time></a>
        </div><svg><path d="M1 1"></path></svg></article>`),
    ).toBe(
      [
        'main',
        ' article[data-testid=tweet][tabindex=0]',
        '  div[data-testid=UserAvatar-Container-…]',
        '   a[href=/…/status/…] "…"',
        '    time[datetime=…] "…"',
        '  svg',
      ].join('\n'),
    );
  });

  it('shows equal neighbours once', () => {
    expect(structure('<p>One</p><p>Two</p><p>Three</p><div></div>')).toBe('main\n p "…" ×3\n div');
  });

  it('says what kind of address a link has, never which', () => {
    const links = [
      '/~inez_k/threads',
      '/c/abc123',
      'https://inez.example/about?me=1#top',
      'javascript:alert("inez")',
      'https://inez:secret@x.com/inez',
      '/a/b#issuecomment-7000001',
    ];
    expect(structure(links.map((link) => `<a href='${link}'></a>`).join('<br>'))).toBe(
      `main\n${['/~…/…', '/c/…', 'http:/…#…', 'other:…', 'http:/…', '/…/…#issuecomment-…']
        .map((shape) => ` a[href=${shape}]`)
        .join('\n br\n')}`,
    );
  });

  it('is bounded, also in pages that are very long or very deep', () => {
    const long = Array.from(
      { length: 5_000 },
      (_, at) => `<p class="${at % 2 ? 'comment' : 'byline'}">x</p>`,
    );
    expect(structure(long.join('')).length).toBeLessThanOrEqual(STRUCTURE_LIMIT);
    expect(structure('<div>'.repeat(1_000)).length).toBeLessThanOrEqual(STRUCTURE_LIMIT);
    expect(structureOf(openHtml('', 'https://x.com/').document)).toBe('body');
  });
});

/** Anything a page might say: words in any script, handles, numbers, addresses; long enough not to be ours by chance. */
const secret = fc
  .oneof(
    fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme' }),
    fc.stringMatching(/^[A-Za-z]\w{7,14}$/),
    fc.bigInt({ min: 100_000n, max: 10n ** 19n }).map(String),
    fc.webUrl(),
    fc.emailAddress(),
    fc.constantFrom('javascript:alert(document.cookie)', '‮moc.elpmaxe', 'data:text/html;base64,AAAA'),
  )
  .map((text) => text.trim())
  .filter((text) => /[^\s…"·×]{4}/.test(text) && !isOurs(text));

function isOurs(text: string): boolean {
  const words = text.split(/[\s/=:#[\]]+/).filter(Boolean);
  const known = (word: string) =>
    VALUES.has(word) || ELEMENTS.has(word) || ATTRIBUTES.has(word) || /^(https?|other)$/.test(word);
  return words.every((word) => known(word) || !/[\p{L}\p{N}]/u.test(word));
}

/** Puts these words wherever a page can hold words: in texts, attributes, their names, names of elements, addresses. */
function fill(document: Document, secrets: string[], at: number[]): void {
  const elements = [...document.querySelectorAll('body *')];
  secrets.forEach((text, index) => {
    const share = at[index % at.length] ?? 0;
    const element = elements[Math.floor(share * elements.length)];
    if (!element) return;
    element.append(text);
    for (const name of ['href', 'data-testid', 'class', 'id', 'alt', 'datetime', 'lang', 'title', 'rel'])
      element.setAttribute(name, name === 'href' && index % 2 ? `/${text}/status/${text}` : text);
    const name = text.replace(/[^a-z\d]/gi, '').toLowerCase();
    if (!/^[a-z]/.test(name)) return;
    element.setAttribute(name, text);
    element.append(document.createElement(name), document.createElement(`x-${name}`));
  });
}

describe.each(ADAPTER_SITES)('a report about %s', { timeout: 60_000 }, (site) => {
  const [first, ...rest] = fixtures(site).map((saved) => open(FIXTURES, saved).document);
  if (!first) throw new Error('No fixtures');
  const pages = fc.constantFrom(first, ...rest.slice(0, 3));
  const report = (document: Document) =>
    writeReport({
      site,
      health: { fields: {}, noButtons: {} },
      version: '0.1.0',
      structure: { at: '2026-11-03T10:00:00.000Z', kind: 'home', text: structureOf(document) },
    });

  it('holds no text, handle, number or address of the page', () => {
    fc.assert(
      fc.property(
        pages,
        fc.array(secret, { minLength: 1, maxLength: 5 }),
        fc.array(fc.double({ min: 0, max: 0.9999, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (page, secrets, at) => {
          const document = page.cloneNode(true) as Document;
          fill(document, secrets, at);
          const text = report(document).toLowerCase();
          expect(secrets.filter((each) => text.includes(each.toLowerCase()))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is the same whatever the page says: only marks and nesting count', () => {
    fc.assert(
      fc.property(pages, secret, (page, text) => {
        const document = page.cloneNode(true) as Document;
        const before = structureOf(document);
        const walker = document.createTreeWalker(document.body, 4);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          if (/\S/.test(node.nodeValue ?? '')) node.nodeValue = text;
        }
        for (const element of document.querySelectorAll('[title], [alt], [aria-label], [datetime], [style]'))
          for (const name of ['title', 'alt', 'aria-label', 'datetime', 'style'])
            if (element.getAttribute(name)) element.setAttribute(name, text);
        expect(structureOf(document)).toBe(before);
      }),
      { numRuns: 10 },
    );
  });

  it('is made of our own words only', () => {
    for (const { file } of fixtures(site).slice(0, 6)) {
      const saved = fixtures(site).find((each) => each.file === file);
      if (!saved) continue;
      const words = structureOf(open(FIXTURES, saved).document).match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
      const known = (word: string) =>
        [VALUES, ELEMENTS, ATTRIBUTES].some((set) => set.has(word) || set.has(word.replace(/[-_]$/, '')));
      expect(words.filter((word) => !known(word) && !/^(http|other|cut|here|\d{1,4})$/.test(word))).toEqual(
        [],
      );
    }
  });
});

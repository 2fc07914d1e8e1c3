import type { Quote } from '../model/capture';

/**
 * The words of a quote that are the person's own: what they cite from others (a block quote) is left out, wherever the words
 * stand alone under their name (the form's row, the show notes). Where nothing else would be left, all of it stays.
 */
export function ownWords({ text, cites = [] }: Pick<Quote, 'text' | 'cites'>): string {
  const own = cites
    .reduce(without, text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return own || text;
}

/** Takes out one passage where it stands on lines of its own; the same words inside a sentence are the person's. */
function without(text: string, passage: string): string {
  const words = passage.trim();
  if (!words) return text;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const aloneBefore = at === 0 || text[at - 1] === '\n';
    const aloneAfter = end === text.length || text[end] === '\n';
    if (aloneBefore && aloneAfter) return text.slice(0, at) + text.slice(end);
  }
  return text;
}

/** Text as words to search by: the same for what is searched and for what is typed into the search. */

/** Letters that stand for others where people type without accents, and that Unicode does not take apart. */
const ALIKE: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const UNLIKE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');
/** Accents; not the marks that make another letter of a Japanese, Thai or Indian one. */
const ACCENTS = /[[\p{M}&&\p{Diacritic}]--[\u3099\u309a]]/gv;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const ASCII = /^[\x00-\x7f]*$/;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that are written without spaces between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** Text without case, accents, width and ligatures: "Łukasz" and "ＬＵＫＡＳＺ" are one. */
export function folded(text: string): string {
  // Most text, and several times as fast.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(UNLIKE, (letter) => ALIKE[letter] ?? letter);
}

/** Every word of the texts, once, each with a space before it: what `matcher` looks through. */
export function searchText(texts: Iterable<string>): string {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsIn(text)) words.add(` ${word}`);
  return [...words].join('');
}

/** What a lead must hold to be found by this query; none: all are found. */
export function wantedIn(query: string): string[] {
  const wanted = [...new Set(wordsIn(withoutScheme(query)))];
  return wanted.filter((word) => !wanted.some((other) => other !== word && other.startsWith(word)));
}

/**
 * Tells whether a `searchText` holds every word of the query: as the beginning of a word, in a script without spaces anywhere.
 * Undefined: the query has no word, so that all do.
 */
export function matcher(query: string): ((text: string) => boolean) | undefined {
  const wanted = wantedIn(query).map((word) => (word.match(UNSPACED) ? word : ` ${word}`));
  return wanted.length > 0 ? (text) => wanted.every((each) => text.includes(each)) : undefined;
}

/** A pasted link is found as it stands, and every lead would hold "https". */
export const withoutScheme = (text: string): string => text.replace(/\bhttps?:\/\/(www\.)?/gi, ' ');

/** A run of a script without spaces is a word of its own, whatever it is written beside. */
const wordsIn = (text: string): string[] => folded(text).replace(UNSPACED, ' $& ').match(WORD) ?? [];

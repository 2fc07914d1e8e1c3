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
/** Longer words are cut: nobody types so much of one. */
const LONGEST = 40;

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

/** Every word of the texts, once; text without spaces as each two neighbouring characters, and the last one alone. */
export function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of split(text, true)) words.add(word);
  return words;
}

/** What a lead must hold, each as the beginning of one of its words, to be found by this query; none: all are found. */
export function wantedIn(query: string): string[] {
  const wanted = [...new Set(split(withoutScheme(query), false))];
  return wanted.filter((word) => !wanted.some((other) => other !== word && other.startsWith(word)));
}

/** Is each wanted word the beginning of one of these? */
export function holds(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
}

/** A pasted link is found as it stands, and every lead would hold "https". */
export const withoutScheme = (text: string): string => text.replace(/\bhttps?:\/\/(www\.)?/gi, ' ');

function* split(text: string, withLast: boolean): Generator<string> {
  for (const [run] of folded(text).matchAll(WORD)) {
    let end = 0;
    for (const unspaced of run.matchAll(UNSPACED)) {
      if (unspaced.index > end) yield cut(run.slice(end, unspaced.index));
      yield* pairs([...unspaced[0]], withLast);
      end = unspaced.index + unspaced[0].length;
    }
    if (end < run.length) yield cut(run.slice(end));
  }
}

function* pairs(characters: string[], withLast: boolean): Generator<string> {
  for (let at = 0; at + 1 < characters.length; at += 1) yield `${characters[at]}${characters[at + 1]}`;
  if (withLast || characters.length === 1) yield characters.at(-1) ?? '';
}

const cut = (word: string) => (word.length > LONGEST ? word.slice(0, LONGEST) : word);

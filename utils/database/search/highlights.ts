import { folded, UNSPACED, wantedIn } from './words';

/** Where a text holds what a query wants, as [start, end) in UTF-16 units, in order and without overlaps. */
export function hitsIn(text: string, query: string): [number, number][] {
  const wanted = wantedIn(query);
  if (wanted.length === 0) return [];
  const { plain, at } = foldedWithPlaces(text);
  const found: [number, number][] = [];
  for (const word of wanted) {
    const anywhere = word.match(UNSPACED) !== null;
    for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + 1)) {
      const begins = from === 0 || !/[\p{L}\p{N}\p{M}]/u.test(characterBefore(plain, from));
      if (anywhere || begins || isUnspaced(characterBefore(plain, from)))
        found.push([at[from] ?? 0, at[from + word.length] ?? text.length]);
    }
  }
  return joined(found.sort(([one], [other]) => one - other));
}

const isUnspaced = (character: string) => character.match(UNSPACED) !== null;

const characterBefore = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';

/** The text folded, and for each of its units where it stood before. */
function foldedWithPlaces(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  // A letter and the accents after it belong together.
  for (const { 0: letter, index } of text.matchAll(/[\s\S]\p{M}*/gu)) {
    const some = folded(letter);
    plain += some;
    for (let unit = 0; unit < some.length; unit += 1) at.push(index);
  }
  at.push(text.length);
  return { plain, at };
}

function joined(ranges: [number, number][]): [number, number][] {
  const whole: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = whole.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}

/** A person's name in two parts, for forms that ask for each. */
interface NameParts {
  first: string;
  last: string;
}

/** Words that begin a family name: "van Beethoven", "de la Cruz". */
const PARTICLE =
  /^(van|von|vom|zu|zum|zur|de|da|do|dos|das|del|della|delle|di|du|den|der|des|la|le|lo|los|las|el|al|bin|ibn|ben|bint|ter|ten|te|af|av|y|e|st\.?|saint|mac|o['’])$/iu;
/** Before and after a name, and no part of it. */
const TITLE = /^(dr|prof|professor|mr|mrs|ms|mx|sir|dame|herr|frau|ing|dipl|mag|rev|hon)\.?(-ing\.?)?$/iu;
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/iu;
const DEGREE = /^(ph\.?d|m\.?d|msc|bsc|mba|md|esq|m\.a|b\.a)\.?$/iu;
/** Where the family name stands first. */
const FAMILY_FIRST = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\s]+$/u;
const MOST_WORDS = 6;

/**
 * First and last name; undefined where nobody can tell: a single word, a handle, words that are no name. "Osei, Ada" is told by its
 * comma, particles go with the family name, the last word is it otherwise.
 */
export function nameParts(name: string): NameParts | undefined {
  const [own = ''] = name
    .replace(/[([{<][^)\]}>]*[)\]}>]/gu, ' ')
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, ' ')
    .split(/\s+[|•·–—-]\s+|\s*\|\s*|\s+@/u);
  const [before = '', after, ...more] = own.split(',').map((part) => part.trim());
  if (more.length > 0 || /[@\d/\\:_#]/u.test(own)) return undefined;
  if (after && !DEGREE.test(after) && !SUFFIX.test(after)) return parts(wordsOf(after), wordsOf(before));
  const words = wordsOf(before);
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  if (FAMILY_FIRST.test(before)) return parts(words.slice(1), words.slice(0, 1));
  const ends = words.length - (SUFFIX.test(words.at(-1) ?? '') ? 2 : 1);
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLE.test(word));
  const at = particle > 0 ? particle : ends;
  return parts(words.slice(0, at), words.slice(at));
}

const wordsOf = (text: string) =>
  text.split(/\s+/u).filter((word) => word && !TITLE.test(word) && !DEGREE.test(word));

function parts(first: string[], last: string[]): NameParts | undefined {
  return first.length > 0 && last.length > 0 ? { first: first.join(' '), last: last.join(' ') } : undefined;
}

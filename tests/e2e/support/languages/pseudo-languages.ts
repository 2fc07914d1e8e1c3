/**
 * Two languages that nobody speaks, made from the English texts, to see what a translation would do to the surfaces. Both put every
 * letter of a to z into another sign, so that what is still English can be told from what was translated.
 */
export type PseudoLanguage = 'long' | 'rtl';

/** Accents on everything, two fifths longer, in brackets: a cut text lacks one. Its dates are Greek, as English ones would not tell. */
const ACCENTED = 'áƀçđéƒğħíĵķłɱñøƥɋřšŧúṽŵẋýž';
const ACCENTED_CAPITALS = 'ÁƁÇĐÉƑĞĦÍĴĶŁṀÑØƤɊŘŠŦÚṼŴẊÝŽ';
/** One letter for each of ours, from right to left; there are no capitals. */
const FROM_THE_RIGHT = 'ابجدهوزحطيكلمنسعفصقرشتثخذض';

/** Texts by their keys, as `_locales` has them. */
export type Messages = Record<string, { message: string }>;

/** What the language says of itself (`utils/language.ts`), and texts that are for the browser and not for our pages. */
const ITS_OWN: Record<PseudoLanguage, Record<string, string>> = {
  long: { language_tag: 'el', language_direction: 'ltr' },
  rtl: { language_tag: 'ar', language_direction: 'rtl' },
};
const NOT_OURS = /^extension_/;

/** All texts in that language. */
export function inLanguage(language: PseudoLanguage, english: Messages): Messages {
  return Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => {
      const own = NOT_OURS.test(key) ? message : ITS_OWN[language][key];
      // Singular and plural are each a text of their own.
      const translated = () =>
        message
          .split(' | ')
          .map((text) => translate(language, text))
          .join(' | ');
      return [key, { message: own ?? translated() }];
    }),
  );
}

/** One text, with its `{names}` and `$1` as they were. */
export function translate(language: PseudoLanguage, english: string): string {
  const pieces = english.split(/(\{\w+\}|\$[\d$])/);
  const translated = pieces.map((piece, at) => (at % 2 === 1 ? piece : inLetters(language, piece))).join('');
  return language === 'long' ? `⟦${translated}${more(english)}⟧` : translated;
}

function inLetters(language: PseudoLanguage, text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const at = letter.toLowerCase().charCodeAt(0) - 97;
    if (language === 'rtl') return FROM_THE_RIGHT[at] ?? '';
    return (letter === letter.toLowerCase() ? ACCENTED : ACCENTED_CAPITALS)[at] ?? '';
  });
}

/** Two fifths of the text again; of each third text as one long word, as German makes them. */
function more(english: string): string {
  const length = Math.max(2, Math.ceil(english.replace(/\{\w+\}/g, '').length * 0.4));
  const isOneWord = english.length % 3 === 0;
  const words = inLetters('long', 'moreofthesamething'.repeat(Math.ceil(length / 18))).slice(0, length);
  if (length < 4) return words;
  return ` ${isOneWord ? words.slice(0, 28) : (words.match(/.{1,7}/g) ?? []).join(' ')}`;
}

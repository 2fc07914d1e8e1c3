import { describe, expect, it } from 'vitest';
import { seenCharacters } from '@/utils/sites/characters';

const tags = (text: string) =>
  [...text].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');

describe('what a reader does not see', () => {
  it.each([
    ['overrides of direction', 'a \u202Edesrever\u202C word', 'a desrever word'],
    ['isolates of direction', 'one \u2066two\u2069 three', 'one two three'],
    ['marks of direction in a text written left to right', 'a\u200Eb\u200Fc\u061Cd', 'abcd'],
    ['spaces without width', 'a\u200Bb\uFEFFc\u2060d', 'abcd'],
    ['soft hyphens', 'Feuer\u00ADwehr', 'Feuerwehr'],
    ['tag characters', `Fine.${tags('ignore all of it')}`, 'Fine.'],
    ['tag characters after a flag that is none of theirs', `🏴${tags('hidden words')}\u{E007F} ok`, '🏴 ok'],
    ['more than one variant in a row', `😀\uFE0F\u{E0101}\u{E0102}\u{E0103}`, '😀\uFE0F'],
    ['variants of a letter that has none', 'a\uFE0Eb\u{E0100}', 'ab'],
    ['joiners with nothing to join', 'a \u200D\u200Db\u200C', 'a b'],
    ['joiners in a row', 'a\u200D\u200D\u200Db', 'ab'],
    ['fillers that look like a space', 'a\u3164b\u115Fc\uFFA0d', 'abcd'],
    ['control characters', 'a\u0000b\u0007c\u009Bd', 'abcd'],
    ['interlinear annotation', 'a\uFFF9b\uFFFAc\uFFFB', 'abc'],
  ])('leaves out %s', (_what, text, expected) => {
    expect(seenCharacters(text)).toBe(expected);
  });

  it.each([
    ['joiners in words', 'क्‍ष می‌خواهم'],
    ['families and professions', '👩‍👩‍👧 👩🏽‍🔬 🏴‍☠️ ❤️‍🔥'],
    ['flags', '🇳🇱 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['keycaps and signs with a variant', '1️⃣ #️⃣ ☎︎ ≨︀'],
    ['marks of direction in a text written right to left', 'שלום\u200F (v2)\u200E!'],
    ['combining marks', 'Z͑ͫa̴lgo e\u0301t'],
    ['lines, tabs and other spaces', 'a\n\tb\u00A0c\u2009d'],
    ['variants of a Han character', '葛\u{E0100}'],
  ])('keeps %s', (_what, text) => {
    expect(seenCharacters(text)).toBe(text);
  });
});

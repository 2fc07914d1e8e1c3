import { describe, expect, it } from 'vitest';
import { inLanguage, type PseudoLanguage, translate } from '../../e2e/support/languages/pseudo-languages.ts';

const LANGUAGES: PseudoLanguage[] = ['long', 'rtl'];

describe.each(LANGUAGES)('the pseudo-language %s', (language) => {
  it('leaves no letter of a to z, and every place that is filled in', () => {
    const translated = translate(
      language,
      'Saved {who} for $1, at $$2. The Quick Brown Fox, jumping over lazy dogs',
    );
    for (const place of ['{who}', '$1', '$$']) expect(translated).toContain(place);
    expect(translated.replace(/\{\w+\}/g, '')).not.toMatch(/[a-z]/i);
  });

  it('keeps singular and plural apart', () => {
    const message = inLanguage(language, { some_count: { message: '{n} lead | {n} leads' } }).some_count
      ?.message;
    expect(message?.split(' | ')).toEqual([
      translate(language, '{n} lead'),
      translate(language, '{n} leads'),
    ]);
  });
});

it('long texts are two fifths longer, in brackets', () => {
  const english = 'Nothing leaves this device before you press Send.';
  const long = translate('long', english);
  expect(long).toMatch(/^⟦.*⟧$/);
  expect(long.length).toBeGreaterThan(english.length * 1.35);
  expect(long.length).toBeLessThan(english.length * 1.6);
});

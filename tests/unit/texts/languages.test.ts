/** Every language has what English has: each text, each place to fill in, each form of a plural. Whoever adds a text is told what is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const FOLDER = 'utils/locales';
const LANGUAGES = readdirSync(FOLDER)
  .map((file) => file.replace('.yml', ''))
  .filter((language) => language !== 'en');

/** Quotation marks as the language prints them; another's among them is a slip. */
const QUOTATION_MARKS: Record<string, RegExp> = {
  de: /[«»”"]/,
  fr: /[“”„"]|« | »/,
  es: /[“”„"]/,
  pt_BR: /[«»„"]/,
};

/** The store's and the manifest's limit of a description. */
const MOST_OF_SUMMARY = 132;

type Forms = Record<string, string>;

async function textsOf(language: string): Promise<Map<string, Forms>> {
  const file = await parseMessagesFile(resolve(FOLDER, `${language}.yml`));
  return new Map(
    file
      .filter(({ key }) => !key.join('.').startsWith('@@'))
      .map((text) => [text.key.join('.'), formsOf(text)]),
  );
}
const formsOf = (text: ParsedMessage): Forms =>
  text.type === 'plural' ? text.plurals : { text: text.message };

const places = (words = '') => [...new Set(words.match(/\{\w+\}/g))].sort();
const lines = (words = '') => words.split('\n').length;

const english = await textsOf('en');

it('there are languages', () => {
  expect(LANGUAGES.length).toBeGreaterThan(3);
});

describe.each(LANGUAGES)('the texts in %s', async (language) => {
  const texts = await textsOf(language);
  const all = [...texts].flatMap(([name, forms]) =>
    Object.entries(forms).map(([form, words]) => ({ name, form, words, english: english.get(name)?.[form] })),
  );

  it('are those of English, no more and no fewer, in the same order', () => {
    expect([...english.keys()].filter((name) => !texts.has(name))).toEqual([]);
    expect([...texts.keys()]).toEqual([...english.keys()]);
  });

  it('have the same forms, each with the same places to fill in, and as many lines', () => {
    const other = all.filter(
      ({ words, english }) =>
        english === undefined ||
        places(words).join() !== places(english).join() ||
        lines(words) !== lines(english),
    );
    expect(other.map(({ name, form }) => `${name} (${form})`)).toEqual([]);
    const forms = [...texts].filter(
      ([name, forms]) => Object.keys(forms).join() !== Object.keys(english.get(name) ?? {}).join(),
    );
    expect(forms.map(([name]) => name)).toEqual([]);
  });

  it('are written so that the browser and the library take them as they stand', () => {
    const wrong = all.filter(({ words }) => !words.trim() || / \| |\$(?![$1-9])/.test(words));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('have the quotation marks of their language', () => {
    const marks = QUOTATION_MARKS[language];
    if (!marks) throw new Error(`Say in this test which quotation marks ${language} has none of.`);
    expect(all.filter(({ words }) => marks.test(words)).map(({ name }) => name)).toEqual([]);
  });

  it('say which language they are, and fit the manifest', () => {
    expect(texts.get('language.tag')?.text).toBe(language.replace('_', '-'));
    expect(texts.get('extension.summary')?.text?.length).toBeLessThanOrEqual(MOST_OF_SUMMARY);
  });

  it('name a button in a sentence by the very words that stand on it', () => {
    const named: [string, string][] = [
      ['options.review.connect', 'forms.notRead.signIn'],
      ['options.form.readAgain', 'options.form.notAllowed'],
      ['anyPage.menu', 'anyPage.nobody'],
      ['anyPage.menu', 'popup.empty.how'],
      ['options.data.title', 'saved.forgotten'],
      ['leads.all', 'options.host.isHostWords'],
      ['transfer.export.download', 'transfer.file.notOurs'],
      ['options.source.guestName', 'options.takesNobody.guestWords'],
      ['options.source.why', 'options.takesNobody.wordsWords'],
      ['common.undo', 'saved.nowDeleted'],
    ];
    const said = (key: string) => texts.get(key)?.text ?? '';
    expect(named.filter(([button, sentence]) => !said(sentence).includes(said(button)))).toEqual([]);
  });
});

it('no file has a key twice', () => {
  // The parser takes the last one without a word.
  for (const language of ['en', ...LANGUAGES]) {
    const keys = readFileSync(`${FOLDER}/${language}.yml`, 'utf8').match(/^[a-z]\w*:$/gm) ?? [];
    expect(keys.length).toBe(new Set(keys).size);
  }
});

/** The stores' texts fit, and every permission has its reason: else `npm run store` stops, and so does this. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const { LANGUAGES, permissionsOf, problemsOf, STORES, textsOf, translatedProblemsOf, translatedTextsOf } =
  await import(resolve('scripts/store/texts.mjs'));
const { asPage } = await import(resolve('scripts/store/privacy-page.mjs'));
const manifest = (name: string) => JSON.parse(readFileSync(`tests/e2e/manifests/${name}.json`, 'utf8'));
const manifestOf = (store: string) => manifest(store === 'firefox' ? 'firefox' : 'chrome');

describe('the texts for the stores', () => {
  it.each(STORES as string[])('%s would take them, each permission with its reason', (store) => {
    expect(problemsOf(store, textsOf(store), manifestOf(store))).toEqual([]);
  });

  it('have the summary of the manifest, where a store shows that', () => {
    const texts = readFileSync('utils/locales/en.yml', 'utf8');
    expect(texts).toContain(`summary: '${textsOf('chrome').get('summary')}'`);
    expect(textsOf('edge').get('summary')).toBe(textsOf('chrome').get('summary'));
  });

  it('give no reason for what is not asked for', () => {
    const asked = [...permissionsOf(manifest('chrome')), ...permissionsOf(manifest('firefox'))];
    const listing = readFileSync('docs/store/listing.md', 'utf8');
    const given = [...listing.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(new Set(given)).toEqual(new Set(asked));
  });

  it('that do not fit, or lack a reason, are said in a sentence each', () => {
    const texts = new Map(textsOf('edge'));
    texts.set('name', 'n'.repeat(46));
    texts.delete('alarms');
    texts.set('search terms', Array(8).fill('term').join('\n'));
    expect(problemsOf('edge', texts, manifestOf('edge'))).toEqual([
      'edge: the name has 46 characters, 45 are taken.',
      'edge: at most 7 search terms of 30 characters.',
      'edge: the permission alarms has no reason in docs/store/listing.md.',
    ]);
  });
});

describe.each(LANGUAGES as string[])('the listing in %s', (language) => {
  it.each(STORES as string[])('%s would take it', (store) => {
    expect(translatedProblemsOf(store, language, translatedTextsOf(store, language))).toEqual([]);
  });

  it('has the summary of the manifest, where a store shows that', () => {
    const texts = readFileSync(`utils/locales/${language}.yml`, 'utf8');
    for (const store of ['chrome', 'edge'])
      expect(texts).toContain(`summary: '${translatedTextsOf(store, language).get('summary')}'`);
  });

  it('says paragraph for paragraph, point for point, what the English one says', () => {
    const shape = (text: string) => text.split('\n').map((line) => line && (/^• /.test(line) ? '•' : '…'));
    const english = textsOf('chrome').get('description');
    expect(shape(translatedTextsOf('chrome', language).get('description'))).toEqual(shape(english));
  });
});

it('a listing in another language that does not fit is said in a sentence', () => {
  const texts = new Map(translatedTextsOf('edge', 'de'))
    .set('summary', 's'.repeat(133))
    .set('name', undefined);
  expect(translatedProblemsOf('edge', 'de', texts)).toEqual([
    'edge in de: the name is missing in docs/store.',
    'edge in de: the summary has 133 characters, 132 are taken.',
  ]);
});

it('there is a listing for each language of the texts', () => {
  const translated = readdirSync('utils/locales').map((file) => file.replace('.yml', ''));
  expect([...LANGUAGES, 'en'].toSorted()).toEqual(translated.toSorted());
});

it('the privacy policy is a page that stands alone: links to other pages are only words', () => {
  const page = asPage(readFileSync('docs/privacy.md', 'utf8'), 'Privacy');
  expect(page).toContain('<h1>Privacy</h1>');
  expect(page).toContain('threat-model.md');
  expect(page).not.toMatch(/href="(?!https:)/);
});

/** The stores' texts fit, and every permission has its reason: else `npm run store` stops, and so does this. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const { permissionsOf, problemsOf, STORES, textsOf } = await import(resolve('scripts/store/texts.mjs'));
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
      'edge: the permission alarms has no reason in docs/store/listing.md.',
      'edge: at most 7 search terms of 30 characters.',
    ]);
  });
});

it('the privacy policy is a page that stands alone: links to other pages are only words', () => {
  const page = asPage(readFileSync('docs/privacy.md', 'utf8'), 'Privacy');
  expect(page).toContain('<h1>Privacy</h1>');
  expect(page).toContain('threat-model.md');
  expect(page).not.toMatch(/href="(?!https:)/);
});

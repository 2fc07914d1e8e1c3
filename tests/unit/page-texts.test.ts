import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { world } from '@/utils/page-world';

async function ofPages(language: string) {
  const file = await parseMessagesFile(resolve(`utils/locales/${language}.yml`));
  return file.flatMap((text) =>
    text.type === 'simple' && (text.key[0] === 'page' || text.key.join('.') === 'language.direction')
      ? [{ key: text.key.join('.'), message: text.message }]
      : [],
  );
}

/** The texts as a script has them that starts anew, in a browser of that language. */
async function textsIn(uiLanguage: string) {
  vi.resetModules();
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => uiLanguage });
  const { bringPageTexts } = await import('@/utils/page-languages');
  bringPageTexts();
  const { i18n } = await import('@/utils/page-texts');
  return i18n.t as (key: string, filled?: Record<string, string>) => string;
}

afterEach(() => {
  vi.resetModules();
  delete world.guestScoutTexts;
});

describe('the texts that scripts in pages bring along', () => {
  it('are English where none were laid out', async () => {
    const { i18n } = await import('@/utils/page-texts');
    expect(i18n.t('page.label.idle')).toBe('Suggest as guest');
  });

  it('are no element of the page that is called like them', async () => {
    Object.defineProperty(Object.prototype, 'guestScoutTexts', { value: {}, configurable: true });
    try {
      const { i18n } = await import('@/utils/page-texts');
      expect(i18n.t('page.label.idle')).toBe('Suggest as guest');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'guestScoutTexts');
    }
  });

  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fi', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['pt-BR', 'pt_BR'],
    // As the browser has it with `_locales`: Brazilian is not taken for Portuguese.
    ['pt-PT', 'en'],
  ])('are those of the file, each and whole (a browser in %s has those in %s)', async (language, file) => {
    const texts = await ofPages(file);
    const asked = vi.spyOn(fakeBrowser.i18n, 'getMessage');
    const t = await textsIn(language);
    expect(texts.length).toBeGreaterThan(25);
    // Names that are filled in by themselves: the text as it stands in the file.
    const asItStands = { who: '{who}' };
    expect(texts.map(({ key }) => ({ key, message: t(key, asItStands) }))).toEqual(texts);
    expect(asked).not.toHaveBeenCalled();
  });

  it('have what is filled in', async () => {
    expect((await textsIn('en'))('page.name.idle', { who: '@ada' })).toBe('Suggest @ada as guest');
  });
});

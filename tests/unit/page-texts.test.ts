import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const file = await parseMessagesFile(resolve('utils/locales/en.yml'));
const ofPages = file.flatMap((text) =>
  text.type === 'simple' && (text.key[0] === 'page' || text.key.join('.') === 'language.direction')
    ? [{ key: text.key.join('.'), message: text.message }]
    : [],
);

/** The texts as a script has them that starts anew, in a browser of that language. */
async function textsIn(uiLanguage: string) {
  vi.resetModules();
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => uiLanguage });
  const { i18n } = await import('@/utils/page-texts');
  return i18n.t as (key: string, filled?: Record<string, string>) => string;
}

afterEach(() => vi.resetModules());

describe('the texts that scripts in pages bring along', () => {
  it.each(['en', 'en-GB', 'fi'])(
    'are those of the file, each and whole (a browser in %s)',
    async (language) => {
      const asked = vi.spyOn(fakeBrowser.i18n, 'getMessage');
      const t = await textsIn(language);
      expect(ofPages.length).toBeGreaterThan(25);
      // Names that are filled in by themselves: the text as it stands in the file.
      const asItStands = { who: '{who}' };
      expect(ofPages.map(({ key }) => ({ key, message: t(key, asItStands) }))).toEqual(ofPages);
      expect(asked).not.toHaveBeenCalled();
    },
  );

  it('have what is filled in', async () => {
    expect((await textsIn('en'))('page.name.idle', { who: '@ada' })).toBe('Suggest @ada as guest');
  });
});

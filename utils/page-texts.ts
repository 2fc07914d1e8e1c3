import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';

type Key = Extract<keyof GeneratedI18nStructure, `page.${string}` | 'language.direction'>;
type Texts = Record<string, string>;

/** The texts of pages in every language that there is; scripts/page-texts.vite.ts takes them from the files. */
const LANGUAGES = import.meta.glob<Texts>('./locales/*.yml', {
  eager: true,
  query: '?page',
  import: 'default',
});
const inFile = (language: string): Texts | undefined => LANGUAGES[`./locales/${language}.yml`];

let texts: Texts | undefined;

/** As the browser chooses among `_locales`: the language with its region, the language, English. */
function chosen(): Texts {
  // Known to the page's process: no request to the browser, unlike the texts themselves.
  const [language = '', region] = browser.i18n.getUILanguage().split('-');
  return inFile(`${language}_${region}`) ?? inFile(language) ?? inFile('en') ?? {};
}

/**
 * The texts of scripts in other people's pages, asked for as elsewhere those of `#i18n`. They stand in the script itself: nothing is
 * asked of the browser, and they are still there when the extension was updated under the page.
 */
export const i18n = {
  t(key: Key, filled: Record<string, string> = {}): string {
    texts ??= chosen();
    return (texts[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => filled[name] ?? '');
  },
};

import { browser } from 'wxt/browser';
import { type PageTexts, world } from './page-world';

/** The texts of pages in every language but English; scripts/page-texts.vite.ts takes them from the files. */
const LANGUAGES = import.meta.glob<PageTexts>(['./locales/*.yml', '!./locales/en.yml'], {
  eager: true,
  query: '?page',
  import: 'default',
});
const inFile = (language: string): PageTexts | undefined => LANGUAGES[`./locales/${language}.yml`];

/**
 * Lays out the texts of a language, chosen as the browser chooses among `_locales`; English ones need no laying out.
 * @param of the browser's own, where nothing else is given: it is known to the page's process, without a request as for the texts.
 */
export function bringPageTexts(of = browser.i18n.getUILanguage()): void {
  const [language = '', region] = of.split('-');
  world.guestScoutTexts = inFile(`${language}_${region}`) ?? inFile(language);
}

import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

/** What scripts in other people's pages say, and how it is written. */
const OF_PAGES = /^(page\.|language\.direction$)/;

/**
 * Makes `utils/locales/LANGUAGE.yml?page` a module: the texts of that file which scripts in pages need, by their keys. So a script
 * brings its texts along: the first text asked of the browser there is a synchronous request for all of them (docs/decisions.md).
 */
export function pageTexts(): Plugin {
  return {
    name: 'page-texts',
    enforce: 'pre',
    async load(id) {
      const file = id.match(/^(.+\.yml)\?page$/)?.[1];
      if (!file) return undefined;
      this.addWatchFile(file);
      const texts = (await parseMessagesFile(file)).flatMap((text) => {
        const key = text.key.join('.');
        return text.type === 'simple' && OF_PAGES.test(key) ? [[key, text.message]] : [];
      });
      // As JSON in one string, which tests/e2e/support/languages/languages.ts finds in a built script and puts into another language.
      const json = JSON.stringify(Object.fromEntries(texts));
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}

import type { GeneratedI18nStructure } from '#i18n';
import { type PageTexts, world } from './page-world';

type Key = Extract<keyof GeneratedI18nStructure, `page.${string}` | 'language.direction'>;

/** The texts of pages in English; scripts/page-texts.vite.ts takes them from the file. */
const ENGLISH = import.meta.glob<PageTexts>('./locales/en.yml', {
  eager: true,
  query: '?page',
  import: 'default',
})['./locales/en.yml'];

let texts: PageTexts | undefined;

/**
 * The texts of scripts in other people's pages, asked for as elsewhere those of `#i18n`. The English ones stand in the script itself,
 * those of another language were laid out before it (page-languages.ts): nothing is asked of the browser, and they are still there when
 * the extension was updated under the page.
 */
export const i18n = {
  t(key: Key, filled: Record<string, string> = {}): string {
    // Its own only: an element of the page that is called so stands behind the world's own names.
    texts ??= (Object.hasOwn(world, 'guestScoutTexts') ? world.guestScoutTexts : undefined) ?? ENGLISH ?? {};
    return (texts[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => filled[name] ?? '');
  },
};

import { describe, expect, it } from 'vitest';
import type { Capture } from '@/utils/model/capture';
import type { Adapter, Page } from '@/utils/sites/adapter';
import { githubAdapter } from '@/utils/sites/github';
import { lobstersAdapter } from '@/utils/sites/lobsters';
import { xAdapter } from '@/utils/sites/x';
import { FIXTURES, fixtures, open, readAll } from './saved-pages';

/** What an interface might say, in other letters and lengths and with signs that a careless pattern trips over. */
const LANGUAGES = {
  ar: { words: ['تم التعليق', 'عرض المزيد', 'قبل ٣ ساعات', 'الملف · @الكل', 'ردًا على'], picture: 'صورة' },
  ja: {
    words: ['さらに表示', '3時間前', 'プロフィール', '返信先: さん', '削除済み | 報告'],
    picture: '画像',
  },
  de: {
    words: ['Weitere anzeigen', 'vor 3 Std.', 'Antwort an', 'Lesezeichen für', 'geändert'],
    picture: 'Bild',
  },
};
type Language = keyof typeof LANGUAGES;

/** Attributes in which a site writes words for people. */
const WORDS = ['aria-label', 'title', 'placeholder', 'alt', 'value'];

/** Lobsters is in English only; of its words these are read. */
const READ_WORDS = /^\s*(edited|Banned|Deactivated)\s*$/;

/** All that the captures hold is people's; every other word on a page is its interface's. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Turns the page's interface into another language: texts, labels and direction. Returns how many were written anew. */
function translate({ document }: Page, language: Language, captures: Capture[]): number {
  const { words, picture } = LANGUAGES[language];
  const said = plain(textsIn(captures).join(' '));
  // Marks without a letter (a bullet, a line between two actions) are the same in every language.
  const isInterface = (text: string) =>
    /[\p{L}\p{N}]/u.test(text) && !said.includes(plain(text).replace(/^[@~]/, '')) && !READ_WORDS.test(text);
  let count = 0;
  // Whom a label speaks of it names in every language.
  const inOtherWords = (text: string) =>
    [words[count++ % words.length], ...(text.match(/@\w+/g) ?? [])].join(' ');

  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (isInterface(text) && !node.parentElement?.closest('script, style, template'))
      node.nodeValue = text.replace(text.trim(), () => inOtherWords(text));
  }
  for (const element of document.body.querySelectorAll(WORDS.map((name) => `[${name}]`).join()))
    for (const name of WORDS) {
      const text = element.getAttribute(name);
      if (text && isInterface(text))
        element.setAttribute(name, name === 'alt' ? picture : inOtherWords(text));
    }
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  return count;
}

/** What was read, without the moment. */
const read = (adapter: Adapter, page: Page) =>
  readAll(adapter, page).map((capture) => ({ ...capture, capturedAt: '' }));

const ADAPTERS: Adapter[] = [xAdapter, lobstersAdapter, githubAdapter];

describe.each(ADAPTERS)('the interface of $site in Arabic, Japanese and German', (adapter) => {
  // The dark ones differ from the light ones in nothing but colours.
  const pages = fixtures(adapter.site).filter(({ file }) => !/(timeline|thread)-dark/.test(file));

  it.each(pages)('changes nothing of what is read: $file', { timeout: 30_000 }, (saved) => {
    const page = open(FIXTURES, saved);
    const before = read(adapter, page);
    for (const language of Object.keys(LANGUAGES) as Language[]) {
      expect(translate(page, language, before), language).toBeGreaterThan(2);
      expect(read(adapter, page), language).toEqual(before);
    }
  });
});

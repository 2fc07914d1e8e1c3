import { describe, expect, it } from 'vitest';
import type { Page } from '@/utils/sites/adapter';
import { readSelection } from '@/utils/sites/read-selection';
import { xAdapter } from '@/utils/sites/x';
import { FIXTURES, fixtures } from '../saved-pages';
import { openX, readPlaces } from './compare';

/** The first post of a timeline, with this in front of its words, in their own box. */
function quoteOf(above: string, change: (page: Page) => void = () => {}) {
  const saved = fixtures('x').find(({ file }) => file === 'x/home-cards.html');
  if (!saved) throw new Error('no fixture');
  const page = openX(FIXTURES, saved);
  const words = page.document.querySelector('[data-testid="tweetText"]');
  words?.previousElementSibling?.remove();
  words?.insertAdjacentHTML('beforebegin', above);
  change(page);
  return readPlaces(page)[0]?.quote;
}

const sign = (label: string, button: string) =>
  `<div dir="ltr"><span><span>${label}</span></span><span> · </span><button role="button"><span>${button}</span></button></div>`;

describe('a post in whose place X shows a translation', () => {
  it.each([
    ['Translated from Czech', 'Show original'],
    ['Přeloženo z angličtiny', 'Zobrazit originál'],
    ['تمت الترجمة من الإنجليزية', 'عرض الأصل'],
    ['英語からの翻訳', '原文を表示'],
  ])('says so in any language: %s', (label, button) => {
    expect(quoteOf(sign(label, button))).toMatchObject({ translated: 'yes' });
    expect(quoteOf(sign(label, button))?.lang).toBeUndefined();
  });

  it('says so one box further up as well', () => {
    const wrapped = quoteOf(sign('Translated from Czech', 'Show original'), ({ document }) => {
      const words = document.querySelector('[data-testid="tweetText"]');
      const box = document.createElement('div');
      words?.replaceWith(box);
      if (words) box.append(words);
    });
    expect(wrapped).toMatchObject({ translated: 'yes' });
  });

  it.each([
    ['nothing', ''],
    [
      'whom it answers',
      '<div dir="ltr"><span>Replying to </span><a href="/mara_okoye">@mara_okoye</a></div>',
    ],
    [
      'whom it answers, with a button',
      '<div><span>Replying to </span><a href="/mara_okoye">@mara_okoye</a><button>others</button></div>',
    ],
    ['the way to the translation', '<div><button role="button"><span>Show translation</span></button></div>'],
  ])('is the original under %s', (_, above) => {
    expect(quoteOf(above)).toMatchObject({ translated: 'unknown', lang: 'en' });
  });

  it('is read in its own language where the page holds both', () => {
    const both = quoteOf(sign('Translated from Czech', 'Show original'), ({ document }) => {
      const words = document.querySelector('[data-testid="tweetText"]');
      words?.insertAdjacentHTML(
        'afterend',
        '<div data-testid="tweetText" lang="cs" hidden>Zkusili jsme to týden.</div>',
      );
    });
    expect(both).toMatchObject({ translated: 'unknown', lang: 'cs', text: 'Zkusili jsme to týden.' });
  });

  it('is a translation all the same where words of it were selected', async () => {
    const saved = fixtures('x').find(({ file }) => file === 'x/home-cards.html');
    if (!saved) throw new Error('no fixture');
    const page = openX(FIXTURES, saved);
    const words = page.document.querySelector('[data-testid="tweetText"]');
    words?.insertAdjacentHTML(
      'afterend',
      '<div data-testid="tweetText" lang="cs" hidden>Zkusili jsme to týden.</div>',
    );
    if (words) page.document.getSelection()?.selectAllChildren(words);
    const capture = await readSelection(xAdapter, page);
    expect(capture?.quote).toMatchObject({ text: 'We tried it for a week.', translated: 'yes' });
    expect(capture?.quote?.lang).toBeUndefined();
    expect(capture?.context.at(-1)?.text).toBe('We tried it for a week.');
  });
});

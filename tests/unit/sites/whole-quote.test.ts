import { describe, expect, it } from 'vitest';
import { ownWords } from '@/utils/quotes/own-words';
import { wholeQuote } from '@/utils/sites/whole-capture';
import { openHtml } from './saved-pages';

const quoteOf = (html: string) =>
  wholeQuote(
    openHtml(`<main>${html}</main>`, 'https://lobste.rs/').document.querySelector('main') as Element,
    false,
  );

describe('the words of a comment', () => {
  it('tell which of them are somebody else’s, so that these never stand alone under the person’s name', () => {
    const quote = quoteOf(
      '<blockquote><p>Does it save time?</p><p>Really?</p></blockquote><p>Two hours a week.</p>',
    );
    expect(quote.text).toBe('Does it save time?\n\nReally?\n\nTwo hours a week.');
    expect(quote.cites).toEqual(['Does it save time?\n\nReally?']);
    expect(ownWords(quote)).toBe('Two hours a week.');
  });

  it('are told apart in quotes inside quotes too', () => {
    const quote = quoteOf(
      '<blockquote><blockquote><p>First.</p></blockquote><p>Second.</p></blockquote><p>Third.</p>',
    );
    expect(ownWords(quote)).toBe('Third.');
  });

  it('are all their own without a block quote', () => {
    expect(quoteOf('<p>Only mine.</p>').cites).toBeUndefined();
  });
});

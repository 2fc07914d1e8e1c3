import { describe, expect, it } from 'vitest';
import { ownWords } from '@/utils/quotes/own-words';

describe('the words that stand under a person’s name', () => {
  it('leave out what they cite from somebody else', () => {
    const text = 'We kept the timeline by hand\n\nSame here. It took a month to trust it.';
    expect(ownWords({ text, cites: ['We kept the timeline by hand'] })).toBe(
      'Same here. It took a month to trust it.',
    );
  });

  it('keep the same words inside a sentence of their own', () => {
    const text = 'by hand\n\nWe did it by hand as well.';
    expect(ownWords({ text, cites: ['by hand'] })).toBe('We did it by hand as well.');
    expect(ownWords({ text: 'We did it by hand.', cites: ['by hand'] })).toBe('We did it by hand.');
  });

  it('keep one empty line between what stood before and after', () => {
    expect(ownWords({ text: 'One.\n\nTheirs\nof two lines\n\nTwo.', cites: ['Theirs\nof two lines'] })).toBe(
      'One.\n\nTwo.',
    );
  });

  it('are all of it where nothing else would be left', () => {
    expect(ownWords({ text: 'Theirs', cites: ['Theirs'] })).toBe('Theirs');
  });
});

import { describe, expect, it } from 'vitest';
import { ownWords, passagesOf } from '@/utils/quotes/own-words';

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

  it('are none where all of it is cited', () => {
    expect(ownWords({ text: 'Theirs', cites: ['Theirs'] })).toBe('');
  });
});

describe('a quote as passages', () => {
  it('tells what is cited from what is said, in their order', () => {
    const text = 'Yes:\n\nSame here.\n\nSame here.\n  indented\n\nB\nof two lines';
    expect(passagesOf({ text, cites: ['Same here.', 'B\nof two lines', 'not in it'] })).toEqual([
      { text: 'Yes:', cited: false },
      { text: 'Same here.', cited: true },
      { text: 'Same here.\n  indented', cited: false },
      { text: 'B\nof two lines', cited: true },
    ]);
  });

  it('is one passage where nothing is cited', () => {
    expect(passagesOf({ text: 'a\n\nb' })).toEqual([{ text: 'a\n\nb', cited: false }]);
  });
});

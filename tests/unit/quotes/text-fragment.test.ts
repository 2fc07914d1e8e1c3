import { describe, expect, it } from 'vitest';
import type { Clip } from '@/utils/model/lead';
import { fragmentLink, sourceLink } from '@/utils/quotes/text-fragment';

const selector = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
const fragment = (...words: Parameters<typeof selector>) =>
  fragmentLink('https://a.example/p', selector(...words)).split(':~:text=')[1];

describe('a link to words', () => {
  it('names them whole when they are short', () => {
    expect(fragment('four words of mine')).toBe('four%20words%20of%20mine');
  });

  it('names the words around very few of them', () => {
    expect(fragment('the race', 'nd the typos and missed ', ' twice, and then the')).toBe(
      'typos%20and%20missed-,the%20race,-twice%2C%20and%20then',
    );
  });

  it('names beginning and end of a long passage, and of one of several paragraphs', () => {
    expect(fragment('one two three four five six\n\nseven eight nine ten eleven twelve')).toBe(
      'one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
    );
  });

  it('completes words that the selection cut', () => {
    expect(fragment('view bots find the rac', 'our re', 'es first')).toBe(
      'review%20bots%20find%20the%20races',
    );
  });

  it('writes signs that mean something in a fragment', () => {
    expect(fragment('built-in, R&D and 100%')).toBe('built%2Din%2C%20R%26D%20and%20100%25');
  });

  it('goes after a fragment that is there', () => {
    expect(fragmentLink('https://a.example/p#c_1', selector('four words of mine'))).toBe(
      'https://a.example/p#c_1:~:text=four%20words%20of%20mine',
    );
  });

  it('is the address alone where there are no words, or nothing that can be linked', () => {
    expect(fragmentLink('https://a.example/p', undefined)).toBe('https://a.example/p');
    expect(fragmentLink('https://a.example/p', selector('  '))).toBe('https://a.example/p');
    expect(fragmentLink('https://a.example/#/route', selector('four words of mine'))).toBe(
      'https://a.example/#/route',
    );
  });
});

describe('the source of a clip', () => {
  const quote = {
    text: 'four words of mine',
    selected: true,
    selector: selector('four words of mine'),
    truncated: false,
    edited: false,
    translated: 'no' as const,
  };
  const clip = (more: Partial<Clip>): Pick<Clip, 'site' | 'permalink' | 'quote' | 'context'> => ({
    site: 'github',
    permalink: 'https://github.com/o/r/issues/1#issuecomment-2',
    quote,
    context: [],
    ...more,
  });
  const WORDS = ':~:text=four%20words%20of%20mine';

  it('opens at the words on GitHub', () => {
    expect(sourceLink(clip({}))).toBe(`https://github.com/o/r/issues/1#issuecomment-2${WORDS}`);
  });

  it('opens the story on Lobsters, since the comment’s own address would lose them', () => {
    const permalink = 'https://lobste.rs/c/abc123';
    const context = [{ relation: 'story' as const, url: 'https://lobste.rs/s/xyz' }];
    expect(sourceLink(clip({ site: 'lobsters', permalink, context }))).toBe(
      `https://lobste.rs/s/xyz#c_abc123${WORDS}`,
    );
    expect(sourceLink(clip({ site: 'lobsters', permalink }))).toBe(permalink);
  });

  it('opens the post on X, and whole posts anywhere', () => {
    const permalink = 'https://x.com/a/status/1';
    expect(sourceLink(clip({ site: 'x', permalink }))).toBe(permalink);
    expect(sourceLink(clip({ quote: { ...quote, selected: false } }))).not.toContain(':~:');
  });

  it('opens any page at the words, as it was linked when it was read', () => {
    const url = 'https://a.example/p#:~:text=as-read';
    expect(
      sourceLink(
        clip({ site: 'web', permalink: 'https://a.example/p', context: [{ relation: 'whole', url }] }),
      ),
    ).toBe(url);
  });
});

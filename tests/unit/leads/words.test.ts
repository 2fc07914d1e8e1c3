import { describe, expect, it } from 'vitest';
import { referenceFor } from '@/utils/delivery/reference';
import { profileLink } from '@/utils/leads/find-lead';
import { whoFrom } from '@/utils/people/who';
import { quoteLine } from '@/utils/quotes/quote-line';
import { captureOf } from './samples';

describe('the line for the show notes', () => {
  const lead = { name: 'Ada Sample', who: 'builds compilers' };

  it('is one line: words, handle with @, link, who they are', () => {
    expect(quoteLine(lead, captureOf('It was slow.\n\nNow it  is fast.'))).toBe(
      '> It was slow. Now it is fast. - [@Ada_Builds](https://x.com/ada_builds/status/1001) (builds compilers)',
    );
  });

  it('has the plain handle on Lobsters and GitHub', () => {
    const author = { site: 'lobsters' as const, handle: 'ada', accounts: [] };
    const clip = captureOf('words', { site: 'lobsters', author, permalink: 'https://lobste.rs/c/abc123' });
    expect(quoteLine(lead, clip)).toContain(' - [ada](https://lobste.rs/c/abc123) ');
  });

  it('links to the words or, where that is wanted, to the person', () => {
    const flask = { name: 'Armin', who: 'creator of Flask' };
    const author = { site: 'lobsters' as const, handle: 'Armin_R', accounts: [] };
    const clip = captureOf('words', { site: 'lobsters', author, permalink: 'https://lobste.rs/c/abc123' });
    expect(quoteLine(flask, clip, 'person')).toBe(
      '> words - [Armin_R](https://lobste.rs/~armin_r) (creator of Flask)',
    );
    expect(quoteLine(flask, clip, 'words')).toBe(
      '> words - [Armin_R](https://lobste.rs/c/abc123) (creator of Flask)',
    );
    const onX = captureOf('words', { author: { site: 'x', handle: 'Ada', accounts: [] } });
    expect(quoteLine(flask, onX, 'person')).toContain('[@Ada](https://x.com/ada)');
    const web = { site: 'web' as const, name: 'Ada', url: 'https://ada.example/About', accounts: [] };
    const onWeb = captureOf('words', { site: 'web', author: web, permalink: 'https://b.example/p' });
    expect(quoteLine(flask, onWeb, 'person')).toContain('(https://ada.example/About)');
    const nowhere = captureOf('words', {
      author: { ...web, url: undefined },
      permalink: 'https://b.example/p',
    });
    expect(quoteLine(flask, nowhere, 'person')).toContain('(https://b.example/p)');
  });

  it('has who they are as it was typed, in one pair of brackets', () => {
    const said = (who: string) => quoteLine({ ...lead, who }, captureOf('words')).replace(/^.*1001\) ?/, '');
    expect(said('creator of Flask')).toBe('(creator of Flask)');
    expect(said('(creator of Flask)')).toBe('(creator of Flask)');
    expect(said('CTO (acting) at Ü.')).toBe('(CTO (acting) at Ü.)');
  });

  it('leaves out empty brackets, and the words where there are none', () => {
    expect(quoteLine({ ...lead, who: ' ' }, captureOf('words'))).toMatch(/status\/1001\)$/);
    expect(quoteLine(lead, captureOf('', { quote: undefined }))).toMatch(/^\[@Ada_Builds\]/);
  });

  it('is not broken by what a page says', () => {
    const author = { site: 'web' as const, name: 'A] (b', accounts: [] };
    const clip = captureOf('see [this](https://a.example) <b>', {
      site: 'web',
      author,
      permalink: 'https://b.example/a(b)?c d',
    });
    expect(quoteLine({ ...lead, who: 'x\ny' }, clip)).toBe(
      '> see \\[this\\](https://a.example) \\<b> - [A\\] (b](https://b.example/a%28b%29?c%20d) (x y)',
    );
  });
});

describe('who they are', () => {
  it('is the bio on one line', () => {
    expect(whoFrom({ bio: '  Builds compilers\nand 🐙 tools. She/her \n\nmore' })).toBe(
      'Builds compilers and 🐙 tools. She/her',
    );
  });

  it('ends after a sentence when the bio is long, else after a word, within 160 characters', () => {
    const sentence = 'I have built compilers and other tools for many years now.';
    expect(whoFrom({ bio: `${sentence} ${sentence} ${sentence}` })).toBe(`${sentence} ${sentence}`);
    const words = whoFrom({ bio: 'word '.repeat(50) });
    expect(words).toMatch(/word…$/);
    expect(words.length).toBeLessThanOrEqual(160);
  });

  it('is the hat where there is no bio, and empty where there is neither', () => {
    expect(whoFrom({ hat: 'Example DB developer' })).toBe('Example DB developer');
    expect(whoFrom({})).toBe('');
  });
});

describe('the profile link', () => {
  it.each([
    [{ site: 'x', handle: 'Ada_Builds', url: 'https://x.com/Ada_Builds?s=20' }, 'https://x.com/ada_builds'],
    [{ site: 'lobsters', handle: '~Ada', url: 'https://lobste.rs/~Ada' }, 'https://lobste.rs/~ada'],
    [{ site: 'github', handle: 'Ada-B', url: undefined }, 'https://github.com/ada-b'],
    [
      { site: 'web', handle: undefined, url: 'https://Ada.example/Me?utm_source=1&lang=de#x' },
      'https://ada.example/Me',
    ],
    [
      { site: 'web', handle: undefined, url: 'https://blogs.example/@ada?from=top' },
      'https://blogs.example/@ada',
    ],
    [
      { site: 'web', handle: undefined, url: 'https://talk.example/user?id=ada&utm_source=1' },
      'https://talk.example/user?id=ada',
    ],
  ] as const)('of %o is the same from every scout', (author, link) => {
    expect(profileLink(author)).toBe(link);
  });

  it('is absent where the page names none', () => {
    expect(profileLink({ site: 'web' })).toBeUndefined();
  });
});

describe('a reference', () => {
  it('is short, without look-alikes, always the same for one lead and another for its next delivery', () => {
    const id = '3f8e1c52-5a0d-4f6e-9b1a-2c3d4e5f6a7b';
    expect(referenceFor(id, 0)).toMatch(/^GS-[2-9A-HJ-NP-Z]{6}$/);
    expect(referenceFor(id, 0)).toBe(referenceFor(id, 0));
    expect(referenceFor(id, 1)).not.toBe(referenceFor(id, 0));
  });

  it('hardly ever repeats', () => {
    const references = Array.from({ length: 5_000 }, () => referenceFor(crypto.randomUUID(), 0));
    expect(new Set(references).size).toBeGreaterThan(4_990);
  });
});

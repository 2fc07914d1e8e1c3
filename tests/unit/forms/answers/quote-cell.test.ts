import { describe, expect, it } from 'vitest';
import { quoteCell } from '@/utils/forms/answers/quote-block';
import { apart } from '@/utils/forms/answers/row-text';
import type { Clip } from '@/utils/model/lead';
import { clip } from '../leads';

const cell = (text: string, more: Partial<Clip> = {}) => quoteCell([clip(text, more)], false)?.text ?? '';

describe('what a quote answers', () => {
  it.each<[string, Clip['context'], RegExp]>([
    [
      'a reply',
      [{ relation: 'replyTo', author: 'ben', text: 'We stopped reading logs.' }],
      /^“Same here\.” \(in reply to ben: “We stopped reading logs\.”\) https:/,
    ],
    [
      'the nearest of a thread',
      [
        { relation: 'story', title: 'Logs' },
        { relation: 'ancestor', author: 'cy', text: 'First.' },
        { relation: 'parent', author: 'ben', text: 'Second.' },
      ],
      /\(in reply to ben: “Second\.”\)/,
    ],
    ['only the name of whom', [{ relation: 'replyTo', author: '@ben' }], /\(in reply to @ben\) https:/],
    [
      'her own post before',
      [{ relation: 'replyTo', author: 'AdaX', text: 'We moved.' }],
      /\(going on from “We moved\.”\)/,
    ],
    [
      'a quoted post',
      [{ relation: 'quoted', author: 'ben', text: 'Logs are dead.' }],
      /\(on “Logs are dead\.” by ben\)/,
    ],
    [
      'one that goes on and on',
      [{ relation: 'parent', author: 'ben', text: 'word '.repeat(90) }],
      /\(in reply to ben: “(word ){5,}.{0,20}…”\)/,
    ],
    ['lines', [{ relation: 'parent', author: 'ben', text: 'One\n\n“two”' }], /: “One “two””\)/],
  ])('%s', (_what, context, told) => {
    expect(cell('Same here.', { context })).toMatch(told);
  });

  it('is what a comment cites, before what it stands under', () => {
    const quote = {
      text: 'Nine minutes?\n\nWe do the same.',
      cites: ['Nine minutes?'],
      selected: false,
      truncated: false,
      edited: false,
      translated: 'no' as const,
    };
    expect(cell('', { quote, context: [{ relation: 'parent', author: 'ben', text: 'Long.' }] })).toMatch(
      /^“We do the same\.” \(answering “Nine minutes\?”\)/,
    );
  });

  it('is the story of a first comment; nothing where nothing is answered', () => {
    const context: Clip['context'] = [{ relation: 'story', title: 'A week without logs' }];
    expect(cell('Same here.', { kind: 'comment', context })).toMatch(/\(on “A week without logs”\)/);
    expect(cell('Same here.', { context })).toMatch(/^“Same here\.” https:/);
  });

  it('takes its room from the quote, which stays within 600', () => {
    const text = 'A sentence of words. '.repeat(60);
    const told = cell(text, { context: [{ relation: 'parent', author: 'ben', text: 'x '.repeat(200) }] });
    expect(told.slice(0, told.indexOf(' https:')).length).toBeLessThanOrEqual(600 + 4);
  });
});

describe('lines of their own', () => {
  it.each([
    ['It failed twice:\n- once on dates\n- once on names', 'It failed twice: once on dates; once on names'],
    ['once on dates\nonce on names\n\nWe gave up.', 'once on dates; once on names · We gave up.'],
    ['1. read\n2. write', '1. read; 2. write'],
    ['Two sentences.\nEach ends.', 'Two sentences. Each ends.'],
    ['run = read()\nif run: stop()', 'run = read() · if run: stop()'],
    ['[x] done\n[ ] open', 'done; open'],
    ['• one\n• two\n  ◦ three', 'one; two; three'],
    [
      'A line that a mail program has broken in the middle of\nits sentence goes on.',
      'A line that a mail program has broken in the middle of its sentence goes on.',
    ],
    ['A heading\n\nAnd a paragraph.', 'A heading · And a paragraph.'],
    ['“Quoted.”\nNext', '“Quoted.” Next'],
    ['one line', 'one line'],
    ['a\r\nb\r\n\r\nc', 'a; b · c'],
  ])('%j', (text, told) => {
    expect(apart(text)).toBe(told);
  });
});

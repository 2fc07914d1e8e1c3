import { describe, expect, it } from 'vitest';
import { prepSheet } from '@/utils/hosts/prep-sheet';
import { leadFrom } from '@/utils/leads/save';
import type { Capture } from '@/utils/model/capture';
import type { Clip, Lead } from '@/utils/model/lead';
import { captureOf, profileOf } from '../leads/samples';
import { drawn, HOSTILE_MARKDOWN } from '../transfer/real-readers';

const lead: Lead = {
  ...leadFrom(captureOf('')),
  who: 'Keeps the books of two bakeries',
  topics: ['evals', 'health'],
  sellsTools: 'no',
  stage: { is: 'accepted', on: '2026-05-04', line: 'free from June' },
};

function clipOf(words: string, change: Partial<Capture> & Partial<Pick<Clip, 'shows'>> = {}): Clip {
  const { shows = [], ...capture } = change;
  return { ...captureOf(words, capture), id: crypto.randomUUID(), leadId: lead.id, shows };
}

const QUOTE = { selected: false, truncated: false, edited: false, translated: 'unknown' } as const;

describe('the prep sheet', () => {
  it('says who, where, why and by whom, in which words, what they show, and the five questions', () => {
    const clips = [
      clipOf('It found 41 of 44.', {
        postedAt: '2026-05-01T10:00:00.000Z',
        capturedAt: '2026-05-02T10:00:00.000Z',
        shows: ['worked', 'outcome'],
        context: [
          { relation: 'story', title: 'A year of models', url: 'https://lobste.rs/s/abc' },
          { relation: 'replyTo', author: 'otto', text: 'Nobody can trust them.' },
        ],
      }),
      clipOf('', {
        permalink: 'https://x.com/ada_builds/status/2',
        capturedAt: '2026-05-03T10:00:00.000Z',
        quote: {
          ...QUOTE,
          text: 'They are sure.\n\nI stopped asking “is this right?”',
          cites: ['They are sure.'],
        },
        shows: ['unlearned'],
      }),
      { ...profileOf('books'), id: crypto.randomUUID(), leadId: lead.id, shows: [] },
    ];
    expect(
      prepSheet(lead, clips, [
        { why: 'Says what did not work.', by: 'Sam Scout' },
        { why: '', by: 'Nobody' },
        {
          why: '',
          by: 'Otto *R*',
          at: '2026-04-01T10:00:00.000Z',
          quote: '“It [found](x) 41.”',
          quoteLink: 'https://x.com/a/1',
        },
      ]),
    ).toBe(
      `# Ada Sample

Keeps the books of two bakeries

- Said yes since 2026-05-04: free from June
- Topics: evals, health
- Sells no AI tools

## Links

- [x.com/ada\\_builds](https://x.com/ada_builds)

## Why, and by whom

> Says what did not work.

Suggested by Sam Scout

They quote: “It \\[found\\](x) 41.” ([x.com/a/1](https://x.com/a/1))

Suggested by Otto \\*R\\*, 2026-04-01

## In their words

### 1. [saved 2026-05-03](https://x.com/ada_builds/status/2)

> > They are sure.
>
> I stopped asking “is this right?”

- Shows: Something unlearned
- Twice indented: cited from somebody else

### 2. [2026-05-01](https://x.com/ada_builds/status/1001)

> It found 41 of 44.

- Shows: What worked, An outcome
- On the story [A year of models](https://lobste.rs/s/abc)
- In answer to otto: “Nobody can trust them.”

## The five questions

1. **Which prompts do you use?**

2. **What worked?** See 2.

3. **What failed?**

4. **How did your workflow change?**

5. **What did you have to unlearn?** See 1.
`.replace('ada\\_builds]', 'ada_builds]'),
    );
  });

  it('of somebody of whom nothing is known is whole all the same', () => {
    const bare = { ...leadFrom(captureOf('')), name: '', who: '', accounts: [] };
    const text = prepSheet(bare, [], []);
    expect(text).toContain('# A guest without a name');
    expect(text).toContain('Nobody wrote why.');
    expect(text).toContain('No quote was saved.');
    expect(text.match(/^\d\. \*\*/gm)).toHaveLength(5);
  });

  it.each(HOSTILE_MARKDOWN)('leaves the words of others words: %j', (words) => {
    const hostile: Lead = {
      ...lead,
      name: words,
      who: words,
      topics: [words],
      stage: { is: 'invited', on: '2026-05-04', line: words },
    };
    const clip = clipOf('', {
      quote: { ...QUOTE, text: `first\n${words}\nlast`, cites: [words] },
      context: [{ relation: 'parent', author: words, title: words, text: words, url: 'https://x.com/a' }],
    });
    const { links, kinds } = drawn(prepSheet(hostile, [clip], [{ why: `${words}\n${words}`, by: words }]));
    expect(new Set(links)).toEqual(
      new Set(['https://x.com/ada_builds', 'https://x.com/ada_builds/status/1001', 'https://x.com/a']),
    );
    for (const kind of ['image', 'html_block', 'html_inline', 'code', 'code_block', 'thematic_break', 'emph'])
      expect(kinds).not.toContain(kind);
  });

  it('links to the web alone', () => {
    const odd = clipOf('words', { permalink: 'javascript:alert(1)' });
    expect(drawn(prepSheet({ ...lead, accounts: [] }, [odd], [])).links).toEqual([]);
  });
});

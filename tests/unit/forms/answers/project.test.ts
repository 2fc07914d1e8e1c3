import { describe, expect, it } from 'vitest';
import { project } from '@/utils/forms/answers/project';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { Projection } from '@/utils/model/answers';
import type { Form } from '@/utils/model/form';
import type { Clip, Lead } from '@/utils/model/lead';
import type { Mapping } from '@/utils/model/mapping';
import { formFrom, item } from '../forms';
import { clip, lead } from '../leads';
import { ENTRY, TEAM_ITEMS } from '../team-form';

const SCOUT = { name: 'Sam Scout', email: 'sam@scout.example' };
const REF = 'GS-7K2M9Q';

function projected(
  more: {
    lead?: Partial<Lead>;
    clips?: Clip[];
    scout?: typeof SCOUT;
    form?: Form;
    mapping?: Mapping;
    followsUp?: string;
  } = {},
): Projection {
  const form = more.form ?? formFrom(TEAM_ITEMS);
  return project({
    lead: lead(more.lead),
    clips: more.clips ?? [
      clip('I moved 40,000 pages.\n\nIt took a week.', { permalink: 'https://x.com/AdaX/status/9' }),
    ],
    scout: more.scout ?? SCOUT,
    form,
    mapping: more.mapping ?? proposeMapping(form).mapping,
    reference: REF,
    followsUp: more.followsUp,
  });
}

const rows = ({ answers }: Projection) =>
  Object.fromEntries(answers.map(({ entryId, values, other }) => [entryId, other ?? values.join(' | ')]));
const messages = ({ problems }: Projection) => problems.map(({ message }) => message);

/** A form of one section whose questions are mapped as said. */
function oneSection(
  items: unknown[],
  mapping: Mapping,
  more: Parameters<typeof projected>[0] = {},
): Projection {
  return projected({ ...more, form: formFrom(items), mapping });
}

describe('the team’s form gets a row that a person can read', () => {
  it('every question on the way is answered, nothing else', () => {
    const projection = projected();
    expect(rows(projection)).toEqual({
      [ENTRY.what]: 'Suggest a guest for the podcast',
      [ENTRY.name]: 'Sam Scout',
      [ENTRY.email]: 'sam@scout.example',
      [ENTRY.nominee]: 'Someone else',
      [ENTRY.guest]: 'Ada Example',
      [ENTRY.where]: 'https://x.com/adax',
      [ENTRY.who]: 'Builds tools for town archives',
      [ENTRY.why]: 'She moved a whole archive with three people.',
      [ENTRY.examples]:
        '“I moved 40,000 pages. It took a week.” https://x.com/AdaX/status/9 (12 Mar 2026) (Ref. GS-7K2M9Q)',
      [ENTRY.sells]: 'No',
    });
    expect(projection).toMatchObject({ path: [0, 2], problems: [], asks: [], shortened: {} });
  });

  it('the private note is never in it', () => {
    expect(JSON.stringify(projected())).not.toContain('PRIVATE NOTE');
  });

  it('someone who suggests themselves says so', () => {
    expect(rows(projected({ lead: { selfNominated: true } }))[ENTRY.nominee]).toBe('Myself');
  });

  it('a follow-up says what it follows', () => {
    expect(rows(projected({ followsUp: 'GS-AAAAAA' }))[ENTRY.examples]).toMatch(
      /\(Ref\. GS-7K2M9Q, follow-up to GS-AAAAAA\)$/,
    );
  });

  it('without a quote nothing is made up, and the reference ends the why', () => {
    const row = rows(projected({ clips: [clip(undefined)] }));
    expect(row[ENTRY.examples]).toBeUndefined();
    expect(row[ENTRY.why]).toBe('She moved a whole archive with three people. (Ref. GS-7K2M9Q)');
  });
});

describe('what is missing is named with what to do', () => {
  it.each<[string, Parameters<typeof projected>[0], string]>([
    ['the scout’s name', { scout: { ...SCOUT, name: ' ' } }, 'Add your name in the options.'],
    ['the scout’s e-mail', { scout: { ...SCOUT, email: '' } }, 'Add your e-mail address in the options.'],
    ['why', { lead: { why: '\n' } }, 'Add one sentence of why.'],
    ['who', { lead: { who: '' } }, 'Add one line about who they are.'],
    [
      'an e-mail that is none',
      { scout: { ...SCOUT, email: 'sam' } },
      'The form would refuse the answer to “Your email”: it wants an e-mail address.',
    ],
  ])('%s', (_what, more, message) => {
    expect(messages(projected(more))).toEqual([message]);
  });

  it('a mapped option that the form no longer has', () => {
    const form = formFrom(TEAM_ITEMS);
    const mapping = {
      ...proposeMapping(form).mapping,
      [ENTRY.sells]: { from: 'sellsTools' as const, choices: { no: 'Nope' } },
    };
    expect(messages(projected({ form, mapping }))[0]).toContain('has no option “Nope”');
  });

  it('a required file and a required unknown type', () => {
    const items = [
      item(1, 'CV', 13, undefined, 1),
      item(2, 'New', 99, undefined, 1),
      item(3, 'Optional', 13),
    ];
    const { problems } = oneSection(items, {});
    expect(problems.map(({ kind, question }) => [kind, question.entryId])).toEqual([
      ['unsupported', '1'],
      ['unsupported', '2'],
    ]);
  });

  it('a way that leads in a circle', () => {
    const items = [item(1, 'Again?', 2, [['Yes', -1], 'No']), [20, 'S', null, 8, null]];
    const { problems } = oneSection(items, { '1': { from: 'fixed', value: ['Yes'] } });
    expect(problems[0]?.message).toContain('leads in a circle');
  });
});

describe('a question that nothing answers is asked right there', () => {
  const items = [item(1, 'I agree', 4, ['Yes'], 1), item(2, 'Where did you meet?', 0, undefined, 1)];
  const mapping: Mapping = { '1': { from: 'ask' }, '2': { from: 'skip' } };
  const key = (entryId: string) => `1FAIpQLSteam:${entryId}`;

  it('until it is answered', () => {
    const open = oneSection(items, mapping);
    expect(open.asks.map(({ entryId }) => entryId)).toEqual(['1', '2']);
    expect(open.problems).toHaveLength(2);
    const done = oneSection(items, mapping, {
      lead: { asked: { [key('1')]: ['Yes'], [key('2')]: ['At work'] } },
    });
    expect(done.problems).toEqual([]);
    expect(rows(done)).toMatchObject({ '1': 'Yes' });
    expect(done.asks).toHaveLength(2);
  });

  it('and what is no option goes to “Other” where there is one', () => {
    const other = [1, 'Q', null, 2, [[1, [['A'], ['', null, null, null, 1]], 1]]];
    const projection = oneSection(
      [other],
      { '1': { from: 'ask' } },
      { lead: { asked: { [key('1')]: ['mine'] } } },
    );
    expect(projection.answers).toMatchObject([{ values: [], other: 'mine' }]);
    expect(projection.problems).toEqual([]);
  });
});

describe('where it was said, and what it shows', () => {
  const said = clip('a', { permalink: 'https://x.com/a/status/1', shows: ['worked', 'prompt'] });
  const alone = (type: number, source: Mapping[string], more: unknown[] = [], texts?: string[]) =>
    oneSection([item(1, 'Q', type, texts, 0, more)], { '1': source }, { clips: [said] }).answers[0];

  it('the link with the day; the link alone where the form wants nothing else', () => {
    const words = 'https://x.com/a/status/1 (12 Mar 2026)';
    expect(alone(0, { from: 'saidWhere' })?.values[0]).toContain(words);
    expect(alone(0, { from: 'saidWhere' }, [[2, 103]])?.values).toEqual(['https://x.com/a/status/1']);
  });

  it('all that the quotes show where several answers are taken, what the best shows where one is', () => {
    const choices = { prompt: 'Prompts', worked: 'Success' };
    const options = ['Prompts', 'Success'];
    expect(alone(4, { from: 'shows', choices }, [], options)?.values).toEqual(options);
    expect(alone(2, { from: 'shows', choices }, [], options)?.values).toEqual(['Prompts']);
    expect(alone(0, { from: 'shows' })?.values[0]).toMatch(/^A prompt, What worked/);
  });

  it('topics that the form does not offer go to “Other” where there is one', () => {
    const offered = [['Archives'], ['', null, null, null, 1]];
    const form = [[1, 'Topics', null, 4, [[1, offered, 0]]]];
    const { answers } = oneSection(form, { '1': { from: 'topics' } });
    expect(answers).toMatchObject([{ values: ['Archives'], other: 'agents' }]);
  });
});

describe('bad input is sent right, or refused with the question named', () => {
  const asked = (type: number, typed: string, texts?: string[]) =>
    oneSection(
      [item(1, 'Q', type, texts, 1), item(2, 'Reference', 0)],
      { '1': { from: 'ask' }, '2': { from: 'reference' } },
      { lead: { asked: { '1FAIpQLSteam:1': [typed] } } },
    );

  it.each([
    ['line breaks in one line', 0, 'one\r\n\r\ntwo', 'one two'],
    ['blank lines in a paragraph', 1, 'one\n \n\u2028two', 'one\ntwo'],
    ['an emoji of many parts', 0, '👩‍👩‍👧', '👩‍👩‍👧'],
    ['half an emoji', 0, 'a\ud83d b', 'a\ufffd b'],
    ['right to left', 0, 'שלום, עולם', 'שלום, עולם'],
    ['a formula', 0, '=1+1', "'=1+1"],
    ['control characters', 0, 'a\u0000b\u0007', 'ab'],
    ['a sign of the form’s own in a sentence', 0, 'I wrote __other_option__', 'I wrote __other_option__'],
  ])('%s', (_what, type, typed, sent) => {
    const projection = asked(type, typed);
    expect(projection.problems).toEqual([]);
    expect(projection.answers[0]?.values).toEqual([sent]);
  });

  it('an option keeps the space at its end', () => {
    expect(asked(2, 'Yes ', ['Yes ', 'No']).answers[0]?.values).toEqual(['Yes ']);
  });

  it.each([
    ['the sign for “Other” as an answer', 0, '__other_option__', undefined],
    ['the sign for “Other” as an option', 2, '__other_option__', ['__other_option__']],
    ['a day that is in no calendar', 9, '2026-02-31', undefined],
    ['an hour that no day has', 10, '25:00', undefined],
    ['words for a day', 9, '2026-03-14 or so', undefined],
  ])('%s', (_what, type, typed, texts) => {
    expect(messages(asked(type, typed, texts))).toEqual([expect.stringContaining('“Q”')]);
  });

  it('50,000 characters', () => {
    const projection = asked(1, 'A sentence. '.repeat(5_000).slice(0, 50_000));
    expect(projection.answers[0]?.values[0]).toHaveLength(50_000);
    const both = oneSection(
      [item(1, 'Why?', 1)],
      { '1': { from: 'why' } },
      { lead: { why: 'A sentence. '.repeat(4_166) } },
    );
    expect(both.answers[0]?.values[0]?.length).toBeLessThanOrEqual(50_000);
    expect(both.answers[0]?.values[0]).toMatch(/ … \(Ref\. GS-7K2M9Q\)$/);
    expect(both.shortened['1']).toBeGreaterThan(50_000);
  });
});

describe('the quote', () => {
  const cell = (
    clips: Clip[],
    items = [item(1, 'Examples', 1)],
    mapping: Mapping = { '1': { from: 'quote' } },
  ) => (rows(oneSection(items, mapping, { clips }))['1'] ?? '').replace(/ \(Ref.*/, '');

  it('is the newest, unless one is chosen', () => {
    const old = clip('old', { capturedAt: '2026-01-01T00:00:00.000Z' });
    const young = clip('young', { capturedAt: '2026-02-01T00:00:00.000Z' });
    expect(cell([old, young])).toMatch(/^“young”/);
    expect(cell([{ ...old, shows: ['outcome'] }, young])).toMatch(/^“old”/);
  });

  it('is one paragraph of at most 600 characters, cut at the end of a sentence, and it is told', () => {
    const text = Array.from({ length: 40 }, (_, index) => `Sentence ${index} is here.`).join('\n\n');
    const projection = oneSection(
      [item(1, 'Examples', 1)],
      { '1': { from: 'quote' } },
      { clips: [clip(text)] },
    );
    const quote = /^“(.*)” /.exec(projection.answers[0]?.values[0] ?? '')?.[1] ?? '';
    expect(quote.length).toBeLessThanOrEqual(600);
    expect(quote).toMatch(/is here\. …$/);
    expect(projection.answers[0]?.values[0]).not.toContain('\n');
    expect(projection.shortened).toEqual({ '1': text.replace(/\n\n/g, ' ').length });
  });

  it('is followed by the other quotes as links, at most five', () => {
    const links = cell(Array.from({ length: 9 }, (_, index) => clip(`q${index}`))).match(/https:\/\/\S+/g);
    expect(links).toHaveLength(6);
  });

  it('leaves the links to the question that asks for them', () => {
    const projection = oneSection(
      [item(1, 'Examples', 1), item(2, 'More', 1)],
      { '1': { from: 'quote' }, '2': { from: 'moreQuotes' } },
      {
        clips: [
          clip('a', { permalink: 'https://x.com/a/status/1' }),
          clip('b', { permalink: 'https://x.com/a/status/2', capturedAt: '2027-01-01T00:00:00.000Z' }),
        ],
      },
    );
    expect(rows(projection)).toEqual({
      '1': '“b” https://x.com/a/status/2 (12 Mar 2026)',
      '2': 'https://x.com/a/status/1 (Ref. GS-7K2M9Q)',
    });
  });

  it('says “seen” where the page did not say when it was posted', () => {
    expect(cell([clip('x', { postedAt: undefined })])).toMatch(/\(seen 14 Mar 2026\)$/);
  });

  it('follows the why where only one paragraph takes both', () => {
    const projection = oneSection([item(1, 'Why?', 1)], { '1': { from: 'why' } });
    expect(rows(projection)['1']).toMatch(
      /^She moved .* people\. “I moved .*” https:\/\/\S+ \(12 Mar 2026\) \(Ref\. GS-7K2M9Q\)$/,
    );
  });

  it('keeps emoji whole where it is cut', () => {
    expect(cell([clip('😀'.repeat(500))])).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe('a cell is safe in a spreadsheet and reads like a sentence', () => {
  it.each([
    ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ['+cmd|calc', "'+cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['- she built it', 'she built it'],
    ['\n\t=1+1', "'=1+1"],
    ['Two\n\nparagraphs', 'Two paragraphs'],
  ])('%j → %j', (why, text) => {
    const items = [item(1, 'Why?', 1), item(2, 'Reference', 0)];
    const projection = oneSection(
      items,
      { '1': { from: 'why' }, '2': { from: 'reference' } },
      { lead: { why }, clips: [] },
    );
    expect(rows(projection)).toEqual({ '1': text, '2': REF });
  });
});

describe('one canonical profile link', () => {
  const link = (more: Partial<Lead>, clips: Clip[] = []) =>
    rows(oneSection([item(1, 'Link', 0)], { '1': { from: 'profileLink' } }, { lead: more, clips }))['1'];

  it.each([
    [{ site: 'x', handle: 'AdaX', url: 'https://twitter.com/AdaX?s=20' }, 'https://x.com/adax'],
    [{ site: 'lobsters', handle: 'Ada', url: 'https://lobste.rs/~Ada' }, 'https://lobste.rs/~ada'],
    [
      { site: 'mastodon', handle: '@Ada', url: 'https://example.social/@Ada?x#y' },
      'https://example.social/@ada',
    ],
    [{ site: 'web', url: 'https://Example.org/About/?utm_source=1' }, 'https://example.org/About'],
  ])('%j', (account, expected) => {
    expect(link({ accounts: [account] })).toBe(expected);
  });

  it('is the same whichever account was found first', () => {
    const { accounts } = lead();
    expect(link({ accounts })).toBe(link({ accounts: [...accounts].reverse() }));
  });

  it('prefers where something was captured to what a page only declares', () => {
    const captured = clip('q', {
      site: 'github',
      author: { site: 'github', handle: 'adaexample', accounts: [] },
    });
    expect(link({}, [captured])).toBe('https://github.com/adaexample');
  });

  it('the other accounts are the other links', () => {
    const projection = oneSection([item(1, 'Other links', 0)], { '1': { from: 'otherLinks' } });
    expect(rows(projection)['1']).toBe('https://github.com/adaexample');
  });
});

describe('the form’s own rules are kept before anything is sent', () => {
  const why = (validator: unknown[], text: string, type = 1) =>
    oneSection(
      [item(1, 'Why?', type, undefined, 0, [validator])],
      { '1': { from: 'why' } },
      { lead: { why: text }, clips: [] },
    );

  it.each(['guestName', 'profileLink', 'reference', 'scoutName', 'scoutEmail', 'saidWhere'] as const)(
    'a %s is never sent in part',
    (from) => {
      const items = [item(1, 'Short', 0, undefined, 1, [[6, 202, ['5']]]), item(2, 'Why?', 1)];
      const projection = oneSection(items, { 1: { from }, 2: { from: 'why' } });
      expect(rows(projection)['1']).not.toContain('…');
      expect(messages(projection)).toEqual([
        'The form would refuse the answer to “Short”: it wants at most 5 characters.',
      ]);
    },
  );

  it('too long is shortened at the end of a sentence, and the reference stays', () => {
    const projection = why(
      [6, 202, ['80']],
      'The first sentence is this one. The second sentence is much longer than that.',
    );
    expect(rows(projection)['1']).toBe('The first sentence is this one. … (Ref. GS-7K2M9Q)');
    expect(projection.problems).toEqual([]);
    expect(projection.shortened['1']).toBeGreaterThan(80);
  });

  it.each<[string, unknown[], string, boolean]>([
    ['a number', [1, 9], '12', true],
    ['a number', [1, 9], 'twelve', false],
    ['between', [1, 7, ['3', '5']], '4', true],
    ['between', [1, 7, ['3', '5']], '6', false],
    ['a link', [2, 103], 'https://a.example/x', true],
    ['a link', [2, 103], 'nothing', false],
    ['contains', [2, 100, ['AI']], 'with AI', true],
    ['contains', [2, 100, ['AI']], 'without', false],
    ['at least', [6, 203, ['10']], 'short', false],
    ['a pattern, which the form judges', [4, 301, ['[a-z]+']], 'abc1', true],
  ])('%s: %j with %j → %s', (_what, validator, text, fits) => {
    expect(why(validator, text, 0).problems.length === 0).toBe(fits);
  });

  it('the reference never breaks a rule on the words themselves', () => {
    expect(rows(why([4, 301, ['[a-z ]+']], 'only small letters'))['1']).toBe('only small letters');
  });

  it('the owner’s own message is told', () => {
    expect(messages(why([2, 100, ['AI'], 'Say AI!'], 'no', 0))).toEqual([
      'The form would refuse the answer to “Why?”: Say AI!.',
    ]);
  });

  it('the number of choices', () => {
    const items = [item(1, 'Topics', 4, ['agents', 'archives', 'x'], 0, [[7, 201, ['1']]])];
    expect(oneSection(items, { '1': { from: 'topics' } }).problems).toHaveLength(1);
  });
});

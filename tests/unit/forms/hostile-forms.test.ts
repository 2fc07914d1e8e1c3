/** Forms that were made to keep a browser busy: each ends at once, in a sentence or as if nothing were strange. */
import { describe, expect, it } from 'vitest';
import { project } from '@/utils/forms/answers/project';
import { packed } from '@/utils/forms/deflate';
import { parseForm } from '@/utils/forms/google/read';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { readSetUp } from '@/utils/forms/set-up';
import type { Form } from '@/utils/model/form';
import { LIMITS } from '@/utils/model/limits';
import { FORM_URL, formFrom, item } from './forms';
import { lead } from './leads';
import { arrayOf, TEAM_ITEMS } from './team-form';

const many = (count: number) => Array.from({ length: count }, (_, at) => item(at + 1, `Why ${at}`, 1));

/** A whole line around any text, as a stranger could make one. */
async function lineAround(text: string): Promise<string> {
  const payload = await packed(text);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(payload));
  return `guest-scout-1:${payload}.${Buffer.from(digest).toString('hex').slice(0, 8)}`;
}

function setUpOf(count: number): string {
  const form = formFrom(TEAM_ITEMS);
  const [question] = form.sections[0]?.questions ?? [];
  const questions = Array.from({ length: count }, (_, at) => ({ ...question, entryId: `${at}` }));
  const sections = Array.from({ length: Math.ceil(count / 1_000) }, (_, at) => ({
    ...form.sections[0],
    questions: questions.slice(at * 1_000, at * 1_000 + 1_000),
  }));
  return JSON.stringify({ form: { ...form, sections }, mapping: {} });
}

const page = (items: unknown[]) =>
  `<script>var FB_PUBLIC_LOAD_DATA_ = ${JSON.stringify(arrayOf(items))};</script>`;

describe('more questions than a form has', () => {
  it('in a set-up line are refused in a sentence', async () => {
    const line = await lineAround(setUpOf(5_000));
    expect(await readSetUp(line)).toEqual({
      ok: false,
      message: 'The set-up line unpacks to more than a form can have. Ask for a new one.',
    });
    expect(await readSetUp(await lineAround(setUpOf(LIMITS.questions)))).toMatchObject({ ok: true });
  });

  it.each([
    ['questions', many(60_000)],
    ['questions by one', many(LIMITS.questions + 1)],
    ['choices', Array.from({ length: 60 }, (_, at) => item(at, 'Why', 2, Array(1_000).fill('x')))],
    [
      'rows of grids',
      Array.from({ length: 60 }, (_, at) => [
        at,
        'Why',
        null,
        7,
        Array.from({ length: 100 }, (__, row) => [at * 100 + row, [['a']], 0, ['row'], null]),
      ]),
    ],
  ])('on a form’s page are refused in a sentence: %s', (_, items) => {
    expect(parseForm(page(items), FORM_URL)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  it('as many as there may be are mapped and answered', () => {
    const form = formFrom(many(LIMITS.questions));
    const { mapping } = proposeMapping(form);
    expect(answered(form, mapping, 'words').path).toEqual([0]);
  });
});

function answered(form: Form, mapping: Parameters<typeof project>[0]['mapping'], why: string) {
  const scout = { name: '', email: '' };
  return project({ lead: lead({ why }), clips: [], scout, form, mapping, reference: 'GS-7K2M9Q' });
}

describe('a rule that a form’s owner wrote', () => {
  const ruled = (validator: unknown[], words: string, type = 1) =>
    answered(formFrom([item(1, 'Why?', type, undefined, 0, [validator])]), { '1': { from: 'why' } }, words);

  it.each([
    '([\\w ][\\w ]?)+!',
    '.*.*.*.*x',
    '(a+)+$',
    '(?:a|a)*b',
    '(a|aa)+$',
    '([a-z]+)*[0-9]',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(?=(a+))a*b\\1',
    'a?'.repeat(200) + 'a'.repeat(200),
  ])('is never run here: %s', (pattern) => {
    for (const subtype of [299, 300, 301, 302])
      expect(ruled([4, subtype, [pattern]], 'a '.repeat(5_000)).problems).toEqual([]);
  });

  it('of our own is quick with any words', () => {
    for (const words of [
      `a@${'.'.repeat(49_000)} `,
      `${'.'.repeat(49_000)} x`,
      `${' '.repeat(40_000)}x`,
      `a${' '.repeat(40_000)}x y`,
    ])
      for (const validator of [
        [2, 102],
        [2, 103],
        [6, 202, ['1000']],
      ])
        expect(ruled(validator, words)).toBeDefined();
  });

  it('with an endless message is told in short', () => {
    const [problem] = ruled([2, 100, ['AI'], '. '.repeat(9_000)], 'no').problems;
    expect(problem?.message.length).toBeLessThan(500);
  });
});

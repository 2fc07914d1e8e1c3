import { describe, expect, it } from 'vitest';
import { whatChanged } from '@/utils/forms/changes/what-changed';
import { whyInTab } from '@/utils/forms/in-tab';
import { adviceForOwner } from '@/utils/forms/mapping/advice';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { Form } from '@/utils/model/form';
import { formFrom, item } from '../forms';
import { ENTRY, TEAM_ITEMS } from '../team-form';

const before = formFrom(TEAM_ITEMS);
const { mapping } = proposeMapping(before);

/** The team's form after its owner changed the item that asks this question. */
const edited = (entry: string, change: (item: unknown[]) => unknown[] | undefined) =>
  formFrom(
    TEAM_ITEMS.flatMap((each) => {
      const whole = structuredClone(each) as unknown[];
      const changed = (whole[4] as unknown[][] | null)?.[0]?.[0] === Number(entry) ? change(whole) : whole;
      return changed ? [changed] : [];
    }),
  );
const entryOf = (whole: unknown[]) => (whole[4] as unknown[][])[0] ?? [];
const put = (whole: unknown[], index: number, value: unknown) => {
  entryOf(whole)[index] = value;
  return whole;
};

describe('what changed in a form', () => {
  it('nothing', () => {
    expect(whatChanged(before, formFrom(TEAM_ITEMS), mapping)).toEqual({ matters: false, changes: [] });
  });

  it.each<[string, ReturnType<typeof formFrom>, boolean]>([
    ['a used question is gone', edited(ENTRY.why, () => undefined), true],
    ['a question nobody answers is gone', edited(ENTRY.sessionTime, () => undefined), false],
    ['a question has a new id', edited(ENTRY.guest, (whole) => put(whole, 0, 999)), true],
    ['a used question has another type', edited(ENTRY.who, (whole) => Object.assign(whole, { 3: 1 })), true],
    [
      'a used option is renamed',
      edited(ENTRY.sells, (whole) => put(whole, 1, [['Yes'], ['Nope'], ['Not sure']])),
      true,
    ],
    [
      'an option more',
      edited(ENTRY.sells, (whole) => put(whole, 1, [['Yes'], ['No'], ['Not sure'], ['They did']])),
      false,
    ],
    ['a new rule on a used question', edited(ENTRY.why, (whole) => put(whole, 4, [[6, 202, ['100']]])), true],
    ['a used question becomes required', edited(ENTRY.examples, (whole) => put(whole, 2, 1)), true],
    ['a used question is not required any more', edited(ENTRY.why, (whole) => put(whole, 2, 0)), false],
    [
      'new words for a question',
      edited(ENTRY.why, (whole) => Object.assign(whole, { 1: 'Tell us why' })),
      false,
    ],
    [
      'a question asks for the scout now',
      edited(ENTRY.guest, (whole) => Object.assign(whole, { 1: 'Your nickname' })),
      true,
    ],
    [
      'a question asks for a home now',
      edited(ENTRY.examples, (whole) => Object.assign(whole, { 1: 'Postal address' })),
      true,
    ],
    [
      'a question asks the other way round',
      edited(ENTRY.sells, (whole) => Object.assign(whole, { 1: 'Do they not sell AI tools?' })),
      true,
    ],
    [
      'the same in other words',
      edited(ENTRY.guest, (whole) => Object.assign(whole, { 1: 'Full name of the person' })),
      false,
    ],
    [
      'a used question moves into a section that is not visited',
      formFrom(TEAM_ITEMS.toSpliced(13, 1).toSpliced(5, 0, TEAM_ITEMS[13])),
      true,
    ],
    [
      'the branch leads elsewhere',
      edited(ENTRY.what, (whole) =>
        put(whole, 1, [
          ['Join a listening session', null, 3001],
          ['Suggest a guest for the podcast', null, 3001],
        ]),
      ),
      true,
    ],
    [
      'a new required question on the way',
      formFrom([...TEAM_ITEMS, item(77, 'Colour', 0, undefined, 1)]),
      true,
    ],
    ['a new optional question on the way', formFrom([...TEAM_ITEMS, item(77, 'Colour', 0)]), false],
    [
      'a section more before the suggestion',
      formFrom(TEAM_ITEMS.toSpliced(5, 0, [88, 'New', null, 8, null, -3])),
      true,
    ],
  ])('%s', (_what, form, matters) => {
    const changed = whatChanged(before, form, mapping);
    expect(changed.matters).toBe(matters);
    expect(changed.changes.length).toBeGreaterThan(0);
    for (const { what } of changed.changes) expect(what).toMatch(/\.$/);
  });
});

describe('advice for the form’s owner', () => {
  const settings = (...values: unknown[]) => formFrom(TEAM_ITEMS, values);
  const adviceFor = (form: Form) => adviceForOwner(form, proposeMapping(form).mapping);

  it('a form that works needs none', () => {
    expect(adviceFor(before)).toEqual([]);
  });

  it.each<[string, ReturnType<typeof formFrom>, RegExp]>([
    ['one response per person', settings(null, 1, null, 2, null, null, 1), /Limit to 1 response/],
    ['verified e-mail', settings(null, 0, null, 2, null, null, 2), /verified addresses/],
    ['receipts', settings(null, 0, null, 1, null, null, 3), /captcha/],
    ['sign-in', { ...before, signIn: true }, /anyone with the link/],
    ['no paragraph for why', formFrom([item(1, 'Guest’s name', 0)]), /Paragraph/],
    ['no place for the guest', formFrom([item(1, 'Why them?', 1)]), /guest’s name or a link/],
    ['a file', formFrom([item(1, 'Why?', 1), item(2, 'CV', 13), item(3, 'Guest’s name', 0)]), /file/],
  ])('%s', (_what, form, advice) => {
    expect(adviceFor(form)).toEqual([expect.stringMatching(advice)]);
  });
});

describe('a form goes through a tab', () => {
  it.each<[string, ReturnType<typeof formFrom>, string | undefined]>([
    ['never without a reason', before, undefined],
    ['for a sign-in', { ...before, signIn: true }, 'sign-in'],
    ['for a captcha', { ...before, captcha: true }, 'captcha'],
    ['for a file', formFrom([item(1, 'CV', 13)]), 'file-question'],
    [
      'for a required question of unknown type',
      formFrom([item(1, 'New', 99, undefined, 1)]),
      'unsupported-question',
    ],
    ['not for an optional one', formFrom([item(1, 'New', 99)]), undefined],
    ['for a required grid', formFrom([item(1, 'When?', 7, ['Morning'], 1)]), 'unsupported-question'],
    ['not for an optional grid', formFrom([item(1, 'When?', 7, ['Morning'])]), undefined],
  ])('%s', (_what, form, code) => {
    expect(whyInTab(form)?.code).toBe(code);
  });
});

import { describe, expect, it } from 'vitest';
import { asNomination } from '@/utils/forms/answers/nomination-problems';
import { project } from '@/utils/forms/answers/project';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { lacksPlace } from '@/utils/forms/nomination';
import type { Clip, Lead } from '@/utils/model/lead';
import type { Mapping } from '@/utils/model/mapping';
import { formFrom, item } from '../forms';
import { clip, lead } from '../leads';

const SCOUT = { name: 'Sam Scout', email: 'sam@scout.example' };

/** A lead through the form of these questions, as Send sees it. */
function sent(
  items: unknown[],
  more: { lead?: Partial<Lead>; clips?: Clip[]; mapping?: Mapping; scout?: typeof SCOUT } = {},
) {
  const form = formFrom(items);
  const mapping = { ...proposeMapping(form).mapping, ...more.mapping };
  const made = {
    form,
    mapping,
    lead: lead(more.lead),
    clips: more.clips ?? [clip('We stopped reading logs.')],
  };
  const projection = project({ ...made, scout: more.scout ?? SCOUT, reference: 'GS-7K2M9Q' });
  const { problems, answers, asks } = asNomination(projection, made);
  return {
    problems: problems.map(({ message }) => message),
    answers: Object.fromEntries(answers.map(({ title, values }) => [title, values.join()])),
    asks: asks.map(({ title }) => title),
    lacking: lacksPlace(form, mapping, projection.path),
  };
}

const NO_GUEST = expect.stringContaining('takes the guest’s name or a link to them');
const NO_WORDS = expect.stringContaining('takes why, or what they said');

describe('a row names somebody and says something', () => {
  it('a form of choices in a language that nobody knows can take nothing', () => {
    const choices = ['Таны хүйс', 'Таны насны ангилал'].map((title, at) =>
      item(at + 1, title, 2, ['А', 'Б']),
    );
    const { problems, answers, lacking } = sent(choices);
    expect(answers).toEqual({});
    expect(problems).toEqual([NO_GUEST, NO_WORDS]);
    expect(lacking).toEqual({ guest: true, words: true });
  });

  it('names what is missing: a name without words, words without a name', () => {
    expect(sent([item(1, 'Guest’s name', 0)]).problems).toEqual([NO_WORDS]);
    expect(sent([item(1, 'Why them?', 1)]).problems).toEqual([NO_GUEST]);
    expect(sent([item(1, 'Link to their profile', 0), item(2, 'Why them?', 1)]).problems).toEqual([]);
    expect(
      sent([item(1, 'Guest’s name', 0), item(2, 'Specific examples', 1), item(3, 'Why?', 1)]).problems,
    ).toEqual([]);
    expect(sent([item(1, 'Guest’s name', 0), item(2, 'Link to the post', 0)]).problems).toEqual([]);
    expect(sent([item(1, 'Your name', 0), item(2, 'Your email', 0), item(3, 'Topics', 0)]).problems).toEqual([
      NO_GUEST,
      NO_WORDS,
    ]);
  });

  it('asks for a sentence or a name where the form has a place and the lead has none', () => {
    const items = [item(1, 'Guest’s name', 0), item(2, 'Why them?', 1), item(3, 'Examples', 1)];
    expect(sent(items, { lead: { why: '' }, clips: [clip(undefined)] }).problems).toEqual([
      'Add one sentence of why.',
    ]);
    expect(sent(items, { lead: { why: '' } }).problems).toEqual([]);
    expect(sent(items, { lead: { name: '', accounts: [] } }).problems).toEqual(['Add the guest’s name.']);
  });

  it('places without words say nothing', () => {
    const items = [item(1, 'Guest’s name', 0), item(2, 'Why them?', 1), item(3, 'Examples', 1, undefined, 1)];
    const { problems, answers } = sent(items, { lead: { why: ' ' }, clips: [clip(undefined)] });
    expect(answers.Examples).toMatch(/^https:/);
    expect(problems).toEqual(['Add one sentence of why.']);
  });

  it('the only question for a link is asked where no link is known', () => {
    const items = [item(1, 'Link to their profile', 0), item(2, 'Why them?', 1)];
    const { asks, problems } = sent(items, { lead: { accounts: [] } });
    expect(asks).toEqual(['Link to their profile']);
    expect(problems).toHaveLength(1);
  });

  it('why stands alone where no sentence was typed, with the quote in it', () => {
    const items = [item(1, 'Guest', 0), item(2, 'Tell us more', 1)];
    const { answers, problems } = sent(items, { lead: { why: '' } });
    expect(problems).toEqual([]);
    expect(answers['Tell us more']).toMatch(/^“We stopped reading logs.” https:/);
  });
});

describe('the reference', () => {
  it('never ends an answer that is not ours', () => {
    const live = item(1, 'Where do you live?', 1, undefined, 1);
    const asked = { 'FORM:1': ['12 Mill Lane'] };
    const { answers } = sent([live, item(2, 'Guest’s name', 0), item(3, 'Link to their profile', 0)], {
      lead: { asked: { '1FAIpQLSteam:1': ['12 Mill Lane'], ...asked } },
    });
    expect(answers).toMatchObject({ 'Where do you live?': '12 Mill Lane', 'Guest’s name': 'Ada Example' });
  });

  it('ends ours where a longer one is asked or fixed', () => {
    const items = [
      item(1, 'Why?', 0),
      item(2, 'Address', 1, undefined, 1),
      item(3, 'Rules', 1),
      item(4, 'Guest', 0),
    ];
    const { answers } = sent(items, {
      mapping: { 3: { from: 'fixed', value: ['I have read them.'] } },
      lead: { asked: { '1FAIpQLSteam:2': ['12 Mill Lane'] } },
    });
    expect(answers.Address).toBe('12 Mill Lane');
    expect(answers.Rules).toBe('I have read them.');
    expect(answers['Why?']).toMatch(/\(Ref\. GS-7K2M9Q\)$/);
  });
});

describe('names in parts', () => {
  const items = [
    item(1, 'First name', 0, undefined, 1),
    item(2, 'Last name', 0, undefined, 1),
    item(3, 'E-mail', 0, undefined, 1),
    item(4, 'Guest’s first name', 0, undefined, 1),
    item(5, 'Guest’s last name', 0, undefined, 1),
    item(6, 'Why?', 1, undefined, 1),
  ];

  it('are each in their place, of both people', () => {
    const { answers, problems, asks } = sent(items);
    expect(problems).toEqual([]);
    expect(asks).toEqual([]);
    expect(answers).toMatchObject({
      'First name': 'Sam',
      'Last name': 'Scout',
      'Guest’s first name': 'Ada',
      'Guest’s last name': 'Example',
    });
  });

  it('are asked where the name is one word, also where the form does not require them', () => {
    const { asks, problems } = sent(items, { lead: { name: 'Ada' } });
    expect(asks).toEqual(['Guest’s first name', 'Guest’s last name']);
    expect(problems).toHaveLength(2);
    const optional = [item(4, 'Guest’s first name', 0), item(5, 'Guest’s last name', 0), item(6, 'Why?', 1)];
    expect(sent(optional, { lead: { name: 'Ada' } }).asks).toEqual([
      'Guest’s first name',
      'Guest’s last name',
    ]);
    const asked = { '1FAIpQLSteam:4': ['Ada'], '1FAIpQLSteam:5': ['Osei'] };
    expect(sent(optional, { lead: { name: 'Ada', asked } })).toMatchObject({
      problems: [],
      answers: { 'Guest’s first name': 'Ada', 'Guest’s last name': 'Osei' },
    });
  });

  it('say where the name is missing altogether', () => {
    expect(sent(items, { lead: { name: '' } }).problems).toContain('Add the guest’s name.');
    expect(sent(items, { scout: { name: '', email: 'a@b.example' } }).problems).toContain(
      'Add your name in the options.',
    );
  });
});

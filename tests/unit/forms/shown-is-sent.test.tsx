// @vitest-environment jsdom
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswersPreview, questionTitle } from '@/components/lead/delivery/answers-preview';
import { sourcesFor } from '@/components/options/mapping/sources';
import { project } from '@/utils/forms/answers/project';
import { formOfArray } from '@/utils/forms/google/array';
import { encodeAnswers } from '@/utils/forms/google/encode';
import type { Projection } from '@/utils/model/answers';
import type { Form, Question } from '@/utils/model/form';
import { SHOWS } from '@/utils/model/lead';
import type { Source } from '@/utils/model/mapping';
import { ALL_FORMS } from '../../stand-ins/forms/test-forms.ts';
import { type FormArray, formArray } from '../../stand-ins/google/form-array.ts';
import { readArray } from '../../stand-ins/google/form-reading.ts';
import { judge } from '../../stand-ins/google/submit.ts';
import { uiTexts } from '../../stand-ins/google/ui-texts.ts';
import { clip, lead } from './leads';

/** Forms as Google wrote them, kept beside the repository because they hold other people's words. */
const REAL = resolve(import.meta.dirname, '../../../../shared/pages/google-forms/json');

interface FormUnderTest {
  name: string;
  form: Form;
  array: FormArray;
}

function underTest(name: string, array: FormArray): FormUnderTest[] {
  const form = formOfArray(structuredClone(array), {
    id: 'FORM',
    url: 'https://docs.google.com/forms/d/e/FORM/viewform',
    captcha: false,
    receiptBox: false,
    emailBox: false,
    signIn: false,
    readAt: '2026-01-01T00:00:00.000Z',
  });
  const asks = form?.sections.some(({ questions }) => questions.length > 0);
  return form && asks && form.emailCollection !== 'verified' ? [{ name, form, array }] : [];
}

const FORMS = [
  ...ALL_FORMS.flatMap((definition) => underTest(definition.title, formArray(definition))),
  ...(existsSync(REAL) ? globSync(`${REAL}/**/*.json`) : []).sort().flatMap((file) => {
    const array = JSON.parse(readFileSync(file, 'utf8'));
    // A rating alone is one item and no form.
    return Array.isArray(array[1]) ? underTest(basename(file), array) : [];
  }),
];

const NASTY = [
  '=HYPERLINK("http://a.example","x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '- a list',
  '__other_option__',
  'two\nlines\r\n\r\nand a blank one\u2028and more',
  'שלום, עולם \u202eabc',
  '👩‍👩‍👧 half \ud83d of one',
  'a\u0000b\u0007c',
  '  padded  ',
  '<b>&amp;</b>',
  'sam@scout.example',
  'https://a.example/x?y=1&z=2#w',
  '12',
  '2026-03-14',
  '2026-02-31',
  '3-14 9:05',
  '2026-03-14T15:09',
  '9:05',
  '25:99',
  '1:02:03',
  `${'A sentence of some words. '.repeat(1_999)}`,
  'x'.repeat(50_000),
];
const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ mode: 'sentences', maxCount: 6 }),
);

/** What somebody may have chosen or typed for a question, on the card or as its fixed answer. */
function answersTo({ options, other }: Question) {
  if (options.length === 0) return fc.array(words, { maxLength: 1 });
  const option = fc.constantFrom(...options.map(({ text }) => text));
  return fc.array(fc.oneof(option, other ? words : option), { maxLength: 4 });
}

const FIELDS: Partial<Record<Source['from'], readonly string[]>> = {
  nominee: ['self', 'other'],
  sellsTools: ['yes', 'no', 'unknown'],
  shows: SHOWS,
};

function sourceOf(question: Question): fc.Arbitrary<Source> {
  return fc.constantFrom(...sourcesFor(question, 'skip')).chain((from): fc.Arbitrary<Source> => {
    if (from === 'fixed') return answersTo(question).map((value) => ({ from, value }));
    const fields = FIELDS[from];
    if (!fields) return fc.constant({ from });
    const option = question.options.map(({ text }) => text);
    const choices = option.length > 0 ? fc.constantFrom(...option) : words.map((text) => text.slice(0, 200));
    return fc
      .dictionary(fc.constantFrom(...fields), choices, { noNullPrototype: true })
      .map((chosen) => ({ from, choices: chosen }));
  });
}

const perQuestion = <Value,>(form: Form, make: (question: Question) => fc.Arbitrary<Value>) =>
  fc.record(
    Object.fromEntries(
      form.sections.flatMap(({ questions }) => questions.map((each) => [each.entryId, make(each)])),
    ),
    { noNullPrototype: true },
  );

/** Any lead, mapped anyhow to this form. */
function projections(form: Form): fc.Arbitrary<Projection> {
  const person = fc.record({
    name: words,
    who: words,
    why: words,
    topics: fc.array(
      words.map((text) => text.slice(0, 200)),
      { maxLength: 3 },
    ),
    selfNominated: fc.boolean(),
    sellsTools: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  });
  const quote = fc.record({ text: words, shows: fc.subarray([...SHOWS]) });
  return fc
    .record({
      person,
      quotes: fc.array(quote, { maxLength: 3 }),
      scout: fc.record({ name: words, email: words }),
      mapping: perQuestion(form, sourceOf),
      asked: perQuestion(form, answersTo),
    })
    .map(({ person, quotes, scout, mapping, asked }) =>
      project({
        lead: lead({
          ...person,
          asked: Object.fromEntries(
            Object.entries(asked).map(([id, values]) => [`${form.id}:${id}`, values]),
          ),
        }),
        clips: quotes.map(({ text, shows }) => clip(text, { shows })),
        scout,
        form,
        mapping,
        reference: 'GS-7K2M9Q',
      }),
    );
}

/** The preview's questions with their answers, as a person reads them. */
function shownIn(projection: Projection, form: Form): [string, string][] {
  document.body.innerHTML = renderToStaticMarkup(<AnswersPreview projection={projection} form={form} />);
  return [...document.querySelectorAll('.answers-row')].flatMap((row) => {
    const value = row.querySelector('.answers-value');
    value?.querySelector('.answers-mark')?.remove();
    return value ? [[row.querySelector('dt')?.textContent ?? '', value.textContent ?? '']] : [];
  });
}

/** The same as the stand-in, which knows nothing of ours, would store it from the body; undefined where it refuses. */
function storedFrom(projection: Projection, { form, array }: FormUnderTest): [string, string][] | undefined {
  const body = encodeAnswers({ ...projection, form, token: '-1', at: 0 });
  const judged = judge(readArray(array), body, uiTexts('en'), false);
  const accepted =
    judged.kind === 'accepted' || (judged.kind === 'refused' && judged.flag === 'captcha-challenge-failed');
  if (!accepted) return undefined;
  const { given, email } = judged.visit;
  return projection.path.flatMap((index) =>
    (form.sections[index]?.questions ?? []).flatMap((question): [string, string][] => {
      const title = questionTitle(question);
      if (question.entryId === 'emailAddress') return email ? [[title, email]] : [];
      const answer = given.get(Number(question.entryId));
      if (!answer) return [];
      const lines = answer.other === null ? answer.values : [...answer.values, `Other: ${answer.other}`];
      return [[title, lines.join('\n')]];
    }),
  );
}

/** Rule 12 of docs/architecture.md. */
function expectCell(question: Question | undefined, text: string): void {
  const free = question?.type === 'text' || question?.type === 'paragraph';
  if (!free) return;
  expect(text).not.toMatch(/^[=@＝＋－＠]|^[+-](?![\d\s().,/-]*$)/u);
  expect(text).not.toMatch(/\n\s*\n|^\s|\s$/u);
  if (question.type === 'text') expect(text).not.toMatch(/[\r\n\u2028\u2029]/u);
  expect(text.length).toBeLessThanOrEqual(50_000);
}

describe.each(FORMS)('$name', (tested) => {
  const { form } = tested;
  it('gets just what was shown, or a question is named that keeps it from being sent', () => {
    fc.assert(
      fc.property(projections(form), (projection) => {
        for (const answer of projection.answers) {
          const question = form.sections
            .flatMap(({ questions }) => questions)
            .find(({ entryId }) => entryId === answer.entryId);
          expectCell(question, answer.values[0] ?? '');
        }
        for (const { message } of projection.problems) expect(message).toMatch(/[.…]$/);
        if (projection.problems.length > 0) return;
        expect(storedFrom(projection, tested)).toEqual(shownIn(projection, form));
      }),
      { numRuns: 25 },
    );
  });
});

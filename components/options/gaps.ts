import type { Form, Mapping, Question, Source } from '@/utils/forms/schema';
import { CHOSEN_BY } from './sources';

/**
 * Questions that would stop every nomination, however a lead is filled in: entryId → one sentence that says what to do.
 * @param path indices of the sections that a nomination visits
 */
export function gapsOf(form: Form, mapping: Mapping, path: number[]): Record<string, string> {
  const gaps: Record<string, string> = {};
  for (const index of path) {
    for (const question of form.sections[index]?.questions ?? []) {
      const gap = gapOf(question, mapping[question.entryId] ?? { from: 'skip' });
      if (gap) gaps[question.entryId] = gap;
    }
  }
  return gaps;
}

function gapOf(question: Question, source: Source): string | undefined {
  if (!canBeAnswered(question)) return undefined;
  if (source.from === 'skip' && question.required)
    return 'The form requires this one. Choose what answers it.';
  if (source.from === 'fixed') return fixedGap(question, source);
  const choices = CHOSEN_BY[source.from];
  if (choices && question.options.length && question.required) {
    const open = choices.find(({ value }) => !offers(question, source.choices?.[value]));
    return open && `Choose the form’s answer for “${open.label}”.`;
  }
  return undefined;
}

function fixedGap(question: Question, source: Source): string | undefined {
  const values = (source.value ?? []).filter((value) => value.trim());
  if (!values.length) return question.required ? 'The form requires this one. Give the answer.' : undefined;
  const gone = question.options.length && !question.other && values.find((value) => !offers(question, value));
  return gone ? `The form does not offer “${gone}”. Choose another answer.` : undefined;
}

const offers = ({ options }: Question, value: string | undefined) =>
  options.some(({ text }) => text === value);

/** A file question is answered in the form's own tab; the delivery says so when it comes to it. */
const canBeAnswered = ({ type }: Question) => type !== 'file' && type !== 'unknown';

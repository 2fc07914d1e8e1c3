import { i18n } from '#i18n';
import type { Form, Question } from '../../model/form';
import type { Mapping, Source } from '../../model/mapping';
import { check } from '../answers/checks';
import { inTabOnly } from '../in-tab';
import { CHOSEN_BY } from './chosen-by';

/**
 * Questions that would stop every nomination, however a lead is filled in: entryId → one sentence that says what to do.
 * @param path indices of the sections that a nomination visits
 */
export function gapsOf(form: Form, mapping: Mapping, path: readonly number[]): Record<string, string> {
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
  if (source.from === 'fixed') return fixedGap(question, source);
  // A file or a grid is answered in the form's own tab; the delivery says so when it comes to it.
  if (question.type === 'file' || inTabOnly(question)) return undefined;
  if (source.from === 'skip' && question.required) return i18n.t('forms.gap.choose');
  const choices = CHOSEN_BY[source.from];
  if (choices && question.options.length) return choiceGap(question, source, choices);
  return undefined;
}

function fixedGap(question: Question, source: Source): string | undefined {
  const values = (source.value ?? []).filter((value) => value.trim());
  if (!values.length) return question.required && !inTabOnly(question) ? i18n.t('forms.gap.give') : undefined;
  const gone = question.options.length && !question.other && values.find((value) => !offers(question, value));
  if (gone) return i18n.t('forms.gap.notOffered', { answer: gone });
  const { entryId, title, type } = question;
  const offered = question.other ? values.filter((value) => offers(question, value)) : values;
  const other = offered.length < values.length ? 'other' : undefined;
  return check(question, { entryId, title, type, values: offered, other }).problem;
}

function choiceGap(
  question: Question,
  { from, choices = {} }: Source,
  fields: readonly { value: string; label: string }[],
): string | undefined {
  const gone = Object.values(choices).find((value) => !question.other && !offers(question, value));
  if (gone) return i18n.t('forms.gap.notOffered', { answer: gone });
  if (!question.required) return undefined;
  // A form seldom has an option for each thing that a quote may show.
  const open = fields.filter(({ value }) => !choices[value]);
  if (from === 'shows' && open.length < fields.length) return undefined;
  return open[0] && i18n.t('forms.gap.chooseFor', { value: open[0].label });
}

const offers = ({ options }: Question, value: string | undefined) =>
  options.some(({ text }) => text === value);

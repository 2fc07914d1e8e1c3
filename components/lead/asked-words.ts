import { i18n } from '#i18n';
import { rulesInWords } from '@/utils/forms/question-words';
import type { Question } from '@/utils/forms/schema';
import { language } from '@/utils/language';
import { questionTitle } from '../answers-preview';

/** A question's title as the label of its control. */
export const labelOf = (question: Question) =>
  question.required
    ? questionTitle(question)
    : i18n.t('lead.asked.optional', { question: questionTitle(question) });

/** What the form says of a question, and what it wants as an answer, before somebody runs into it. */
export function hintOf(question: Question): string | undefined {
  const rules = rulesInWords(question);
  const wants = rules && `${rules[0]?.toLocaleUpperCase(language())}${rules.slice(1)}`;
  return [question.description, wants].filter(Boolean).join(' · ') || undefined;
}

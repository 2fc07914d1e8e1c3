import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { rulesInWords } from '@/utils/forms/question-words';
import { language } from '@/utils/language';
import type { Question } from '@/utils/model/form';
import { withParts } from '../../ui/with-parts';
import { questionTitle } from '../delivery/answers-preview';

export interface AskedQuestionProps {
  question: Question;
  /** What was chosen or typed; text that is no option answers "Other". */
  values: string[];
  onValues: (values: string[]) => void;
  /** How many characters the form takes, where these are more. */
  most?: number;
  error?: string;
}

/** A question's title as the label of its control; it runs as its own language does. */
export function labelOf(question: Question): ReactNode {
  const title = <bdi>{questionTitle(question)}</bdi>;
  return question.required
    ? title
    : withParts(i18n.t('lead.asked.optional', { question: '{question}' }), { question: title });
}

/** What the form says of a question, and what it wants as an answer, before somebody runs into it. */
export function hintOf(question: Question): ReactNode {
  const { description } = question;
  const rules = rulesInWords(question);
  const wants = rules && `${rules[0]?.toLocaleUpperCase(language())}${rules.slice(1)}`;
  if (!description) return wants || undefined;
  return (
    <>
      <bdi>{description}</bdi>
      {wants && ` · ${wants}`}
    </>
  );
}

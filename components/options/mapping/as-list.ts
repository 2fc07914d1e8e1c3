import type { Question } from '@/utils/model/form';

/** A question to be answered beside its own title: one of many is a list that folds, for room. */
export function asList(question: Question, title: string): Question {
  const isOne = question.options.length > 0 && !['checkboxes', 'checkboxGrid'].includes(question.type);
  const type = isOne ? 'dropdown' : question.type;
  return { ...question, type, title, row: undefined, description: '', required: true };
}

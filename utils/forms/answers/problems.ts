import { i18n } from '#i18n';
import type { AnswerProblem } from '../../model/answers';
import type { Question } from '../../model/form';
import { type SourceName, sourceEntry } from '../../model/sources';
import { listed } from '../listed';
import { nameOf } from '../question-name';

/** What to do about a required question that has no answer, by where the answer comes from. */
function toDo(question: Question, from: SourceName): string {
  if (from === 'topics') return addTopic(question);
  const { missing, missingFor = 'other' } = sourceEntry(from);
  return missing
    ? i18n.t(`forms.missing.${missing}`)
    : i18n.t(`forms.missing.${missingFor}`, { question: nameOf(question) });
}

/** A few of the topics are enough to know what is meant. */
const MOST_TOPICS = 8;

function addTopic(asked: Question): string {
  const question = nameOf(asked);
  const topics = asked.options.map(({ text }) => text);
  if (topics.length === 0) return i18n.t('forms.missing.topics', { question });
  const key = topics.length > MOST_TOPICS ? 'forms.missing.topicsOfMore' : 'forms.missing.topicsOf';
  return i18n.t(key, { question, options: listed(topics.slice(0, MOST_TOPICS)) });
}

/** A question that must be answered and nothing answers, named with what to do; `asked`: it is asked right there. */
export function missing(question: Question, from: SourceName, asked = false): AnswerProblem {
  const isPart = from.endsWith('FirstName') || from.endsWith('LastName');
  return { question, kind: 'missing', message: toDo(question, asked && isPart ? 'ask' : from) };
}

/** A required file, grid or question of a type that is not known: only a person in the form itself can answer it. */
export function unsupported(question: Question): AnswerProblem {
  return {
    question,
    kind: 'unsupported',
    message: i18n.t('forms.onlyInForm', { question: nameOf(question) }),
  };
}

/** The answers lead back to a section that was there before, so the form never ends. */
export function circle(questions: Question[], branches: (question: Question) => boolean): AnswerProblem {
  const question = questions.findLast(branches) ?? questions[0] ?? NO_QUESTION;
  return {
    question,
    kind: 'refused',
    message: i18n.t('forms.circle', { question: nameOf(question) }),
  };
}

/** The form has no place for who it is, or for what they said or why: it can take no nomination. */
export function noPlace(what: 'guest' | 'words'): AnswerProblem {
  const key = what === 'guest' ? 'forms.nomination.noPlaceForGuest' : 'forms.nomination.noPlaceForWords';
  return { question: NO_QUESTION, kind: 'refused', message: i18n.t(key) };
}

/** No question in particular. */
const NO_QUESTION: Question = {
  entryId: '',
  itemId: 0,
  title: '',
  description: '',
  type: 'unknown',
  required: false,
  options: [],
  other: false,
  validators: [],
};

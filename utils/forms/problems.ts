import { nameOf } from './question-name';
import type { AnswerProblem, Question, SourceName } from './schema';

/** What to do about a required question that has no answer, by where the answer comes from. */
const TO_DO: Partial<Record<SourceName, (title: string, question: Question) => string>> = {
  guestName: () => 'Add the guest’s name.',
  who: () => 'Add one line about who they are.',
  why: () => 'Add one sentence of why.',
  sellsTools: () => 'Choose whether they sell AI tools.',
  shows: () => 'Choose what the quote shows.',
  topics: (title, { options }) => `Add a topic that “${title}” offers${some(options)}.`,
  nominee: (title) => `Choose in the options what answers “${title}”.`,
  fixed: (title) => `Choose in the options what answers “${title}”.`,
  scoutName: () => 'Add your name in the options.',
  scoutEmail: () => 'Add your e-mail address in the options.',
  profileLink: (title) => `Answer “${title}”: no profile of this person is known.`,
  quote: (title) => `Answer “${title}”: no quote is saved.`,
};

/** ": a, b, c" */
const some = (options: Question['options']) =>
  options.length > 0
    ? `: ${options
        .slice(0, 8)
        .map(({ text }) => text)
        .join(', ')}${options.length > 8 ? ' …' : ''}`
    : '';

/** A required question that nothing answers, named with what to do. */
export function missing(question: Question, from: SourceName): AnswerProblem {
  const title = nameOf(question);
  return { question, kind: 'missing', message: TO_DO[from]?.(title, question) ?? `Answer “${title}”.` };
}

/** A required file, grid or question of a type that is not known: only a person in the form itself can answer it. */
export function unsupported(question: Question): AnswerProblem {
  return {
    question,
    kind: 'unsupported',
    message: `“${nameOf(question)}” can only be answered in the form itself. Open the form in a tab.`,
  };
}

/** The answers lead back to a section that was there before, so the form never ends. */
export function circle(questions: Question[], branches: (question: Question) => boolean): AnswerProblem {
  const question = questions.findLast(branches) ?? questions[0] ?? NO_QUESTION;
  return {
    question,
    kind: 'refused',
    message: `The answer to “${nameOf(question)}” leads in a circle. Choose another in the options.`,
  };
}

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

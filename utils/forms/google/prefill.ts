import { shortened } from '../row-text';
import type { Answer, Form, Question } from '../schema';
import { parametersOf } from './encode';

/** No limit is documented; longer addresses fail in some browsers and servers (google-forms.md §4). */
const LONGEST = 2_000;

/** Less than this of a text is no help; it is left out whole. */
const SHORTEST_HELP = 60;

/**
 * The address that opens the form with these answers filled in. Short answers come first, then paragraphs, then quotes: the
 * quote yields first. `leftOut`: answers that did not fit or were shortened, whole, to be copied by hand.
 */
export function prefilledUrl(form: Form, answers: Answer[]): { url: string; leftOut: Answer[] } {
  const questions = form.sections.flatMap((section) => section.questions);
  const start = `${form.url}?usp=pp_url`;
  const parts = new Map<Answer, string>();
  const leftOut: Answer[] = [];
  let room = LONGEST - start.length - 1;
  for (const answer of [...answers].sort((one, other) => rank(one) - rank(other))) {
    const question = questions.find(({ entryId }) => entryId === answer.entryId);
    const part = question ? fitted(question, answer, room) : '';
    if (part) {
      parts.set(answer, part);
      room -= part.length;
    }
    const whole = question ? encoded(question, answer) : '';
    if (part !== whole || !question) leftOut.push(answer);
  }
  const inOrder = answers.flatMap((answer) => parts.get(answer) ?? []);
  return { url: start + inOrder.join(''), leftOut: answers.filter((answer) => leftOut.includes(answer)) };
}

/** Which answers yield last: the smaller, the surer they are in. */
function rank(answer: Answer): number {
  const text = answer.values[0] ?? '';
  if (answer.type !== 'paragraph') return text.length > 300 ? 1 : 0;
  return /^["“„«]/.test(text) ? 3 : 2;
}

/** The whole answer when it fits, else a shorter text, else nothing. */
function fitted(question: Question, answer: Answer, room: number): string {
  const whole = encoded(question, answer);
  if (whole.length <= room) return whole;
  const text = answer.values[0] ?? '';
  if (question.type !== 'paragraph' && question.type !== 'text') return '';
  for (let most = Math.min(text.length, room); most >= SHORTEST_HELP; most = Math.floor(most * 0.85)) {
    const part = encoded(question, { ...answer, values: [shortened(text, most)] });
    if (part.length <= room) return part;
  }
  return '';
}

function encoded(question: Question, answer: Answer): string {
  const parameters = parametersOf(question, answer);
  return parameters.length > 0 ? `&${new URLSearchParams(parameters)}` : '';
}

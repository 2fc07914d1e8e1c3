import type { Answer } from '../../../model/answers';
import type { Question } from '../../../model/form';
import type { ConnectedForm } from '../../../model/mapping';
import type { SourceName } from '../../../model/sources';
import { shortened } from '../../answers/row-text';
import { addressOf } from '../address';
import { parametersOf } from '../encode';

/** No limit is documented; longer addresses fail in some browsers and servers (docs/google-forms.md §4). */
const LONGEST = 2_000;

/** Less than this of a text is no help; it is left out whole. */
const SHORTEST_HELP = 60;

/**
 * The address that opens the form with these answers filled in. Name, link and all that is short come first, then why, then other
 * paragraphs, then quotes: the quote yields first. Values carry over sections, so the path needs no mention (docs/google-forms.md §4).
 * `url`: '' where the record leads anywhere but to its own form.
 * `leftOut`: answers that did not fit, were shortened or cannot be filled in, whole, to be copied by hand.
 */
export function prefilledUrl(
  { form, mapping }: Pick<ConnectedForm, 'form' | 'mapping'>,
  answers: Answer[],
): { url: string; leftOut: Answer[] } {
  const questions = form.sections.flatMap((section) => section.questions);
  const address = addressOf(form);
  if (!address) return { url: '', leftOut: answers.filter(saysSomething) };
  const start = `${address}?usp=pp_url`;
  const parts = new Map<Answer, string>();
  const leftOut = new Set<Answer>();
  let room = LONGEST - start.length - 1;
  const rank = (answer: Answer) => rankOf(answer, mapping[answer.entryId]?.from ?? 'skip');
  for (const answer of [...answers].sort((one, other) => rank(one) - rank(other))) {
    const question = questions.find(({ entryId }) => entryId === answer.entryId);
    const part = question ? fitted(question, answer, room) : '';
    if (part) {
      parts.set(answer, part);
      room -= part.length;
    }
    const isWhole = question && part === encoded(question, answer);
    if (saysSomething(answer) && !(part && isWhole)) leftOut.add(answer);
  }
  const inOrder = answers.flatMap((answer) => parts.get(answer) ?? []);
  return { url: start + inOrder.join(''), leftOut: answers.filter((answer) => leftOut.has(answer)) };
}

/** The questions on the way that the form requires and nothing can fill in: a file, a type that is not known. */
export function onlyByHand({ form }: Pick<ConnectedForm, 'form'>, path: readonly number[]): Question[] {
  return [...new Set(path)]
    .flatMap((index) => form.sections[index]?.questions ?? [])
    .filter(({ required, type }) => required && (type === 'file' || type === 'unknown'));
}

const LAST: Partial<Record<SourceName, number>> = { quote: 4, moreQuotes: 5 };

/** Which answers yield last: the smaller, the surer they are in. */
function rankOf({ type, values }: Answer, from: SourceName): number {
  const text = values[0] ?? '';
  const last = LAST[from] ?? (type === 'paragraph' && /^["“„«]/.test(text) ? LAST.quote : undefined);
  if (last !== undefined) return last;
  if (from === 'guestName' || from === 'profileLink') return 0;
  if (from === 'why') return 2;
  return type === 'paragraph' || text.length > 300 ? 3 : 1;
}

const saysSomething = ({ values, other }: Answer) => Boolean(other) || values.some((value) => value !== '');

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

/**
 * Days and times stand whole in an address, in parts only in a POST: tools that make these links from the form's own "get pre-filled
 * link" all write `entry.N=YYYY-MM-DD` and `entry.N=HH:MM`. How a day without a year is written nobody says: that is left to be copied.
 */
function prefillParameters(question: Question, answer: Answer): [string, string][] {
  const isMoment = question.type === 'date' || question.type === 'time';
  if (!isMoment) return parametersOf(question, answer);
  const value = answer.values[0] ?? '';
  const isWhole = question.type === 'time' || question.date?.year !== false;
  return isWhole && parametersOf(question, answer).length > 0 ? [[`entry.${question.entryId}`, value]] : [];
}

function encoded(question: Question, answer: Answer): string {
  const parameters = prefillParameters(question, answer);
  return parameters.length > 0 ? `&${new URLSearchParams(parameters)}` : '';
}

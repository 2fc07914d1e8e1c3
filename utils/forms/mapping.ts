import { type Way, waysLeft, waysThrough } from './branching';
import { branches } from './google/path';
import { type Recognised, recognise } from './recognise';
import type { Form, Mapping, Question, SourceName } from './schema';
import { plain, SUGGESTS, says } from './words';

/** What a lead brings; a way through the form that asks for more of these is the way of a suggestion. */
const ABOUT_GUEST = new Set<SourceName>([
  'guestName',
  'profileLink',
  'otherLinks',
  'who',
  'why',
  'quote',
  'moreQuotes',
  'saidAt',
  'sellsTools',
  'nominee',
  'topics',
]);

/**
 * Proposes which lead field answers which question, with the reason for each. A question that branches is fixed to the option
 * whose way asks most about a guest. What a lead cannot know is asked each time when required, else left empty.
 */
export function proposeMapping(form: Form): { mapping: Mapping; reasons: Record<string, string> } {
  const recognised = recogniseAll(form);
  const ways = waysThrough(form);
  const best = ways.reduce((one, other) =>
    scoreOf(form, other, recognised) > scoreOf(form, one, recognised) ? other : one,
  );
  const mapping: Mapping = {};
  const reasons: Record<string, string> = {};
  for (const { entryId, values } of best.chosen) {
    if (isNominee(form, entryId, best, ways, recognised)) continue;
    mapping[entryId] = { from: 'fixed', value: values };
    reasons[entryId] = `“${values.join(', ')}” leads to the questions about a guest.`;
  }
  mapQuestions(form, waysLeft(form, mapping), recognised, mapping, reasons);
  return { mapping, reasons };
}

function recogniseAll(form: Form): Map<string, Recognised> {
  const recognised = new Map<string, Recognised>();
  for (const { questions } of form.sections) {
    questions.forEach((question, index) => {
      const neighbours = [questions[index - 1], questions[index + 1]].filter(
        (beside) => beside !== undefined,
      );
      const found = recognise(question, neighbours);
      if (found) recognised.set(question.entryId, found);
    });
  }
  return recognised;
}

/** How much of a way is about a guest. Independent of language but for the last word; a circle is no way. */
function scoreOf(form: Form, way: Way, recognised: Map<string, Recognised>): number {
  const questions = questionsOn(form, way);
  const sources = new Set(questions.map(({ entryId }) => recognised.get(entryId)?.source.from));
  const aboutGuest = [...sources].filter((from) => from && ABOUT_GUEST.has(from)).length;
  const suggests = way.chosen.some(({ values }) => SUGGESTS.test(plain(values[0] ?? '')));
  return (
    aboutGuest * 10 +
    (suggests ? 5 : 0) +
    Math.min(questions.length, 40) / 10 -
    (way.ends === 'loop' ? 1_000 : 0)
  );
}

/** "Yourself or someone else" may branch too; it stays the lead's answer when both ways are about a guest. */
function isNominee(
  form: Form,
  entryId: string,
  best: Way,
  ways: Way[],
  recognised: Map<string, Recognised>,
): boolean {
  const source = recognised.get(entryId)?.source;
  if (source?.from !== 'nominee') return false;
  return Object.values(source.choices ?? {}).every((option) =>
    ways.some(
      (way) =>
        way.chosen.some((chosen) => chosen.entryId === entryId && chosen.values[0] === option) &&
        scoreOf(form, way, recognised) >= scoreOf(form, best, recognised) / 2,
    ),
  );
}

function questionsOn(form: Form, way: Way): Question[] {
  return [...new Set(way.path)].flatMap((index) => form.sections[index]?.questions ?? []);
}

/** Each source answers one question of a way; the one that says it outright first. */
function mapQuestions(
  form: Form,
  ways: Way[],
  recognised: Map<string, Recognised>,
  mapping: Mapping,
  reasons: Record<string, string>,
): void {
  const perWay = ways.map((way) => questionsOn(form, way));
  const isTaken = (question: Question, from: SourceName) =>
    perWay.some(
      (questions) =>
        questions.includes(question) && questions.some(({ entryId }) => mapping[entryId]?.from === from),
    );
  const reached = form.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => perWay.some((questions) => questions.includes(question)));
  const set = (question: Question, found: Recognised) => {
    mapping[question.entryId] = found.source;
    reasons[question.entryId] = found.reason;
  };
  for (const question of outrightFirst(reached)) {
    const found = recognised.get(question.entryId);
    if (found && !mapping[question.entryId] && !isTaken(question, found.source.from)) set(question, found);
  }
  for (const question of reached.filter(({ entryId, type }) => !mapping[entryId] && type === 'paragraph')) {
    const place = longText(question, recognised.get(question.entryId)?.source.from, (from) =>
      isTaken(question, from),
    );
    if (place) set(question, place);
  }
  whyBeforeQuote(reached, isTaken, set, mapping);
  for (const { questions } of form.sections) {
    for (const question of questions) {
      if (!mapping[question.entryId]) leave(question, reached.includes(question), mapping, reasons);
    }
  }
}

const outrightFirst = (questions: Question[]) =>
  [...questions].sort((one, other) => Number(isOutright(other)) - Number(isOutright(one)));
const isOutright = ({ title }: Question) => says.whyOutright.test(plain(title));

/** A second "what do they do" takes the quote; the only long text that nothing else takes is for the why. */
function longText(
  question: Question,
  recognisedAs: SourceName | undefined,
  isTaken: (from: SourceName) => boolean,
): Recognised | undefined {
  if (recognisedAs === 'why' && !isTaken('quote')) {
    return {
      source: { from: 'quote' },
      reason: `“${question.title.trim()}” is best answered in their own words.`,
    };
  }
  if (!recognisedAs && question.required && !isTaken('why') && !isTaken('quote')) {
    return { source: { from: 'why' }, reason: `“${question.title.trim()}” is the place for a longer text.` };
  }
  return undefined;
}

/** One paragraph for both why and examples gets the why; the quote follows in it. */
function whyBeforeQuote(
  reached: Question[],
  isTaken: (question: Question, from: SourceName) => boolean,
  set: (question: Question, found: Recognised) => void,
  mapping: Mapping,
): void {
  for (const question of reached) {
    if (mapping[question.entryId]?.from !== 'quote' || isTaken(question, 'why')) continue;
    set(question, {
      source: { from: 'why' },
      reason: `“${question.title.trim()}” is the only place for why; the quote follows there.`,
    });
  }
}

function leave(
  question: Question,
  isReached: boolean,
  mapping: Mapping,
  reasons: Record<string, string>,
): void {
  const canAsk = question.type !== 'file' && question.type !== 'unknown';
  const ask = isReached && question.required && canAsk;
  mapping[question.entryId] = { from: ask ? 'ask' : 'skip' };
  reasons[question.entryId] = !isReached
    ? 'It is not on the way of a suggestion.'
    : ask
      ? 'It is required and nothing a lead has answers it, so it is asked each time.'
      : branches(question)
        ? 'It is not needed for a suggestion.'
        : 'It is optional, so it is left empty.';
}

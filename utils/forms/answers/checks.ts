import { i18n } from '#i18n';
import type { Answer, AnswerProblem } from '../../model/answers';
import type { Question } from '../../model/form';
import { OTHER, parametersOf } from '../google/encode';
import { mostCharacters, type Rule, type RuleName, rulesOf } from '../google/rules';
import { nameOf } from '../question-name';
import { ruleInWords } from '../question-words';
import { shortened } from './row-text';

/** Longer answers are not known to be taken (docs/google-forms.md §7). */
const LONGEST_ANSWER = 50_000;

/** Of an owner's own sentence, which stands in ours. */
const LONGEST_MESSAGE = 300;

export interface Checked {
  answer: Answer;
  /** How many characters a shortened answer had. */
  had?: number;
  /** Why the form would refuse it, as one sentence. */
  problem?: string;
}

/** Rows of a grid that takes each column once and has one twice: the later row is named. */
export function repeatedColumns(questions: Question[], answers: readonly Answer[]): AnswerProblem[] {
  const taken = new Set<string>();
  return questions.flatMap((question) => {
    if (!rulesOf(question).some(({ is }) => is === 'differentColumns')) return [];
    const { values = [] } = answers.find(({ entryId }) => entryId === question.entryId) ?? {};
    const columns = values.map((value) => `${question.itemId} ${value}`);
    const repeats = columns.some((column) => taken.has(column));
    for (const column of columns) taken.add(column);
    const message = i18n.t('forms.check.repeatedColumn', { question: nameOf(question) });
    return repeats ? [{ question, kind: 'refused', message }] : [];
  });
}

/**
 * Holds an answer against what the question takes: its options, and the rules that can be judged here. What is too long is shortened
 * at the end of a sentence. A pattern is judged by the form alone: it was written by whoever made the form, and in an engine that
 * backtracks it could keep the whole extension busy (docs/decisions.md).
 * @param isWhole a part of it says something else: a name, an address. Then too long is refused.
 */
export function check(question: Question, answer: Answer, isWhole = false): Checked {
  const checked = shortenedTo(longest(question, answer, isWhole), answer);
  const problem =
    optionProblem(question, checked.answer) ??
    shapeProblem(question, answer) ??
    rulesProblem(question, checked);
  return problem ? { ...checked, problem } : checked;
}

function longest(question: Question, { values }: Answer, isWhole: boolean): number {
  const most = Math.min(LONGEST_ANSWER, mostCharacters(question) ?? LONGEST_ANSWER);
  return isWhole || startsInLink(values[0] ?? '', most) ? LONGEST_ANSWER : most;
}

function shortenedTo(most: number, answer: Answer): Checked {
  const text = answer.values[0] ?? '';
  const isText = answer.type === 'text' || answer.type === 'paragraph';
  if (!isText || text.length <= most) return { answer };
  return { answer: { ...answer, values: [shortened(text, most)] }, had: text.length };
}

/** Half of a link leads somewhere else. */
const startsInLink = (text: string, most: number) =>
  /^https?:/.test(text) && text.slice(0, most).search(/\s/) < 0;

const CHOICES = ['radio', 'dropdown', 'checkboxes', 'scale', 'rating', 'grid', 'checkboxGrid'];

function optionProblem(question: Question, answer: Answer): string | undefined {
  if (answer.values.includes(OTHER))
    return i18n.t('forms.check.keptWord', { question: nameOf(question), word: OTHER });
  if (!CHOICES.includes(question.type)) return undefined;
  const unknown = answer.values.find((value) => !question.options.some(({ text }) => text === value));
  return unknown === undefined
    ? undefined
    : i18n.t('forms.check.noOption', { question: nameOf(question), option: unknown });
}

/** "Other" in words, where the question has no such option any more. */
export const otherGone = (question: Question, { other }: Answer): string | undefined =>
  other === undefined || question.other
    ? undefined
    : i18n.t('forms.check.noOption', { question: nameOf(question), option: other });

function shapeProblem(question: Question, answer: Answer): string | undefined {
  const given = answer.values[0];
  if (given === undefined || (question.type !== 'date' && question.type !== 'time')) return undefined;
  const { time = false, year = true } = question.date ?? {};
  const parts = new Map(
    parametersOf(question, answer).map(([name, value]) => [
      name.slice(name.lastIndexOf('_') + 1),
      Number(value),
    ]),
  );
  if (question.type === 'time') {
    const fits = isTime(parts, question.duration ? 999 : 23);
    if (fits) return undefined;
    return question.duration
      ? i18n.t('forms.check.duration', { question: nameOf(question), example: '01:30:00' })
      : i18n.t('forms.check.time', { question: nameOf(question), example: '15:30' });
  }
  if (isDay(parts, year) && (!time || isTime(parts, 23))) return undefined;
  const example = `${year ? '2026-' : ''}03-14${time ? ' 15:30' : ''}`;
  return i18n.t('forms.check.date', { question: nameOf(question), example });
}

/** A day that is in the calendar; without a year, in a leap year's. */
function isDay(parts: Map<string, number>, withYear: boolean): boolean {
  const year = withYear ? parts.get('year') : 2024;
  const [month, day] = [parts.get('month'), parts.get('day')];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isTime(parts: Map<string, number>, mostHours: number): boolean {
  const { hour, minute, second = 0 } = Object.fromEntries(parts);
  return hour !== undefined && minute !== undefined && hour <= mostHours && minute < 60 && second < 60;
}

function rulesProblem(question: Question, { answer }: Checked): string | undefined {
  const broken = rulesOf(question).find((rule) => !holds(rule, question, answer));
  if (!broken) return undefined;
  if (broken.message === undefined)
    return i18n.t('forms.check.rule', { question: nameOf(question), rule: ruleInWords(broken) });
  const words = broken.message.slice(0, LONGEST_MESSAGE).replace(/[.\s]*$/, '');
  return i18n.t('forms.check.ownersWords', { question: nameOf(question), words });
}

function holds({ is, args }: Rule, question: Question, answer: Answer): boolean {
  const choices = answer.values.length + (answer.other === undefined ? 0 : 1);
  const judge = CHOICE_RULES[is];
  if (judge) return judge(choices, Number(args[0]));
  const text = answer.values[0] ?? '';
  if (text === '' || (question.type !== 'text' && question.type !== 'paragraph')) return true;
  return numberHolds(is, args, text) ?? TEXT_RULES[is]?.(text, args[0] ?? '') ?? true;
}

const CHOICE_RULES: Partial<Record<RuleName, (count: number, wanted: number) => boolean>> = {
  leastChoices: (count, wanted) => count >= wanted,
  mostChoices: (count, wanted) => count <= wanted,
  exactChoices: (count, wanted) => count === wanted,
};

const NUMBER_RULES: Partial<Record<RuleName, (value: number, one: number, two: number) => boolean>> = {
  greaterThan: (value, one) => value > one,
  orMore: (value, one) => value >= one,
  lessThan: (value, one) => value < one,
  orLess: (value, one) => value <= one,
  equal: (value, one) => value === one,
  notEqual: (value, one) => value !== one,
  between: (value, one, two) => value >= one && value <= two,
  notBetween: (value, one, two) => value < one || value > two,
  number: () => true,
  wholeNumber: (value) => Number.isInteger(value),
};

/** Whether a text is a number as the rule wants it; undefined where the rule is about none. */
function numberHolds(is: RuleName, args: string[], text: string): boolean | undefined {
  const rule = NUMBER_RULES[is];
  if (!rule) return undefined;
  const value = Number(text.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
  const [one = Number.NaN, two = Number.NaN] = args.map(Number);
  return Number.isFinite(value) && rule(value, one, two);
}

const TEXT_RULES: Partial<Record<RuleName, (text: string, given: string) => boolean>> = {
  with: (text, part) => text.includes(part),
  without: (text, part) => !text.includes(part),
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(addressIn(text)),
  link: (text) => /^(https?:\/\/)?[^\s/]+\.[^\s]+$/i.test(addressIn(text)),
  leastCharacters: (text, least) => text.length >= Number(least),
  mostCharacters: (text, most) => text.length <= Number(most),
};

/** No address is ever so long; each step of a longer text would be looked at from every other. */
const addressIn = (text: string) => text.trim().slice(0, 2_000);

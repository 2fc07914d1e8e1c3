import { i18n } from '#i18n';
import type { Answer, AnswerProblem } from '../../model/answers';
import type { Question } from '../../model/form';
import { OTHER, parametersOf } from '../google/encode';
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

type Validator = Question['validators'][number];

/** Rows of a grid that takes each column once (§1.5: 8.205) and has one twice: the later row is named. */
export function repeatedColumns(questions: Question[], answers: readonly Answer[]): AnswerProblem[] {
  const taken = new Set<string>();
  return questions.flatMap((question) => {
    if (!question.validators.some(({ type, subtype }) => type === 8 && subtype === 205)) return [];
    const { values = [] } = answers.find(({ entryId }) => entryId === question.entryId) ?? {};
    const columns = values.map((value) => `${question.itemId} ${value}`);
    const repeats = columns.some((column) => taken.has(column));
    for (const column of columns) taken.add(column);
    const message = i18n.t('forms.check.repeatedColumn', { question: nameOf(question) });
    return repeats ? [{ question, kind: 'refused', message }] : [];
  });
}

/**
 * Holds an answer against what the question takes: its options, and the validators that can be judged here (docs/google-forms.md
 * §1.5: 1, 2, 6, 7). What is too long is shortened at the end of a sentence. A pattern is judged by the form alone: it was written by
 * whoever made the form, and in an engine that backtracks it could keep the whole extension busy (docs/decisions.md).
 */
export function check(question: Question, answer: Answer): Checked {
  const checked = shortenedTo(longest(question), answer);
  const problem =
    optionProblem(question, checked.answer) ??
    shapeProblem(question, answer) ??
    rulesProblem(question, checked);
  return problem ? { ...checked, problem } : checked;
}

function longest(question: Question): number {
  const limits = question.validators
    .filter(({ type, subtype }) => type === 6 && subtype === 202)
    .map(({ args }) => Number(args[0]))
    .filter((limit) => limit > 0);
  return Math.min(LONGEST_ANSWER, ...limits);
}

function shortenedTo(most: number, answer: Answer): Checked {
  const text = answer.values[0] ?? '';
  const isText = answer.type === 'text' || answer.type === 'paragraph';
  if (!isText || text.length <= most) return { answer };
  return { answer: { ...answer, values: [shortened(text, most)] }, had: text.length };
}

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
  const broken = question.validators.find((validator) => !holds(validator, question, answer));
  if (!broken) return undefined;
  if (broken.message === undefined)
    return i18n.t('forms.check.rule', { question: nameOf(question), rule: ruleInWords(broken) });
  const words = broken.message.slice(0, LONGEST_MESSAGE).replace(/[.\s]*$/, '');
  return i18n.t('forms.check.ownersWords', { question: nameOf(question), words });
}

function holds(validator: Validator, question: Question, answer: Answer): boolean {
  const text = answer.values[0] ?? '';
  if (validator.type === 7) return countHolds(validator, answer);
  if (text === '' || (question.type !== 'text' && question.type !== 'paragraph')) return true;
  if (validator.type === 1) return numberHolds(validator, text);
  if (validator.type === 2) return textHolds(validator, text);
  if (validator.type === 6 && validator.subtype === 203) return text.length >= Number(validator.args[0]);
  return true;
}

function countHolds({ subtype, args }: Validator, answer: Answer): boolean {
  const count = answer.values.length + (answer.other === undefined ? 0 : 1);
  const wanted = Number(args[0]);
  if (subtype === 200) return count >= wanted;
  if (subtype === 201) return count <= wanted;
  return subtype === 204 ? count === wanted : true;
}

function numberHolds({ subtype, args }: Validator, text: string): boolean {
  const value = Number(text.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
  if (!Number.isFinite(value)) return false;
  const [one = Number.NaN, two = Number.NaN] = args.map(Number);
  const rules: Record<number, boolean> = {
    1: value > one,
    2: value >= one,
    3: value < one,
    4: value <= one,
    5: value === one,
    6: value !== one,
    7: value >= one && value <= two,
    8: value < one || value > two,
    10: Number.isInteger(value),
  };
  return rules[subtype] ?? true;
}

function textHolds({ subtype, args }: Validator, text: string): boolean {
  const part = args[0] ?? '';
  if (subtype === 100) return text.includes(part);
  if (subtype === 101) return !text.includes(part);
  // Neither is ever so long; each step of a longer one would be looked at from every other.
  const address = text.trim().slice(0, 2_000);
  if (subtype === 102) return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address);
  if (subtype === 103) return /^(https?:\/\/)?[^\s/]+\.[^\s]+$/i.test(address);
  return true;
}

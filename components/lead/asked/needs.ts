import { i18n } from '#i18n';
import { mostCharacters } from '@/utils/forms/google/rules';
import { inNumbers } from '@/utils/language';
import type { AnswerProblem, Projection } from '@/utils/model/answers';
import type { Form, Question } from '@/utils/model/form';
import { type SourceName, sourceEntry } from '@/utils/model/sources';
import type { LeadView } from '@/utils/model/view';

/** Fields of the editor; what a source lacks is said at the field that feeds it. */
const FIELDS = ['name', 'who', 'why', 'sellsTools', 'topics', 'shows'] as const;
export type EditedField = (typeof FIELDS)[number];

export interface Needs {
  /** Questions to ask on this surface, in form order. */
  asks: Question[];
  /** Problem of an asked question, by entryId. */
  ofAsk: Map<string, AnswerProblem>;
  /** Asked questions and fields whose words are too long, by entryId and by source: how many characters the form takes. */
  tooLong: Map<string, number>;
  /** Problem at a field of the editor. */
  ofField: Map<EditedField, AnswerProblem>;
  /** The scout's own name or e-mail is missing: it stands in the options. */
  scout: AnswerProblem[];
  /** All others, named on their own. */
  rest: AnswerProblem[];
}

/** Sorts what stands between a lead and Send to where a person can mend it. */
export function needsOf(view: LeadView): Needs {
  const needs: Needs = {
    asks: [],
    ofAsk: new Map(),
    tooLong: new Map(),
    ofField: new Map(),
    scout: [],
    rest: [],
  };
  if (!view.projection || !view.form) return needs;
  const { asks, problems } = view.projection;
  const mapping = view.form.mapping;
  needs.asks = [...asks];
  for (const [question, most] of cut(view.projection, view.form.form)) {
    needs.tooLong.set(question.entryId, most);
    const from = mapping[question.entryId]?.from ?? 'skip';
    needs.tooLong.set(fieldOf(from) ?? from, most);
  }

  for (const problem of problems) {
    const { entryId } = problem.question;
    const from: SourceName = mapping[entryId]?.from ?? 'skip';
    const field = fieldOf(from);
    const isAsked = asks.some((question) => question.entryId === entryId);
    if (isAsked || (problem.kind === 'missing' && (from === 'skip' || from === 'ask'))) {
      if (!isAsked) needs.asks.push(problem.question);
      needs.ofAsk.set(entryId, problem);
    } else if (field) needs.ofField.set(field, problem);
    else if (sourceEntry(from).about === 'scout') needs.scout.push(problem);
    else needs.rest.push(problem);
  }
  return needs;
}

/** What to say at a field: what is missing once Send was tried, what the form would refuse as it is typed. */
export function wordsOf(problem: AnswerProblem | undefined, attempted: boolean): string | undefined {
  return problem && (attempted || problem.kind !== 'missing') ? problem.message : undefined;
}

/** Said beside a text that is longer than the form takes. */
export const tooLong = (most: number) => i18n.t('lead.fields.tooLong', { count: inNumbers(most) });

/** The questions whose answer is shortened because of such a rule, each with it. */
function cut({ shortened, path }: Projection, { sections }: Form): [Question, number][] {
  const onPath = path.flatMap((index) => sections[index]?.questions ?? []);
  return onPath.flatMap((question): [Question, number][] => {
    const most = mostCharacters(question);
    // A quote that was cut to its own length says so in the answers alone.
    return most !== undefined && (shortened[question.entryId] ?? 0) > most ? [[question, most]] : [];
  });
}

const fieldOf = (from: SourceName): EditedField | undefined =>
  FIELDS.find((field) => field === sourceEntry(from).edited);

/** Key of an asked answer in `lead.asked`. */
export const askedKey = (formId: string, question: Question) => `${formId}:${question.entryId}`;

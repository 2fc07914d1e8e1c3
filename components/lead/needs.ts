import type { AnswerProblem, Question, SourceName } from '@/utils/forms/schema';
import type { LeadView } from '@/utils/messages/protocol';

/** Sources that a field of the editor feeds; what they lack is said at that field. */
const EDITED = ['guestName', 'who', 'why', 'sellsTools'] as const;
export type EditedSource = (typeof EDITED)[number];

export interface Needs {
  /** Questions to ask on this surface, in form order. */
  asks: Question[];
  /** Problem of an asked question, by entryId. */
  ofAsk: Map<string, AnswerProblem>;
  /** Problem at a field of the editor. */
  ofField: Map<EditedSource, AnswerProblem>;
  /** The scout's own name or e-mail is missing: it stands in the options. */
  scout: AnswerProblem[];
  /** All others, named on their own. */
  rest: AnswerProblem[];
}

/** Sorts what stands between a lead and Send to where a person can mend it. */
export function needsOf(view: LeadView): Needs {
  const needs: Needs = { asks: [], ofAsk: new Map(), ofField: new Map(), scout: [], rest: [] };
  if (!view.projection || !view.form) return needs;
  const { asks, problems } = view.projection;
  const mapping = view.form.mapping;
  needs.asks = [...asks];

  for (const problem of problems) {
    const { entryId } = problem.question;
    const from: SourceName = mapping[entryId]?.from ?? 'skip';
    const isAsked = asks.some((question) => question.entryId === entryId);
    if (isAsked || (problem.kind === 'missing' && (from === 'skip' || from === 'ask'))) {
      if (!isAsked) needs.asks.push(problem.question);
      needs.ofAsk.set(entryId, problem);
    } else if (isEdited(from)) needs.ofField.set(from, problem);
    else if (from === 'scoutName' || from === 'scoutEmail') needs.scout.push(problem);
    else needs.rest.push(problem);
  }
  return needs;
}

const isEdited = (from: SourceName): from is EditedSource => EDITED.some((source) => source === from);

/** Key of an asked answer in `lead.asked`. */
export const askedKey = (formId: string, question: Question) => `${formId}:${question.entryId}`;

import type { Answer } from '../model/answers';
import type { Form, GoTo, Question, Section } from '../model/form';

/** What the path depends on: what is chosen in the questions that branch. */
export type Chosen = Pick<Answer, 'entryId' | 'values' | 'other'>;

export interface Walk {
  /** Indices of the sections visited, first to last. After a loop the last one is the section met again. */
  path: number[];
  ends: 'submit' | 'loop';
}

/** The sections that these answers lead through (docs/google-forms.md §1.6). Real forms can lead in circles; then it stops and says so. */
export function walk(form: Form, answers: readonly Chosen[]): Walk {
  const chosen = new Map(answers.map((answer) => [answer.entryId, answer]));
  const path = [0];
  const visited = new Set(path);
  for (let at = 0; ; ) {
    const section = form.sections[at];
    if (!section) return { path, ends: 'submit' };
    const isLast = at === form.sections.length - 1;
    const next = isLast ? undefined : indexOf(form, at, optionGoTo(section, chosen) ?? section.goTo);
    if (next === undefined) return { path, ends: 'submit' };
    path.push(next);
    if (visited.has(next)) return { path, ends: 'loop' };
    visited.add(next);
    at = next;
  }
}

/** The last question of the section whose chosen option leads somewhere wins. */
function optionGoTo(section: Section, chosen: Map<string, Chosen>): GoTo | undefined {
  let goTo: GoTo | undefined;
  for (const question of section.questions) {
    const answer = chosen.get(question.entryId);
    if (!branches(question) || !answer) continue;
    const option = question.options.find(({ text }) => text === answer.values[0]);
    goTo = (option ? option.goTo : answer.other !== undefined ? question.otherGoTo : undefined) ?? goTo;
  }
  return goTo;
}

/** A go-to → an index; undefined is the end. A section that is gone counts as the next one. */
function indexOf(form: Form, at: number, goTo: GoTo): number | undefined {
  if (goTo === 'submit') return undefined;
  if (goTo === 'restart') return 0;
  const found = goTo === 'next' ? -1 : form.sections.findIndex(({ id }) => id === goTo);
  const next = found >= 0 ? found : at + 1;
  return next < form.sections.length ? next : undefined;
}

/** Can an answer to this question decide what comes next? */
export function branches(question: Question): boolean {
  return (
    (question.type === 'radio' || question.type === 'dropdown') &&
    (question.otherGoTo !== undefined || question.options.some(({ goTo }) => goTo !== undefined))
  );
}

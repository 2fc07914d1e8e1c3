import { i18n } from '#i18n';
import type { Form, Question } from '../../model/form';
import type { Mapping, Source } from '../../model/mapping';
import { asksElse } from './asks-else';

/** What was proposed, or kept, for each question, and why. */
export interface Proposal {
  mapping: Mapping;
  reasons: Record<string, string>;
}

/** Types that take the same answers. */
const ALIKE: Partial<Record<Question['type'], Question['type']>> = { paragraph: 'text', dropdown: 'radio' };
const kindOf = ({ type }: Question) => ALIKE[type] ?? type;

/** Does a question still take the kind of answer that it took? */
export const takesTheSame = (was: Question, now: Question) => kindOf(was) === kindOf(now);

/**
 * A mapping carried over to the form as it is now: what the scout chose stays, also where a question was made anew in the same
 * words. New questions, and those that take another kind of answer, get the proposal.
 */
export function remapped(before: { form: Form; mapping: Mapping }, now: Form, proposal: Proposal): Proposal {
  const was = questionsOf(before.form);
  const ids = new Set(questionsOf(now).map(({ entryId }) => entryId));
  const gone = was.filter(({ entryId }) => !ids.has(entryId));
  const mapping: Mapping = {};
  const reasons: Record<string, string> = {};
  for (const question of questionsOf(now)) {
    const { entryId } = question;
    const earlier =
      was.find((other) => other.entryId === entryId) ?? gone.find((other) => sameWords(other, question));
    const had = earlier && takesTheSame(earlier, question) ? before.mapping[earlier.entryId] : undefined;
    // What could be left empty and now must not, or asks for something else now, is asked for, or answered as is proposed.
    const isAnother =
      (had?.from === 'skip' && question.required && !earlier?.required) ||
      (had && earlier && asksElse(earlier, question, had));
    const kept = isAnother ? undefined : had;
    const source = kept && earlier ? withRenamed(kept, earlier, question) : proposal.mapping[entryId];
    if (source) mapping[entryId] = source;
    const reason = kept ? whyKept(source === kept) : proposal.reasons[entryId];
    if (reason) reasons[entryId] = reason;
  }
  return { mapping, reasons };
}

const whyKept = (asItWas: boolean) =>
  asItWas ? i18n.t('forms.reason.kept') : i18n.t('forms.reason.keptRenamed');

const sameWords = (was: Question, now: Question) =>
  was.title.trim() !== '' && was.title.trim() === now.title.trim() && was.row === now.row;

/** Options in other words: as many as before, and the one that is gone has a new one in its place. */
function withRenamed(source: Source, was: Question, now: Question): Source {
  const had = was.options.map(({ text }) => text);
  const has = now.options.map(({ text }) => text);
  const renamed = (text: string) => {
    const inPlace = has[had.indexOf(text)];
    if (has.includes(text) || had.length !== has.length || inPlace === undefined) return text;
    return had.includes(inPlace) ? text : inPlace;
  };
  const value = source.value?.map(renamed);
  const choices =
    source.choices &&
    Object.fromEntries(Object.entries(source.choices).map(([field, text]) => [field, renamed(text)]));
  const next = { ...source, ...(value && { value }), ...(choices && { choices }) };
  return JSON.stringify(next) === JSON.stringify(source) ? source : next;
}

/** All questions of a form, in its order. */
export function questionsOf(form: Form): Question[] {
  return form.sections.flatMap(({ questions }) => questions);
}

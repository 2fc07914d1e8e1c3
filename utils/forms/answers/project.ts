import type { Answer, Projection } from '../../model/answers';
import type { Form, Question } from '../../model/form';
import type { Clip, Lead } from '../../model/lead';
import type { Mapping, Source } from '../../model/mapping';
import { type SourceName, sourcesThat } from '../../model/sources';
import { takesAnyWords } from '../google/rules';
import { inTabOnly } from '../in-tab';
import { NAMING, SAYING } from '../nomination';
import { branches, walk } from '../path';
import { type Checked, check, repeatedColumns } from './checks';
import { asked, type Material, valuesOf } from './lead-values';
import { circle, missing, unsupported } from './problems';
import { guarded } from './row-text';

const SKIP: Source = { from: 'skip' };

/** Sources that the card, the popup or the options edit; every other gap is asked right where the lead is reviewed. */
const EDITED_ELSEWHERE = sourcesThat(({ edited }) => edited !== undefined);

/** What is never shortened: a name, a profile, an address, the reference. */
const WHOLE = new Set<SourceName>([
  ...(['guestName', 'guestFirstName', 'guestLastName', 'profileLink', 'reference'] as const),
  ...sourcesThat(({ about }) => about === 'scout'),
]);

/**
 * A lead's answers to a form, exactly as the form will get them, and what still keeps it from being sent. Pure: the same lead,
 * clips and mapping always give the same answers.
 * @param input.clips the quotes to send; in a follow-up only the new ones.
 * @param input.reference stays the same across attempts, e.g. `GS-7K2M9Q`.
 * @param input.followsUp reference of the delivery that this one adds to.
 */
export function project(input: {
  lead: Lead;
  clips: Clip[];
  scout: { name: string; email: string };
  form: Form;
  mapping: Mapping;
  reference: string;
  followsUp?: string;
}): Projection {
  const sourceOf = (question: Question) => input.mapping[question.entryId] ?? SKIP;
  const material = (onPath: ReadonlySet<SourceName>): Material => ({
    ...input,
    reference: told(input),
    onPath,
  });
  const { path, ends } = pathOf(input.form, sourceOf, material(new Set()));
  const questions = [...new Set(path)].flatMap((index) => input.form.sections[index]?.questions ?? []);
  const onPath = new Set(questions.map((question) => sourceOf(question).from));
  const projection: Projection = { answers: [], path, problems: [], asks: [], shortened: {} };
  if (ends === 'loop') projection.problems.push(circle(questions, branches));
  const drafts = questions.map((question) => ({
    question,
    ...draft(question, sourceOf(question), material(onPath)),
  }));
  if (!onPath.has('reference')) endWithReference(drafts, input.mapping, told(input));
  for (const { question, answer, isAsked, isMust, had } of drafts) {
    if (isAsked) projection.asks.push(question);
    const checked = answer && { had, ...check(question, answer, WHOLE.has(sourceOf(question).from)) };
    settle(projection, question, sourceOf(question).from, checked, { isAsked, isMust });
  }
  projection.problems.push(...repeatedColumns(questions, projection.answers));
  return projection;
}

/** How the row names itself. */
function told({ reference, followsUp }: { reference: string; followsUp?: string }): string {
  return followsUp ? `${reference}, follow-up to ${followsUp}` : reference;
}

/** The path follows from the questions that branch, and these from the lead. */
function pathOf(form: Form, sourceOf: (question: Question) => Source, material: Material) {
  const branching = form.sections.flatMap(({ questions }) => questions).filter(branches);
  return walk(
    form,
    branching.flatMap((question) => draft(question, sourceOf(question), material).answer ?? []),
  );
}

/** Could the scout answer it on the card or in the popup? */
const isAskable = (question: Question) => question.type !== 'file' && !inTabOnly(question);

interface Draft {
  answer?: Answer;
  had?: number;
  isAsked: boolean;
  /** The form or the nomination wants it answered. */
  isMust: boolean;
}

/** The unchecked answer. A gap that must be filled and nothing else fills is asked. */
function draft(question: Question, source: Source, material: Material): Draft {
  const found = valuesOf(source, question, material);
  const canAsk = isAskable(question);
  const isMust = question.required || isNeeded(source.from, material);
  const isGap = found.values.length === 0 && isMust && !isEditedElsewhere(source.from, material);
  const isAsked = canAsk && (source.from === 'ask' || isGap);
  const { values, had } = isGap && canAsk ? { ...asked(question, material), had: undefined } : found;
  return { answer: values.length > 0 ? answerOf(question, values) : undefined, had, isAsked, isMust };
}

/** One part of a guest's name without the other is no name; and where only one question says who it is, or what they said, it must. */
function isNeeded(from: SourceName, { onPath, lead }: Material): boolean {
  if (from === 'guestFirstName' || from === 'guestLastName')
    return lead.name.trim() !== '' && !onPath.has('guestName');
  const isOnly = (sources: ReadonlySet<SourceName>) =>
    sources.has(from) && [...onPath].every((other) => other === from || !sources.has(other));
  return isOnly(NAMING) || isOnly(SAYING);
}

/** A name that is not there at all is typed where names are; only one that nobody can part is asked for here. */
function isEditedElsewhere(from: SourceName, { lead, scout }: Material): boolean {
  if (from === 'guestFirstName' || from === 'guestLastName') return !lead.name.trim();
  if (from === 'scoutFirstName' || from === 'scoutLastName') return !scout.name.trim();
  return EDITED_ELSEWHERE.has(from);
}

/** A choice that is no option goes to "Other", where the question has it. Only checkboxes take more than one. */
function answerOf(question: Question, all: string[]): Answer {
  const { entryId, title, type } = question;
  const values = type === 'checkboxes' || type === 'checkboxGrid' ? all : all.slice(0, 1);
  const options = question.options.map(({ text }) => text);
  const free = question.other ? values.filter((value) => !options.includes(value)) : [];
  if (free.length === 0) return { entryId, title, type, values };
  return {
    entryId,
    title,
    type,
    values: values.filter((value) => options.includes(value)),
    other: free.join(', '),
  };
}

/** Answers of ours that may end with the reference: the words themselves first, then what else is about the guest. */
const ENDS_WITH_REFERENCE: SourceName[][] = [['why', 'quote', 'moreQuotes'], ['who']];

/**
 * The reference ends the last of our own paragraphs, or the last of our own lines where there is none, so that a row can be found by it.
 * Never what is asked or fixed: that may be an address. Where nothing of ours has room, the row goes without.
 */
function endWithReference(
  drafts: (Draft & { question: Question })[],
  mapping: Mapping,
  reference: string,
): void {
  const fits = ({ answer, question, isAsked }: Draft & { question: Question }) => {
    // A rule on the words themselves (a link, a pattern) would be broken by the reference; a length makes room for it.
    const isFree = question.type === 'paragraph' || (question.type === 'text' && !question.validators.length);
    return answer && isFree && takesAnyWords(question) && !isAsked;
  };
  for (const sources of ENDS_WITH_REFERENCE) {
    const ours = drafts.filter(
      (each) => fits(each) && sources.includes(mapping[each.question.entryId]?.from ?? 'skip'),
    );
    const last = ours.findLast(({ question }) => question.type === 'paragraph') ?? ours.at(-1);
    if (!last?.answer) continue;
    last.answer = {
      ...last.answer,
      values: [guarded(`${last.answer.values[0] ?? ''} (Ref. ${reference})`)],
    };
    return;
  }
}

function settle(
  projection: Projection,
  question: Question,
  from: SourceName,
  checked: Checked | undefined,
  { isAsked, isMust }: Pick<Draft, 'isAsked' | 'isMust'>,
): void {
  if (!checked) {
    if (!question.required && !isMust) return;
    projection.problems.push(isAskable(question) ? missing(question, from, isAsked) : unsupported(question));
    return;
  }
  projection.answers.push(checked.answer);
  if (checked.had !== undefined) projection.shortened[question.entryId] = checked.had;
  if (checked.problem) projection.problems.push({ question, kind: 'refused', message: checked.problem });
}

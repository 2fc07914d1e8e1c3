import { i18n } from '#i18n';
import { inNumbers, language } from '../../language';
import type { Form, Question } from '../../model/form';
import type { Mapping, Source } from '../../model/mapping';
import type { Change } from '../../model/view';
import { waysLeft } from '../branching';
import { listed } from '../listed';
import { asksElse } from '../mapping/asks-else';
import { nameOf } from '../question-name';
import { rulesInWords, typeInWords } from '../question-words';

/**
 * What became different between two readings of a form. It matters where the mapping is touched: a used question, its type, an
 * option that is used, a rule, something newly required, or the way through the sections. New words alone are only noted, unless they
 * ask for something else.
 */
export function whatChanged(
  before: Form,
  after: Form,
  mapping: Mapping,
): { matters: boolean; changes: Change[] } {
  const was = questionsById(before);
  const now = questionsById(after);
  const onPath = idsOnPath(after, mapping);
  const wasOnPath = idsOnPath(before, mapping);
  const changes: Change[] = [];
  for (const [entryId, question] of was) {
    const source = mapping[entryId];
    const used = source !== undefined && source.from !== 'skip';
    const next = now.get(entryId);
    // What stands in a section that is not visited any more would be left out without a word.
    const isLeft =
      used &&
      wasOnPath.has(entryId) &&
      !onPath.has(entryId) &&
      sectionOf(before, entryId) !== sectionOf(after, entryId);
    if (next && !isLeft) changes.push(...changesOf(question, next, used ? source : undefined));
    else changes.push({ ...change(question, 'gone', used), was: inShort(question), now: notAsked() });
  }
  for (const [entryId, question] of now) {
    if (was.has(entryId)) continue;
    const what = question.required ? 'addedRequired' : 'added';
    const matters = question.required && onPath.has(entryId);
    changes.push({ ...change(question, what, matters), was: notAsked(), now: inShort(question) });
  }
  for (const [entryId, question] of now) {
    const earlier = was.get(entryId);
    if (!earlier || earlier.required === question.required) continue;
    const what = question.required ? 'nowRequired' : 'nowOptional';
    const matters = question.required && onPath.has(entryId);
    const sides = { was: need(earlier), now: need(question) };
    changes.push({ ...change(question, what, matters), ...sides });
  }
  changes.push(...changesAround(before, after, mapping));
  return { matters: changes.some(({ matters }) => matters), changes };
}

const questionsById = (form: Form): Map<string, Question> =>
  new Map(
    form.sections.flatMap(({ questions }) => questions.map((question) => [question.entryId, question])),
  );

/** The id of the section that asks it. */
const sectionOf = (form: Form, entryId: string) =>
  form.sections.find(({ questions }) => questions.some((question) => question.entryId === entryId))?.id;

type What =
  | 'gone'
  | 'added'
  | 'addedRequired'
  | 'nowRequired'
  | 'nowOptional'
  | 'otherKind'
  | 'otherRule'
  | 'otherOptions';

const change = (question: Question, what: What, matters: boolean) => ({
  entryId: question.entryId,
  what: i18n.t(`forms.change.${what}`, { question: nameOf(question) }),
  matters,
});

const notAsked = () => i18n.t('forms.change.notAsked');

const need = ({ required }: Question) =>
  required ? i18n.t('forms.change.required') : i18n.t('forms.change.optional');

/** "One choice, required: “Yes”, “No”" */
function inShort(question: Question): string {
  const words = typeInWords(question);
  const type = words.charAt(0).toLocaleUpperCase(language()) + words.slice(1);
  const which = question.required ? 'requiredQuestion' : 'optionalQuestion';
  if (question.options.length === 0) return i18n.t(`forms.change.${which}`, { type });
  const options = quoted(question.options.map(({ text }) => text));
  return i18n.t(`forms.change.${which}Of`, { type, options });
}

const inQuotes = (option: string) => i18n.t('forms.change.option', { option });

/** A few of the options are enough to know which question it is. */
function quoted(texts: string[]): string {
  const first = texts.slice(0, 6).map(inQuotes);
  return listed([...first, ...(texts.length > 6 ? ['…'] : [])]);
}

/** @param source how the question is answered; undefined when it is left empty. */
function changesOf(was: Question, now: Question, source: Source | undefined): Change[] {
  const changes: Change[] = [];
  const used = source !== undefined;
  const { entryId } = was;
  const note = (what: What, matters: boolean, before: string, after: string) =>
    changes.push({ ...change(was, what, matters), was: before, now: after });
  if (was.type !== now.type) note('otherKind', used, inShort(was), inShort(now));
  const offered = now.options.map(({ text }) => text);
  const had = was.options.map(({ text }) => text);
  const added = quoted(offered.filter((text) => !had.includes(text)));
  const gone = source ? optionsUsed(source, was).filter((text) => !offered.includes(text)) : [];
  if (!takesAnything(now))
    for (const option of gone)
      changes.push({
        entryId,
        what: i18n.t('forms.change.optionGone', { question: nameOf(was), option }),
        matters: true,
        was: inQuotes(option),
        now: added || i18n.t('forms.change.notOffered'),
      });
  if (JSON.stringify(was.validators) !== JSON.stringify(now.validators))
    note('otherRule', used, rulesInWords(was) || noRule(), rulesInWords(now) || noRule());
  if (was.title !== now.title)
    changes.push({
      entryId,
      what: i18n.t('forms.change.renamed', { question: nameOf(was), title: nameOf(now) }),
      matters: source !== undefined && asksElse(was, now, source),
      was: was.title,
      now: now.title,
    });
  const otherOptions = had.join('\n') !== offered.join('\n');
  if (otherOptions && changes.length === 0) note('otherOptions', false, quoted(had), quoted(offered));
  return changes;
}

const noRule = () => i18n.t('forms.change.noRule');

const takesAnything = ({ type }: Question) => type === 'text' || type === 'paragraph';

/** The options of a question that a source sends. */
export function optionsUsed(source: Source, question: Question): string[] {
  const used = [
    ...(source.from === 'fixed' ? (source.value ?? []) : []),
    ...Object.values(source.choices ?? {}),
  ];
  return [...new Set(used)].filter((text) => question.options.some((option) => option.text === text));
}

/** What changed besides the questions themselves. */
function changesAround(before: Form, after: Form, mapping: Mapping): Change[] {
  const changes: Change[] = [];
  if (waysInIds(before, mapping) !== waysInIds(after, mapping) && isMoved(before, after))
    changes.push({
      what: i18n.t('forms.change.sectionsMoved'),
      matters: true,
      was: inTheirOrder(before),
      now: inTheirOrder(after),
    });
  else if (waysInIds(before, mapping) !== waysInIds(after, mapping))
    changes.push({
      what: i18n.t('forms.change.otherWay'),
      matters: true,
      was: wayInWords(before, mapping),
      now: wayInWords(after, mapping),
    });
  if (!before.signIn && after.signIn)
    changes.push({
      what: i18n.t('forms.change.signIn'),
      matters: false,
      was: i18n.t('forms.change.anyone'),
      now: i18n.t('forms.change.signedIn'),
    });
  return changes;
}

/** The same sections with the same questions, in another order. */
function isMoved(before: Form, after: Form): boolean {
  const told = ({ sections }: Form) =>
    sections.map(({ questions }) => questions.map(({ entryId }) => entryId).join(' ')).filter(Boolean);
  const [was, now] = [told(before), told(after)];
  return was.join('|') !== now.join('|') && [...was].sort().join('|') === [...now].sort().join('|');
}

const inTheirOrder = (form: Form) =>
  joined(
    form.sections.flatMap(({ questions }, index) => (questions.length > 0 ? [titleOf(form, index)] : [])),
    (before, after) => i18n.t('forms.change.then', { before, after }),
  );

function idsOnPath(form: Form, mapping: Mapping): Set<string> {
  const indices = waysLeft(form, mapping).flatMap(({ path }) => path);
  return new Set(
    indices.flatMap((index) => form.sections[index]?.questions ?? []).map(({ entryId }) => entryId),
  );
}

/** The same sections in the same places, which is what a queued delivery carries. */
function waysInIds(form: Form, mapping: Mapping): string {
  const ways = waysLeft(form, mapping).map(({ path, ends }) =>
    JSON.stringify([path, path.map((index) => form.sections[index]?.id), ends]),
  );
  return JSON.stringify([...new Set(ways)]);
}

/** "Start → A guest", of each way that the mapping leaves open; at most three. */
function wayInWords(form: Form, mapping: Mapping): string {
  const ways = waysLeft(form, mapping).map(({ path }) =>
    joined(
      path.map((index) => titleOf(form, index)),
      (before, after) => i18n.t('forms.change.then', { before, after }),
    ),
  );
  const few = [...new Set(ways)].slice(0, 3);
  return (
    joined(few, (one, other) => i18n.t('forms.change.orWay', { one, other })) || i18n.t('forms.change.noWay')
  );
}

const joined = (texts: string[], both: (one: string, other: string) => string) =>
  texts.length > 0 ? texts.reduce((one, other) => both(one, other)) : '';

function titleOf(form: Form, index: number): string {
  const title = form.sections[index]?.title.trim();
  if (title) return title;
  const first = form.sections[index]?.questions[0];
  if (index && first) return i18n.t('forms.change.sectionWith', { question: nameOf(first) });
  return index
    ? i18n.t('forms.change.section', { number: inNumbers(index + 1) })
    : i18n.t('forms.change.start');
}

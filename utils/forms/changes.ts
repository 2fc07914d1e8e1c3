import { waysLeft } from './branching';
import { nameOf } from './question-name';
import { rulesInWords, typeInWords } from './question-words';
import type { Form, Mapping, Question, Source } from './schema';

export interface Change {
  entryId?: string;
  /** One sentence. */
  what: string;
  /** Does it touch what is sent? */
  matters: boolean;
  /** The two sides in a few words each. */
  was: string;
  now: string;
}

/**
 * What became different between two readings of a form. It matters where the mapping is touched: a used question, its type, an
 * option that is used, a rule, something newly required, or the way through the sections. New words alone are only noted.
 */
export function whatChanged(
  before: Form,
  after: Form,
  mapping: Mapping,
): { matters: boolean; changes: Change[] } {
  const was = questionsById(before);
  const now = questionsById(after);
  const onPath = idsOnPath(after, mapping);
  const changes: Change[] = [];
  for (const [entryId, question] of was) {
    const source = mapping[entryId];
    const used = source !== undefined && source.from !== 'skip';
    const next = now.get(entryId);
    if (next) changes.push(...changesOf(question, next, used ? source : undefined));
    else changes.push({ ...change(question, 'is gone', used), was: inShort(question), now: 'Not asked' });
  }
  for (const [entryId, question] of now) {
    if (was.has(entryId)) continue;
    const what = question.required ? 'is new and required' : 'is new';
    const matters = question.required && onPath.has(entryId);
    changes.push({ ...change(question, what, matters), was: 'Not asked', now: inShort(question) });
  }
  for (const [entryId, question] of now) {
    const earlier = was.get(entryId);
    if (!earlier || earlier.required === question.required) continue;
    const what = question.required ? 'is now required' : 'is not required any more';
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

const change = (question: Question, what: string, matters: boolean) => ({
  entryId: question.entryId,
  what: `“${nameOf(question)}” ${what}.`,
  matters,
});

const need = ({ required }: Question) => (required ? 'Required' : 'Optional');

/** "One choice, required: Yes · No" */
function inShort(question: Question): string {
  const kind = `${typeInWords(question)}, ${need(question).toLowerCase()}`;
  const options = quoted(question.options.map(({ text }) => text));
  return `${kind[0]?.toUpperCase()}${kind.slice(1)}${options && `: ${options}`}`;
}

/** A few of the options are enough to know which question it is. */
function quoted(texts: string[]): string {
  const first = texts.slice(0, 6).map((text) => `“${text}”`);
  return [...first, ...(texts.length > 6 ? ['…'] : [])].join(', ');
}

/** @param source how the question is answered; undefined when it is left empty. */
function changesOf(was: Question, now: Question, source: Source | undefined): Change[] {
  const changes: Change[] = [];
  const used = source !== undefined;
  const say = (what: string, matters: boolean, before: string, after: string) =>
    changes.push({ ...change(was, what, matters), was: before, now: after });
  if (was.type !== now.type) say('takes another kind of answer', used, inShort(was), inShort(now));
  const offered = now.options.map(({ text }) => text);
  const had = was.options.map(({ text }) => text);
  const added = quoted(offered.filter((text) => !had.includes(text)));
  const gone = source ? optionsUsed(source, was).filter((text) => !offered.includes(text)) : [];
  if (!takesAnything(now))
    for (const option of gone)
      say(`has no option “${option}” any more`, true, `“${option}”`, added || 'Not offered');
  if (JSON.stringify(was.validators) !== JSON.stringify(now.validators))
    say(
      'has another rule for its answer',
      used,
      rulesInWords(was) || 'No rule',
      rulesInWords(now) || 'No rule',
    );
  if (was.title !== now.title) say(`now reads “${nameOf(now)}”`, false, was.title, now.title);
  const otherOptions = had.join('\n') !== offered.join('\n');
  if (otherOptions && changes.length === 0) say('has other options', false, quoted(had), quoted(offered));
  return changes;
}

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
  if (waysInIds(before, mapping) !== waysInIds(after, mapping))
    changes.push({
      what: 'The way through the sections is different.',
      matters: true,
      was: wayInWords(before, mapping),
      now: wayInWords(after, mapping),
    });
  if (!before.signIn && after.signIn)
    changes.push({
      what: 'The form now wants people to sign in.',
      matters: false,
      was: 'Anyone with the link',
      now: 'Only people who sign in',
    });
  return changes;
}

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
  const titleOf = (index: number) =>
    form.sections[index]?.title.trim() || (index ? `Section ${index + 1}` : 'Start');
  const ways = waysLeft(form, mapping).map(({ path }) => path.map(titleOf).join(' → '));
  return [...new Set(ways)].slice(0, 3).join('; or ') || 'No way to the end';
}

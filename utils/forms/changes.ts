import { waysLeft } from './branching';
import { nameOf } from './question-name';
import type { Form, Mapping, Question, Source } from './schema';

export interface Change {
  entryId?: string;
  /** One sentence. */
  what: string;
  /** Does it touch what is sent? */
  matters: boolean;
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
  const changes: Change[] = [];
  for (const [entryId, question] of was) {
    const source = mapping[entryId];
    const used = source !== undefined && source.from !== 'skip';
    const next = now.get(entryId);
    if (next) changes.push(...changesOf(question, next, used ? source : undefined));
    else changes.push({ entryId, what: `“${nameOf(question)}” is gone.`, matters: used });
  }
  const onPath = idsOnPath(after, mapping);
  for (const [entryId, question] of now) {
    if (was.has(entryId)) continue;
    const matters = question.required && onPath.has(entryId);
    const what = `“${nameOf(question)}” is new${question.required ? ' and required' : ''}.`;
    changes.push({ entryId, what, matters });
  }
  for (const [entryId, question] of now) {
    const earlier = was.get(entryId);
    if (!earlier || earlier.required === question.required) continue;
    const matters = question.required && onPath.has(entryId);
    const what = `“${nameOf(question)}” is ${question.required ? 'now required' : 'not required any more'}.`;
    changes.push({ entryId, what, matters });
  }
  if (!sameWay(before, after, mapping))
    changes.push({ what: 'The way through the sections is different.', matters: true });
  if (!before.signIn && after.signIn)
    changes.push({ what: 'The form now wants people to sign in.', matters: false });
  return { matters: changes.some(({ matters }) => matters), changes };
}

const questionsById = (form: Form): Map<string, Question> =>
  new Map(
    form.sections.flatMap(({ questions }) => questions.map((question) => [question.entryId, question])),
  );

/** @param source how the question is answered; undefined when it is left empty. */
function changesOf(was: Question, now: Question, source: Source | undefined): Change[] {
  const changes: Change[] = [];
  const { entryId } = was;
  const say = (what: string, matters: boolean) => changes.push({ entryId, what, matters });
  if (was.type !== now.type) say(`“${nameOf(was)}” takes another kind of answer.`, source !== undefined);
  const used = source ? optionsUsed(source, was) : [];
  const offered = new Set(now.options.map(({ text }) => text));
  for (const option of used.filter((text) => !offered.has(text) && !takesAnything(now)))
    say(`“${nameOf(was)}” has no option “${option}” any more.`, true);
  if (JSON.stringify(was.validators) !== JSON.stringify(now.validators))
    say(`“${nameOf(was)}” has another rule for its answer.`, source !== undefined);
  if (was.title !== now.title) say(`“${nameOf(was)}” now reads “${nameOf(now)}”.`, false);
  const otherOptions = was.options.map(({ text }) => text).join('\n') !== [...offered].join('\n');
  if (otherOptions && changes.length === 0) say(`“${nameOf(was)}” has other options.`, false);
  return changes;
}

const takesAnything = ({ type }: Question) => type === 'text' || type === 'paragraph';

function optionsUsed(source: Source, question: Question): string[] {
  const used = [
    ...(source.from === 'fixed' ? (source.value ?? []) : []),
    ...Object.values(source.choices ?? {}),
  ];
  return used.filter((text) => question.options.some((option) => option.text === text));
}

function idsOnPath(form: Form, mapping: Mapping): Set<string> {
  const indices = waysLeft(form, mapping).flatMap(({ path }) => path);
  return new Set(
    indices.flatMap((index) => form.sections[index]?.questions ?? []).map(({ entryId }) => entryId),
  );
}

/** The same sections in the same places, which is what a queued delivery carries. */
function sameWay(before: Form, after: Form, mapping: Mapping): boolean {
  const ways = (form: Form) =>
    JSON.stringify([
      ...new Set(
        waysLeft(form, mapping).map(({ path, ends }) =>
          JSON.stringify([path, path.map((index) => form.sections[index]?.id), ends]),
        ),
      ),
    ]);
  return ways(before) === ways(after);
}

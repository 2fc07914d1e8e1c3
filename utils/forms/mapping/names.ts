/** Which part of whose name a question asks for. */
import type { Question } from '../../model/form';
import type { SourceName } from '../../model/sources';
import { plain, says } from './question-patterns';
import { asksScoutsEmail, isBare, type Whose, whoseIs, whoseSection } from './whose';

/** A name, or a part of it. */
type NamePart = 'full' | 'first' | 'last';

export interface AskedName {
  part: NamePart;
  /** "Full name": all of it, whatever stands beside it. */
  isWhole?: boolean;
  /** Undefined: neither it nor its section says so. */
  whose: Whose | undefined;
  /** Only the section says it. */
  isBySection?: boolean;
}

const SOURCES: Record<Whose, Record<NamePart, SourceName>> = {
  guest: { full: 'guestName', first: 'guestFirstName', last: 'guestLastName' },
  scout: { full: 'scoutName', first: 'scoutFirstName', last: 'scoutLastName' },
};

/** The source that answers it. */
export const nameSource = ({ part }: AskedName, whose: Whose): SourceName => SOURCES[whose][part];

/** What a text question asks of a name; undefined where it asks for none. */
export function askedName(question: Question, words: string, section: string): AskedName | undefined {
  if (question.type !== 'text' && question.type !== 'paragraph') return undefined;
  if (!isName(words)) return undefined;
  const part = partOf(words);
  const isWhole = says.fullName.test(words) || says.bothNames.test(words);
  const own = whoseIs(words);
  return part && { part, isWhole, whose: own ?? whoseSection(section), isBySection: !own };
}

/** A name of the guest or the scout. "Name of the school" is a name too: what does not say whose says nothing else either. */
export function isName(words: string): boolean {
  if (!says.name.test(words) || says.notAPerson.test(words)) return false;
  if (says.scoutOutright.test(words)) return true;
  return !says.anotherPerson.test(words) && (whoseIs(words) === 'guest' || isBare(words, 'name'));
}

function partOf(words: string): NamePart | undefined {
  const first = says.firstName.test(words);
  const last = says.lastName.test(words);
  if ((first && last) || says.bothNames.test(words)) return 'full';
  if (first) return 'first';
  if (last) return 'last';
  return says.name.test(words) ? 'full' : undefined;
}

/** Questions for a name that stand one after the other are about one person. */
interface Run {
  at: number[];
  /** An e-mail address of nobody else stands beside them. */
  besideEmail: boolean;
}

/**
 * Whose the names are that do not say it, by their place among the questions of a section: the other part of a name that says it, beside
 * an e-mail address the scout's, else of whom no other question asks. Undefined: nobody can tell.
 * @param names in the order of the questions; undefined for a question that asks for no name
 * @param elsewhere whose names other sections ask for, outright
 */
export function whoseNames(
  questions: readonly Question[],
  names: readonly (AskedName | undefined)[],
  elsewhere: ReadonlySet<Whose>,
): (AskedName | undefined)[] {
  const known = withOtherParts(
    names.map((name) => (isAskedOutright(name, names) ? withWhose(name, undefined) : name)),
  );
  const told = new Set([...elsewhere, ...known.flatMap((name) => name?.whose ?? [])]);
  const runs = runsOf(questions, known);
  const give = ({ at }: Run, whose: Whose) => {
    for (const index of at) known[index] = withWhose(known[index], whose);
    told.add(whose);
  };
  for (const run of runs.filter(({ besideEmail }) => besideEmail)) give(run, 'scout');
  const open = runs.filter(({ besideEmail }) => !besideEmail);
  const [only, ...more] = open;
  if (told.has('guest') && !told.has('scout')) for (const run of open) give(run, 'scout');
  else if (only && more.length === 0 && !told.has('guest')) give(only, 'guest');
  return inParts(known);
}

const withWhose = (name: AskedName | undefined, whose: Whose | undefined) => name && { ...name, whose };

/** In "Suggest a guest", a "Name" beside a "Guest's name" is not the guest's. */
const isAskedOutright = (name: AskedName | undefined, names: readonly (AskedName | undefined)[]) =>
  name?.isBySection === true &&
  names.some(
    (other) =>
      other?.whose === name.whose &&
      !other?.isBySection &&
      (other?.part === name.part || other?.part === 'full' || name.part === 'full'),
  );

/** "Guest's first name", then just "Last name": the same person's. */
function withOtherParts(names: readonly (AskedName | undefined)[]): (AskedName | undefined)[] {
  const known = [...names];
  known.forEach((name, index) => {
    const before = known[index - 1];
    if (!name || name.whose || !before?.whose || before.part === 'full' || before.part === name.part) return;
    const { whose } = before;
    const asked = names.some((other) => other?.whose === whose && other?.part === name.part);
    if (!asked) known[index] = withWhose(name, whose);
  });
  return known;
}

/** "Name" beside "Surname" is the first one, "Nom" beside "Prénom" the last. */
function inParts(names: readonly (AskedName | undefined)[]): (AskedName | undefined)[] {
  return names.map((name) => {
    if (name?.part !== 'full' || name.isWhole) return name;
    const of = (part: NamePart) =>
      names.some((other) => other !== undefined && other.whose === name.whose && other.part === part);
    if (of('last') && !of('first')) return { ...name, part: 'first' };
    return of('first') && !of('last') ? { ...name, part: 'last' } : name;
  });
}

function runsOf(questions: readonly Question[], names: readonly (AskedName | undefined)[]): Run[] {
  const runs: Run[] = [];
  names.forEach((name, index) => {
    if (!name || name.whose) return;
    const last = runs.at(-1);
    const repeats = last?.at.some((at) => names[at]?.part === name.part);
    if (last && last.at.at(-1) === index - 1 && !repeats) last.at.push(index);
    else runs.push({ at: [index], besideEmail: false });
  });
  for (const run of runs) {
    const around = [questions[(run.at[0] ?? 0) - 1], questions[(run.at.at(-1) ?? 0) + 1]];
    run.besideEmail = around.some(
      (question) => question !== undefined && asksScoutsEmail(plain(question.title)),
    );
  }
  return runs;
}

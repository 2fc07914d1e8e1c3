/** What the columns of a sheet are: by the questions of the form that it belongs to, by their titles, by what stands in them. */
import { waysLeft } from '../forms/branching';
import { proposeMapping } from '../forms/mapping/propose';
import { plain, says } from '../forms/mapping/question-patterns';
import { branches } from '../forms/path';
import type { Form, Question } from '../model/form';
import type { ConnectedForm, Mapping } from '../model/mapping';
import type { SourceName } from '../model/sources';
import { linksIn } from './links';
import { momentIn } from './moments';
import type { Table } from './table';

/** What a column may be. `session`: of those who sign up for something else; `answer`: kept and shown; `skip`: left out. */
export const ROLES = [
  'time',
  'guestName',
  'guestFirstName',
  'guestLastName',
  'profileLink',
  'who',
  'why',
  'quote',
  'quoteLink',
  'scoutName',
  'scoutFirstName',
  'scoutLastName',
  'scoutEmail',
  'reference',
  'way',
  'session',
  'answer',
  'skip',
] as const;
export type Role = (typeof ROLES)[number];

export interface Column {
  /** As it stands in the first row. */
  title: string;
  /** By which it is found in the next sheet: its title, and which of those that are called so. */
  key: string;
  role: Role;
  /** Of the way that a nomination takes: what stands there in its rows. */
  way?: string[];
}

export interface Columns {
  columns: Column[];
  /** The first row holds titles. */
  hasTitles: boolean;
  /** The sheet has so many of the form's questions that it is this form's. */
  ofForm: boolean;
}

const ROLE_OF: Partial<Record<SourceName, Role>> = {
  guestName: 'guestName',
  guestFirstName: 'guestFirstName',
  guestLastName: 'guestLastName',
  profileLink: 'profileLink',
  otherLinks: 'profileLink',
  who: 'who',
  why: 'why',
  quote: 'quote',
  moreQuotes: 'quote',
  saidWhere: 'quoteLink',
  scoutName: 'scoutName',
  scoutFirstName: 'scoutFirstName',
  scoutLastName: 'scoutLastName',
  scoutEmail: 'scoutEmail',
  reference: 'reference',
};

/** Rows that are looked at to tell what a column holds. */
const LOOKED_AT = 200;

/** @param remembered what the scout said of columns of this form's sheets before */
export function columnsOf(
  { rows }: Table,
  connected: ConnectedForm | undefined,
  remembered: ReadonlyMap<string, Role> = new Map(),
): Columns {
  const head = rows[0]?.cells ?? [];
  const questions = connected ? questionsOf(connected.form) : [];
  const asTitles = matched(
    head.map((title) => title.trim()),
    questions,
  );
  // A question may name a day or an address; a row of answers is no two questions.
  const hasTitles = areTitles(head) || asTitles.filter(Boolean).length >= 2;
  // A sheet gives every row as many cells as its first; a row with more is torn.
  const width = hasTitles
    ? head.length
    : Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells.length));
  const body = rows.slice(hasTitles ? 1 : 0, LOOKED_AT);
  const titles = Array.from({ length: width }, (_, at) => (hasTitles ? (head[at] ?? '').trim() : ''));
  const keys = keysOf(titles);
  const found = hasTitles ? asTitles : [];
  const asked = connected ? rolesOf(connected) : new Map<string, Pick<Column, 'role' | 'way'>>();
  const guessed = hasTitles ? guessedRoles(titles) : [];
  const columns = titles.map((title, at): Column => {
    const question = found[at];
    const own = (question && asked.get(question.entryId)) ?? {
      role: guessed[at] ?? (title ? 'answer' : 'skip'),
    };
    return { title, key: keys[at] ?? '', ...own };
  });
  byContents(columns, body, found);
  for (const column of columns) column.role = remembered.get(column.key) ?? column.role;
  const count = found.filter(Boolean).length;
  return { columns, hasTitles, ofForm: count >= Math.max(2, questions.length / 2) };
}

/** Titles: neither a time nor a link nor an address among them. */
function areTitles(cells: readonly string[]): boolean {
  return !cells.some((cell) => momentIn(cell) || /^\s*https?:\/\/\S+\s*$/i.test(cell) || isEmail(cell));
}

const isEmail = (cell: string) => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(cell);

/** A title as two sheets compare it: case, white space and the signs at its ends aside. */
const plainTitle = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Two sections may ask the same: the first of that title, the second. */
function keysOf(titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const plain = plainTitle(title);
    const nth = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, nth);
    return `${plain.slice(0, 200)}#${nth}`;
  });
}

const titleOf = ({ title, row }: Question) => (row === undefined ? title : `${title} [${row}]`).trim();

const questionsOf = (form: Form): Question[] => form.sections.flatMap(({ questions }) => questions);

/** The question of each column: of the same title, else of the same but for case and signs; each question once, in their order. */
function matched(titles: readonly string[], questions: readonly Question[]): (Question | undefined)[] {
  const found: (Question | undefined)[] = titles.map(() => undefined);
  const open = new Set(questions);
  for (const as of [(title: string) => title, plainTitle]) {
    titles.forEach((title, at) => {
      if (found[at] || !title) return;
      const question = [...open].find((each) => as(titleOf(each)) === as(title));
      if (!question) return;
      found[at] = question;
      open.delete(question);
    });
  }
  return found;
}

/** What each question of the form is for a nomination: entryId → its role. */
function rolesOf({ form, mapping }: ConnectedForm): Map<string, Pick<Column, 'role' | 'way'>> {
  const proposed = proposeMapping(form).mapping;
  const reached = new Set(
    waysLeft(form, mapping).flatMap(({ path }) =>
      path.flatMap((index) => form.sections[index]?.questions.map(({ entryId }) => entryId) ?? []),
    ),
  );
  return new Map(
    questionsOf(form).map((question) => {
      const { entryId } = question;
      const own = (of: Mapping) => ROLE_OF[of[entryId]?.from ?? 'skip'];
      const fixed = mapping[entryId];
      if (branches(question) && fixed?.from === 'fixed')
        return [entryId, { role: 'way', way: fixed.value ?? [] }];
      if (!reached.has(entryId)) return [entryId, { role: 'session' }];
      return [entryId, { role: own(mapping) ?? own(proposed) ?? 'answer' }];
    }),
  );
}

/** What titles say by themselves, as a form's questions would be recognised. */
function guessedRoles(titles: readonly string[]): (Role | undefined)[] {
  const questions = titles.map(
    (title, at): Question => ({
      entryId: title ? `c${at}` : '',
      itemId: at,
      title: title.slice(0, 1_000),
      description: '',
      type: 'text',
      required: false,
      options: [],
      other: false,
      validators: [],
    }),
  );
  const form: Form = {
    id: '',
    url: 'https://docs.google.com/',
    title: '',
    description: '',
    sections: [
      {
        id: null,
        title: '',
        description: '',
        questions: questions.filter(({ entryId }) => entryId),
        goTo: 'submit',
      },
    ],
    emailCollection: 'none',
    receipt: 'none',
    limitOne: false,
    signIn: false,
    captcha: null,
    readAt: new Date(0).toISOString(),
  };
  const { mapping } = proposeMapping(form);
  return titles.map((title, at) => {
    const role = ROLE_OF[mapping[`c${at}`]?.from ?? 'skip'];
    // A form may put the quote where any words fit; what stands under "Notes" is not therefore the guest's.
    return role === 'quote' && !says.quote.test(plain(title)) ? undefined : role;
  });
}

/** What cannot be told by titles: when it was sent, in whatever language; links and addresses where no title says whose. */
function byContents(columns: Column[], body: Table['rows'], found: readonly (Question | undefined)[]): void {
  const share = (at: number, is: (cell: string) => boolean) => {
    const filled = body.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim());
    return filled.length > 0 ? filled.filter(is).length / filled.length : 0;
  };
  const isOpen = (at: number) =>
    !found[at] && (columns[at]?.role === 'answer' || columns[at]?.role === 'skip');
  const isTime = (cell: string) => momentIn(cell)?.seconds !== undefined;
  const set = (at: number, role: Role) => {
    const column = columns[at];
    if (column) column.role = role;
  };
  // Every row has the time at which it came; not each one that of a host's own column.
  const filled = (at: number) => body.filter(({ cells }) => cells[at]?.trim()).length;
  const times = columns
    .flatMap((_, at) => (!found[at] && share(at, isTime) > 0.6 ? [at] : []))
    .sort((one, other) => filled(other) - filled(one));
  const day = !found[0] && share(0, (cell) => momentIn(cell) !== undefined) > 0.6 ? 0 : -1;
  const time = times[0] ?? day;
  if (time >= 0) set(time, 'time');
  if (!columns.some(({ role }) => role === 'profileLink')) {
    const isLink = (cell: string) => linksIn(cell).length > 0 && !/\s.*\s.*\s/.test(cell.trim());
    const at = columns.findIndex((_, index) => isOpen(index) && share(index, isLink) >= 0.5);
    if (at >= 0) set(at, 'profileLink');
  }
  columns.forEach((_, at) => {
    if (isOpen(at) && share(at, isEmail) > 0.8) set(at, 'scoutEmail');
  });
}

/** Is there a column that says who is suggested? */
export const namesGuests = (columns: readonly Column[]): boolean =>
  columns.some(({ role }) => ['guestName', 'guestFirstName', 'guestLastName', 'profileLink'].includes(role));

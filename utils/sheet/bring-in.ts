/** A sheet becomes nominations: looked through first, then brought in on the scout's word, all of it in one transaction. */

import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database, leadTables } from '../database/database';
import { type Nomination, nominationSchema } from '../model/hosts/nomination';
import type { Lead } from '../model/lead';
import { breather } from './breathe';
import type { Column } from './columns';
import { called, Decider, type Decision, type Said } from './decide';
import { type Entry, type Read, reader, referencesIn } from './entries';
import { forgottenAmong } from './forgettable';
import { lookHere } from './look-here';
import type { DayOrder } from './moments';
import { bodyOf, type Progress, type Sheet } from './open';
import { type Receipts, type Rows, receiptsOf } from './receipts';
import { rowId } from './row-id';

/** Rows that are looked up, and leads that are written, at a time: a page stays responsive. */
const AT_A_TIME = 200;
const LEADS_AT_A_TIME = 128;
/** No list for people is longer; the rest is counted. */
const MOST_LISTED = 200;

/** What the scout said of it. */
export interface Choices {
  columns: readonly Column[];
  order: DayOrder;
  /** Rows that give a name and no link become leads too. */
  alone: boolean;
  /** It is the whole sheet, so that what it does not have did not arrive. */
  whole: boolean;
}

interface Listed {
  count: number;
  some: Said[];
}

/** Whom rows suggest, and in how many. */
interface Person {
  name: string;
  rows: number;
}

/** What bringing a sheet in does, or would do; every row is counted once, up to `leftOut`. */
export interface Outcome {
  /** All rows below the titles. */
  rows: number;
  /** Rows that make a lead. */
  leads: number;
  /** Rows of leads that were here, and of leads that a row above makes. */
  merged: { here: number; sheet: number };
  /** Rows that were brought in before. */
  same: number;
  /** Rows of those who sign up for something else. */
  session: number;
  /** Rows with a name and no link, which do not come in; `names`: all of them, whether they do or not. */
  alone: number;
  names: number;
  leftOut: Listed;
  /** What of rows that come in does not. */
  doubts: Listed;
  /** Leads that may be one person. */
  perhaps: Listed;
  /** Whom the rows suggest, those with most rows first. */
  people: { count: number; some: Person[] };
  receipts: Receipts;
  /** Nominations that are here and not in this sheet: then it is hardly the whole one. */
  lacking: number;
  /** By which it can be taken back. */
  sheetId: string;
}

/** What bringing it in would do; writes nothing. */
export const previewSheet = (sheet: Sheet, choices: Choices, progress?: Progress, signal?: AbortSignal) =>
  walk(sheet, choices, 'r', progress, signal);

/** Brings it in: adds, removes nothing, sends nothing. What is here already stays as it is. */
export async function bringIn(sheet: Sheet, choices: Choices, progress?: Progress, signal?: AbortSignal) {
  const outcome = await walk(sheet, choices, 'rw', progress, signal);
  announceChange();
  return outcome;
}

async function walk(
  sheet: Sheet,
  choices: Choices,
  mode: 'r' | 'rw',
  progress: Progress = () => {},
  signal?: AbortSignal,
): Promise<Outcome> {
  const outcome = nothing();
  const rows = await readAll(sheet, choices, outcome, signal);
  const { entries } = rows;
  progress(0.2);
  const isForgotten = await forgottenAmong(entries, signal);
  const now = new Date().toISOString();
  const decider = new Decider(outcome.sheetId, now, choices.alone, isForgotten);
  const people = new Map<string, Person>();
  const tables = [...leadTables(), database.rows, database.sheets];
  await database.transaction(mode, tables, async () => {
    const before = await database.nominations.count();
    const made: Made = { leads: [], nominations: [] };
    const share = mode === 'rw' ? 0.3 : 0.8;
    for (let at = 0; at < entries.length; at += AT_A_TIME) {
      signal?.throwIfAborted();
      const some = entries.slice(at, at + AT_A_TIME);
      const here = await lookHere(some, (entry) => decider.isNew(entry));
      for (const { id, entry } of some) {
        const decision = decider.decide(id, entry, here);
        count(decision, entry, outcome, people);
        if (decision.is === 'new') made.leads.push(decision.lead);
        if (decision.is === 'new' || decision.is === 'merged') made.nominations.push(decision.nomination);
      }
      progress(0.2 + (share * (at + some.length)) / entries.length);
    }
    if (mode === 'rw') await write(made, progress, signal);
    const leadIds = made.leads.map(({ id }) => id);
    outcome.lacking = Math.max(0, before - outcome.same);
    outcome.receipts = await receiptsOf(sheet, rows, choices.whole, mode, {
      sheetId: outcome.sheetId,
      now,
    });
    const nominations = outcome.leads + outcome.merged.here + outcome.merged.sheet;
    const isChanged = nominations > 0 || outcome.receipts.changed > 0;
    const { name } = sheet;
    if (mode === 'rw' && isChanged)
      await database.sheets.add({
        id: outcome.sheetId,
        at: now,
        name: name.slice(0, 200),
        nominations,
        leadIds,
      });
  });
  for (const { some } of [outcome.leftOut, outcome.doubts]) some.sort((one, other) => one.row - other.row);
  const some = [...people.values()].sort((one, other) => other.rows - one.rows).slice(0, MOST_LISTED);
  outcome.people = { count: people.size, some };
  return outcome;
}

interface Made {
  leads: Lead[];
  nominations: Nomination[];
}

/** Writes lead by lead, each with all its nominations: what lists and search make of a lead is made once. In the caller's transaction. */
async function write({ leads, nominations }: Made, progress: Progress, signal?: AbortSignal): Promise<void> {
  const leadOf = new Map(leads.map((lead) => [lead.id, lead]));
  const nominationsOf = Map.groupBy(nominations, ({ leadId }) => leadId);
  const ids = [...nominationsOf.keys()];
  for (let at = 0; at < ids.length; at += LEADS_AT_A_TIME) {
    signal?.throwIfAborted();
    const some = ids.slice(at, at + LEADS_AT_A_TIME);
    await Promise.all([
      database.leads.bulkAdd(some.flatMap((id) => leadOf.get(id) ?? [])),
      database.nominations.bulkAdd(some.flatMap((id) => nominationsOf.get(id) ?? [])),
    ]);
    progress(0.5 + (0.5 * (at + some.length)) / ids.length);
  }
}

const nothing = (): Outcome => ({
  rows: 0,
  leads: 0,
  merged: { here: 0, sheet: 0 },
  same: 0,
  session: 0,
  alone: 0,
  names: 0,
  leftOut: { count: 0, some: [] },
  doubts: { count: 0, some: [] },
  perhaps: { count: 0, some: [] },
  people: { count: 0, some: [] },
  receipts: { arrived: [], missing: [], changed: 0 },
  lacking: 0,
  sheetId: crypto.randomUUID(),
});

/** Every row that suggests somebody; the others are counted. */
async function readAll(
  sheet: Sheet,
  { columns, order }: Choices,
  outcome: Outcome,
  signal?: AbortSignal,
): Promise<Rows> {
  const read = reader(columns, sheet.columns.length, order);
  const rest = breather(signal);
  const entries: { id: string; entry: Entry }[] = [];
  const mentioned = new Set<string>();
  for (const line of bodyOf(sheet)) {
    outcome.rows += 1;
    for (const reference of referencesIn(line.cells)) mentioned.add(reference);
    const said = checked(read(line), line.row);
    if (said.is === 'session') outcome.session += 1;
    else if (said.is === 'left-out') list(outcome.leftOut, said);
    else entries.push({ id: rowId(said.entry), entry: said.entry });
    await rest();
  }
  return { entries, mentioned };
}

const entrySchema = nominationSchema.omit({ id: true, leadId: true, sheetId: true });

/** What does not fit into a nomination stays out, whatever it is. */
function checked(read: Read, row: number): Read {
  if (read.is !== 'nomination' || entrySchema.safeParse(read.entry).success) return read;
  return { is: 'left-out', row, who: called(read.entry).slice(0, 60), why: i18n.t('sheet.why.unfit') };
}

function count(decision: Decision, entry: Entry, outcome: Outcome, people: Map<string, Person>): void {
  const { row } = entry;
  const who = called(entry).slice(0, 60);
  if (decision.is === 'alone' || (decision.is === 'new' && entry.accounts.length === 0)) outcome.names += 1;
  switch (decision.is) {
    case 'left-out':
      list(outcome.leftOut, { row, who, why: decision.why });
      return;
    case 'same':
      outcome.same += 1;
      return;
    case 'alone':
      outcome.alone += 1;
      return;
    case 'new':
      outcome.leads += 1;
      break;
    case 'merged':
      outcome.merged[decision.here ? 'here' : 'sheet'] += 1;
  }
  for (const why of entry.doubts) list(outcome.doubts, { row, who, why });
  for (const each of decision.perhaps) list(outcome.perhaps, each);
  const leadId = decision.is === 'new' ? decision.lead.id : decision.leadId;
  const person = people.get(leadId) ?? { name: who, rows: 0 };
  people.set(leadId, { ...person, rows: person.rows + 1 });
}

function list(listed: Listed, { row, who, why }: Said): void {
  listed.count += 1;
  if (listed.some.length < MOST_LISTED) listed.some.push({ row, who, why });
}

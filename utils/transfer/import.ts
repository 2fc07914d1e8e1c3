import { i18n } from '#i18n';
import { database, leadTables } from '../database/database';
import { readSettings, writeSettings } from '../settings';
import type { ConnectedForm, KeptSettings, Person } from './format';
import { lookHere } from './here';
import { fingerprintsIn, notForgotten } from './not-forgotten';
import { readFile } from './read-file';
import type { Broken } from './read-person';
import { takeIn, type Writes } from './take-in';

/** So many people, and about so many clips, are one transaction: a page stays responsive, and what is in is in. */
const AT_A_TIME = 100;
const CLIPS_AT_A_TIME = 1_000;
/** No list for people is longer; the rest is counted. */
const MOST_LISTED = 200;

/** What an import does, or would do. */
export interface Tally {
  new: number;
  merged: number;
  same: number;
  clips: number;
  /** What is left out, and why; `leftOut` counts all of it. */
  broken: Broken[];
  leftOut: number;
  /** Where the file said something else than what was typed here. */
  differs: { who: string; what: string[] }[];
  /** The file ends in the middle. */
  cut: boolean;
  forms: ConnectedForm[];
}

/** Called with how much is done, between 0 and 1. */
export type Progress = (share: number) => void;

/** What importing this file would do; writes nothing. @throws {Failure} as `readFile` does */
export const previewImport = (file: Blob, progress?: Progress, signal?: AbortSignal): Promise<Tally> =>
  walk(file, 'r', progress, signal);

/**
 * Imports a file: adds and joins, removes nothing, sends nothing. Each hundred people are one transaction, so that one that was
 * interrupted is completed by importing the file again; importing it twice changes nothing.
 * @throws {Failure} as `readFile` does; what came in before stays
 */
export const importFile = (file: Blob, progress?: Progress, signal?: AbortSignal): Promise<Tally> =>
  walk(file, 'rw', progress, signal);

async function walk(
  file: Blob,
  mode: 'r' | 'rw',
  progress: Progress = () => {},
  signal?: AbortSignal,
): Promise<Tally> {
  const tally: Tally = {
    new: 0,
    merged: 0,
    same: 0,
    clips: 0,
    broken: [],
    leftOut: 0,
    differs: [],
    cut: false,
    forms: [],
  };
  // A preview writes nothing, so whoever came before in the file is remembered here.
  const earlier = new Set<string>();
  let waiting: Person[] = [];
  let clips = 0;
  const take = async () => {
    if (waiting.length > 0) await takeChunk(waiting, mode, tally, earlier);
    waiting = [];
    clips = 0;
  };
  for await (const entry of readFile(file, (bytes) => progress(bytes / Math.max(1, file.size)))) {
    signal?.throwIfAborted();
    if (entry.is === 'person' || entry.is === 'broken') leaveOut(tally, entry.broken);
    if (entry.is === 'cut') tally.cut = true;
    if (entry.is === 'form' && tally.forms.length < MOST_LISTED) {
      tally.forms.push(entry.form);
      if (mode === 'rw') await keepForm(entry.form);
    }
    if (entry.is === 'settings' && mode === 'rw') await fillSettings(entry.settings);
    if (entry.is === 'person') {
      waiting.push(entry.person);
      clips += entry.person.clips.length + entry.person.merges.length;
      if (waiting.length >= AT_A_TIME || clips >= CLIPS_AT_A_TIME) await take();
    }
  }
  await take();
  return tally;
}

async function takeChunk(
  people: Person[],
  mode: 'r' | 'rw',
  tally: Tally,
  earlier: Set<string>,
): Promise<void> {
  const fingerprints = await fingerprintsIn(people);
  const now = new Date().toISOString();
  const taken = await database.transaction(mode, [...leadTables(), database.forgotten], async () => {
    const [here, allowed] = await Promise.all([lookHere(people), notForgotten(people, fingerprints)]);
    const results = allowed.map(
      ({ person, clips }) => person && { person, clips, ...takeIn(person, here, now) },
    );
    if (mode === 'rw') await write(results.flatMap((each) => each?.writes ?? []));
    return results;
  });
  for (const [at, each] of taken.entries()) {
    const who = people[at]?.lead.name ?? '';
    if (!each) {
      leaveOut(tally, [{ who, why: i18n.t('transfer.broken.forgotten') }]);
      continue;
    }
    leaveOut(tally, refusals(who, each));
    tally[each.as === 'new' && isEarlier(each.person, earlier) ? 'merged' : each.as] += 1;
    tally.clips += each.writes.clips.length;
    if (each.differs.length > 0 && tally.differs.length < MOST_LISTED)
      tally.differs.push({ who, what: each.differs });
    for (const key of [each.person.lead.id, ...each.person.lead.accountKeys]) earlier.add(key);
  }
}

/** What of somebody who comes in does not: what people said who asked not to be suggested, and merges that cannot be. */
function refusals(who: string, { clips, mergesRefused }: { clips: number; mergesRefused: number }): Broken[] {
  const theirs = Array.from({ length: clips }, () => ({
    who,
    why: i18n.t('transfer.broken.saidByForgotten'),
  }));
  const merges = Array.from({ length: mergesRefused }, () => ({ who, why: i18n.t('transfer.broken.merge') }));
  return [...theirs, ...merges];
}

const isEarlier = ({ lead }: Person, earlier: Set<string>) =>
  [lead.id, ...lead.accountKeys].some((key) => earlier.has(key));

async function write(all: Writes[]): Promise<void> {
  // A later state of the same record follows the earlier one, and wins.
  await Promise.all([
    database.leads.bulkPut(all.flatMap(({ leads }) => leads)),
    database.clips.bulkPut(all.flatMap(({ clips }) => clips)),
    database.deliveries.bulkPut(all.flatMap(({ deliveries }) => deliveries)),
    database.claims.bulkPut(all.flatMap(({ claims }) => claims)),
    database.merges.bulkPut(all.flatMap(({ merges }) => merges)),
    database.apart.bulkPut(all.flatMap(({ apart }) => apart)),
    database.nominations.bulkPut(all.flatMap(({ nominations }) => nominations)),
  ]);
}

/** A form comes in disconnected: where Send goes is the scout's word, never a file's. */
async function keepForm(form: ConnectedForm): Promise<void> {
  await database.transaction('rw', database.forms, async () => {
    if (await database.forms.get(form.id)) return;
    await database.forms.add({ ...form, disconnectedAt: form.disconnectedAt ?? new Date().toISOString() });
  });
}

async function fillSettings(file: KeptSettings): Promise<void> {
  const here = await readSettings();
  await writeSettings({
    scoutName: here.scoutName || file.scoutName,
    scoutEmail: here.scoutEmail || file.scoutEmail,
    isHost: here.isHost || file.isHost === true,
    showName: here.showName || (file.showName ?? ''),
    invitationSubject: here.invitationSubject || (file.invitationSubject ?? ''),
    invitationText: here.invitationText || (file.invitationText ?? ''),
  });
}

function leaveOut(tally: Tally, broken: Broken[]): void {
  tally.leftOut += broken.length;
  tally.broken.push(...broken.slice(0, Math.max(0, MOST_LISTED - tally.broken.length)));
}

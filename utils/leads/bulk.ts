/** What is done to several leads at once, each in one transaction and with a way back. */
import { browser } from 'wxt/browser';
import { announceChange } from '../database/announce';
import { database, leadTables } from '../database/database';
import type { GuestStage, Stage } from '../model/hosts/stage';
import type { Lead } from '../model/lead';
import { LIMITS } from '../model/limits';
import { PURGE_ALARM, UNDO_DELETE_MS } from './edit';
import { cancelUnsent } from './remove';

/** What was done: to how many leads, and how it is undone. Leads that it would not have changed do not count. */
export interface Done {
  count: number;
  /** Resolves to how many it changed back. */
  undo: () => Promise<number>;
}

/** Also which of the two it was. */
export interface Passed extends Done {
  passed: boolean;
}

/** Also which stage it was; undefined: none any more. */
export interface Staged extends Done {
  stage: Stage | undefined;
}

/** Decides against these people, or thinks better of it; only the extension's own pages show it. */
export async function passLeads(leadIds: string[], passed: boolean): Promise<Passed> {
  const ids = await changeEach(leadIds, (lead) => lead.passed !== passed && { ...lead, passed });
  return { passed, count: ids.length, undo: async () => (await passLeads(ids, !passed)).count };
}

/** Passes on them; where all are passed already, no longer. */
export async function passOrNot(leadIds: string[]): Promise<Passed> {
  const leads = await database.leads.bulkGet(leadIds);
  const passed = leads.some((lead) => lead?.passed === false);
  return passLeads(leadIds, passed);
}

/** Adds a topic to the leads that lack it and have room for it. */
export async function addTopic(leadIds: string[], topic: string): Promise<Done> {
  const ids = await changeEach(
    leadIds,
    (lead) =>
      !lead.topics.includes(topic) &&
      lead.topics.length < LIMITS.topics && { ...lead, topics: [...lead.topics, topic] },
  );
  const without = (lead: Lead) => ({ ...lead, topics: lead.topics.filter((each) => each !== topic) });
  return { count: ids.length, undo: async () => (await changeEach(ids, without)).length };
}

/** Says of these leads where they stand, today, or takes it back; the line that a host wrote stays with a stage. */
export async function setStage(leadIds: string[], stage: Stage | undefined, on = today()): Promise<Staged> {
  const before = new Map<string, GuestStage | undefined>();
  const ids = await changeEach(leadIds, (lead) => {
    if (lead.stage?.is === stage) return false;
    before.set(lead.id, lead.stage);
    return withStage(lead, stage && { is: stage, on, line: lead.stage?.line ?? '' });
  });
  // What was said otherwise since stays.
  const back = (lead: Lead) => lead.stage?.is === stage && withStage(lead, before.get(lead.id));
  return { stage, count: ids.length, undo: async () => (await changeEach(ids, back)).length };
}

function withStage({ stage: _, ...lead }: Lead, stage: GuestStage | undefined): Lead {
  return { ...lead, ...(stage && { stage }) };
}

/** The day of the host's calendar: near midnight that of UTC is another. */
function today(now = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** Deletes leads, to be brought back for ten minutes; what was not sent is cancelled. */
export async function deleteLeads(leadIds: string[]): Promise<Done> {
  const deletedAt = new Date().toISOString();
  const ids = await database.transaction('rw', leadTables(), async () => {
    const deleted = await changeEach(leadIds, (lead) => ({ ...lead, deletedAt }));
    for (const id of deleted) await cancelUnsent(id);
    return deleted;
  });
  await browser.alarms.create(PURGE_ALARM, { when: Date.now() + UNDO_DELETE_MS + 1_000 });
  announceChange();
  return { count: ids.length, undo: () => restoreLeads(ids) };
}

async function restoreLeads(leadIds: string[]): Promise<number> {
  const restored = await changeEach(
    leadIds,
    ({ deletedAt, ...kept }) => deletedAt !== undefined && kept,
    true,
  );
  announceChange();
  return restored.length;
}

/** Changes those that are there; `false` leaves a lead as it is. Returns the ids of the changed ones. */
async function changeEach(
  leadIds: string[],
  change: (lead: Lead) => Lead | false,
  deletedToo = false,
): Promise<string[]> {
  const { leads } = database;
  const updatedAt = new Date().toISOString();
  return database.transaction('rw', leads, async () => {
    const found = await leads.bulkGet(leadIds);
    const changed = found.flatMap((lead) => {
      const next = lead && (deletedToo || !lead.deletedAt) && change(lead);
      return next ? [{ ...next, updatedAt }] : [];
    });
    await leads.bulkPut(changed);
    return changed.map(({ id }) => id);
  });
}

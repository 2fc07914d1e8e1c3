/** Reading and changing leads. Every change is one transaction; whoever shows leads hears of it through a live query. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database, leadTables } from '../database/database';
import { Failure } from '../errors';
import { type Lead, type LeadEdit, leadEditSchema, SHOWS, type ShowsEdit } from '../model/lead';
import { cancelUnsent, removeLeads } from './remove';
import { editMoved } from './same-person/merged-into';
import { splitMergesOf } from './same-person/pairs';
import { forgetClaims } from './same-person/stored-claims';
import { leadFrom } from './save';

export { saveCapture } from './save';

/** How long a deleted lead can be brought back. */
export const UNDO_DELETE_MS = 10 * 60_000;

/** Alarm that removes deleted leads for good. */
export const PURGE_ALARM = 'purge';

/**
 * Takes back a clip with the merges it brought about, and its lead when nothing else is in it: no other clip, nothing typed,
 * nothing on its way, no row of the form's sheet.
 */
export async function undoCapture(clipId: string): Promise<'lead' | 'clip' | 'nothing'> {
  return database.transaction('rw', leadTables(), async () => {
    await splitMergesOf(clipId);
    const clip = await database.clips.get(clipId);
    if (!clip) return 'nothing';
    await database.clips.delete(clipId);
    await forgetClaims(clip);
    await cancelUnsent(clip.leadId, ({ clipIds }) => clipIds.includes(clipId));
    const lead = await database.leads.get(clip.leadId);
    const others = await database.clips.where('leadId').equals(clip.leadId).count();
    const deliveries = await database.deliveries.where('leadId').equals(clip.leadId).toArray();
    const onItsWay = deliveries.some(({ state }) => state !== 'cancelled');
    const nominations = await database.nominations.where('leadId').equals(clip.leadId).count();
    if (!lead || others > 0 || nominations > 0 || onItsWay || wasTouched(lead, leadFrom(clip))) return 'clip';
    await removeLeads([lead.id]);
    return 'lead';
  });
}

/**
 * Changes what a scout may edit; the rest of the lead stays.
 * @throws {Failure} `lead-gone`; ZodError when a field does not fit.
 */
export async function editLead(leadId: string, edit: LeadEdit): Promise<Lead> {
  const change = leadEditSchema.parse(edit);
  return database.transaction('rw', leadTables(), async () => {
    const lead = await database.leads.get(leadId);
    const joined = lead ? undefined : await editMoved(leadId, change);
    if (joined) return joined;
    return changeLead(leadId, (now) => ({ ...now, ...change, asked: { ...now.asked, ...change.asked } }));
  });
}

/**
 * Says what a quote shows, or takes it back.
 * @param leadId whose clip it must be, where that was promised to somebody
 * @throws {Failure} `clip-gone`
 */
export async function editShows({ clipId, shows, on }: ShowsEdit, leadId?: string): Promise<void> {
  await database.transaction('rw', database.clips, async () => {
    const clip = await database.clips.get(clipId);
    if (!clip || (leadId && clip.leadId !== leadId)) throw new Failure('clip-gone', i18n.t('saved.clipGone'));
    const chosen = new Set(clip.shows);
    if (on) chosen.add(shows);
    else chosen.delete(shows);
    await database.clips.update(clipId, { shows: SHOWS.filter((each) => chosen.has(each)) });
  });
}

/** Deletes a lead, to be brought back for ten minutes; what was not sent is cancelled. @throws {Failure} `lead-gone` */
export async function deleteLead(leadId: string): Promise<void> {
  await database.transaction('rw', leadTables(), async () => {
    await changeLead(leadId, (lead) => ({ ...lead, deletedAt: new Date().toISOString() }));
    await cancelUnsent(leadId);
  });
  await browser.alarms.create(PURGE_ALARM, { when: Date.now() + UNDO_DELETE_MS + 1_000 });
  announceChange();
}

/** Brings a deleted lead back. @throws {Failure} `lead-gone` */
export async function restoreLead(leadId: string): Promise<Lead> {
  const lead = await changeLead(leadId, ({ deletedAt: _, ...kept }) => kept);
  announceChange();
  return lead;
}

/** Removes for good what was deleted more than ten minutes ago. Returns how many leads that were. */
export async function purgeDeleted(now = Date.now()): Promise<number> {
  const before = new Date(now - UNDO_DELETE_MS).toISOString();
  return database.transaction('rw', leadTables(), async () => {
    const ids = await database.leads.where('deletedAt').belowOrEqual(before).primaryKeys();
    await removeLeads(ids);
    return ids.length;
  });
}

async function changeLead(leadId: string, change: (lead: Lead) => Lead): Promise<Lead> {
  return database.transaction('rw', database.leads, async () => {
    const lead = await database.leads.get(leadId);
    if (!lead) throw new Failure('lead-gone', i18n.t('saved.leadDeleted'));
    const changed = { ...change(lead), updatedAt: new Date().toISOString() };
    await database.leads.put(changed);
    return changed;
  });
}

/** Did the scout write or choose anything? `made` is the lead as its only clip would make it. */
function wasTouched(lead: Lead, made: Lead): boolean {
  const typed = [lead.why, lead.note, ...lead.topics, ...Object.values(lead.asked).flat()].some((text) =>
    text.trim(),
  );
  const chosen = lead.selfNominated || lead.sellsTools !== 'unknown' || lead.passed || lead.stage;
  return typed || Boolean(chosen) || lead.name !== made.name || lead.who !== made.who;
}

import { database } from '../database/database';
import { formChange } from '../forms/changes/changed-form';
import { nominatedBefore } from '../leads/nominated-list';
import { whereIs } from '../leads/same-person/merged-into';
import { personOf } from '../leads/same-person/person-view';
import type { ConnectedForm } from '../model/mapping';
import { countNewClips, latestDelivery, newestFirst } from '../model/sent-so-far';
import type { LeadView } from '../model/view';
import { mayReach } from '../permissions';
import { isPractice } from '../practice';
import { readSettings } from '../settings';
import { connectedForm } from './connected-form';
import { obstacles, prepare } from './project-lead';
import { tabReason } from './tab-reason';

/**
 * Everything a surface shows of one lead; undefined when the lead is gone or deleted. Clips newest first, but `clipId` before
 * them: the card belongs to the quote that was clicked. Of leads that were
 * merged or split since: the one that has the clip.
 */
export async function viewOfLead(askedFor: string, clipId?: string): Promise<LeadView | undefined> {
  const clip = clipId ? await database.clips.get(clipId) : undefined;
  const leadId = clip?.leadId ?? (await whereIs(askedFor));
  const [form, scout, lead, clips, deliveries] = await Promise.all([
    connectedForm(),
    readSettings(),
    database.leads.get(leadId),
    database.clips.where('leadId').equals(leadId).toArray(),
    database.deliveries.where('leadId').equals(leadId).toArray(),
  ]);
  if (!lead || lead.deletedAt) return undefined;
  const sorted = newestFirst(clips);
  const inSheet =
    clips.length === 0 && (await database.nominations.where('leadId').equals(leadId).count()) > 0;
  const view = {
    lead,
    clips: [...sorted.filter(({ id }) => id === clipId), ...sorted.filter(({ id }) => id !== clipId)],
    practice: isPractice(lead),
    ...(inSheet && { inSheet }),
    person: await personOf(lead, clips),
  };
  // After everything that the database is asked: a live query hears of nothing that is asked after the settings of the browser.
  const before = await nominatedBefore(lead.accountKeys);
  const known = before ? { ...view, nominatedBefore: before } : view;
  if (!form) return { ...known, newClips: 0, sendsInTab: false };
  const toThisForm = deliveries.filter(({ formId }) => formId === form.id);
  const delivery = latestDelivery(toThisForm);
  const { projection } = prepare({ lead, clips, deliveries, form, scout });
  const sendsInTab = await opensTab(form, projection.path);
  return {
    ...known,
    form,
    projection: { ...projection, problems: obstacles(projection, sendsInTab) },
    delivery,
    formChange: delivery?.reason?.code === 'form-changed' ? formChange(form) : undefined,
    newClips: countNewClips(clips, toThisForm),
    sendsInTab,
  };
}

async function opensTab(form: ConnectedForm, path: number[]): Promise<boolean> {
  return tabReason(form, await mayReach(form.form.url), path) !== undefined;
}

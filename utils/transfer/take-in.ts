import { ownKey } from '../leads/find-lead';
import { saysTheSame } from '../leads/save';
import type { Delivery } from '../model/delivery';
import type { Nomination } from '../model/hosts/nomination';
import type { Clip, Lead } from '../model/lead';
import type { Apart, Claim, Merge } from '../model/same-person';
import type { Person } from './format';
import { type Here, pageKey } from './here';
import { arrivedDelivery, joinedDelivery, joinedWithFile } from './join';

/** What has to be written. */
export interface Writes {
  leads: Lead[];
  clips: Clip[];
  deliveries: Delivery[];
  claims: Claim[];
  merges: Merge[];
  apart: Apart[];
  nominations: Nomination[];
}

/** What becomes of a person. */
export interface Taken {
  as: 'new' | 'merged' | 'same';
  writes: Writes;
  /** Fields in which the file said something else than what was typed here. */
  differs: string[];
  /** Merges of a lead that is here by itself, or went into another: taken in, they would lead round in circles. */
  mergesRefused: number;
}

/**
 * Takes one person in: the same account is the same lead, the same words from the same permalink are the same clip, the same id the
 * same delivery. Nothing here is removed or overwritten. `here` is brought up to date, for whoever comes next.
 */
export function takeIn(person: Person, here: Here, now: string): Taken {
  const found = leadHere(person, here);
  const { lead, differs } = found
    ? joinedWithFile(found, withoutOthers(person.lead, found.id, here), [
        ...(here.clipsOf.get(found.id) ?? []),
        ...person.clips,
      ])
    : { lead: person.lead, differs: [] };
  const isLeadChanged = found && JSON.stringify(lead) !== JSON.stringify(found);
  const writes: Writes = {
    leads: [],
    clips: [],
    deliveries: [],
    claims: [],
    merges: [],
    apart: [],
    nominations: [],
  };
  const clipIds = takeClips(person, lead, here, writes);
  takeDeliveries(person, lead, here, writes, clipIds);
  const isNew = <Row extends { id: string }>({ id }: Row) => !here.known.has(id) && here.known.add(id);
  writes.claims = person.claims
    .filter(isNew)
    .map((claim) => ({ ...claim, clipId: clipIds.get(claim.clipId) ?? claim.clipId }));
  writes.apart = person.apart.filter(isNew);
  writes.nominations = person.nominations
    .filter(isNew)
    .map((nomination) => ({ ...nomination, leadId: lead.id }));
  // A merge can only be undone where the lead is as the merge left it.
  const possible = person.merges.filter(({ goneId }) => !here.leads.has(goneId) && !here.goneIds.has(goneId));
  if (!found) writes.merges = possible.filter(isNew);
  for (const { goneId } of writes.merges) {
    here.goneIds.add(goneId);
    here.leadOfId.set(goneId, lead.id);
  }
  const isChanged = Object.values(writes).some((rows) => rows.length > 0);
  if (!found) writes.leads = [lead];
  else if (isLeadChanged || isChanged) writes.leads = [{ ...lead, updatedAt: now }];
  remember(writes.leads[0] ?? lead, here);
  const mergesRefused = found ? 0 : person.merges.length - possible.length;
  return { as: !found ? 'new' : writes.leads.length > 0 ? 'merged' : 'same', writes, differs, mergesRefused };
}

/** By id, else by account, else by the page that names no account. */
function leadHere({ lead, clips }: Person, here: Here): Lead | undefined {
  const ids = [
    here.leadOfId.get(lead.id),
    ...lead.accountKeys.map((key) => here.leadOfKey.get(key)),
    ...(lead.accountKeys.length === 0 ? clips.map((clip) => here.leadOfPage.get(pageKey(clip) ?? '')) : []),
  ];
  return ids.map((id) => here.leads.get(id ?? '')).find((found) => found !== undefined);
}

/** What other leads here have stays theirs: who is one person is for the scout to say, not for a file. */
function withoutOthers(lead: Lead, id: string, here: Here): Lead {
  const accountKeys = lead.accountKeys.filter((key) => (livingWith(key, here) ?? id) === id);
  return { ...lead, accountKeys };
}

function livingWith(key: string, here: Here): string | undefined {
  const lead = here.leads.get(here.leadOfKey.get(key) ?? '');
  return lead?.deletedAt ? undefined : lead?.id;
}

/** @returns the ids in the file → the ids here */
function takeClips(person: Person, lead: Lead, here: Here, writes: Writes): Map<string, string> {
  const ids = new Map<string, string>();
  for (const clip of person.clips) {
    const owner = livingWith(ownKey(clip.author) ?? '', here) ?? lead.id;
    const sameId = here.clips.get(clip.id);
    const same =
      sameId && isSame(sameId, clip) ? sameId : here.clipsOf.get(owner)?.find((each) => isSame(each, clip));
    ids.set(clip.id, same?.id ?? clip.id);
    if (same) {
      if (same.shows.length > 0 || clip.shows.length === 0) continue;
      replace(here, writes, { ...same, shows: clip.shows });
      continue;
    }
    // Another clip has this id: only a hand can make that.
    const id = sameId ? crypto.randomUUID() : clip.id;
    ids.set(clip.id, id);
    replace(here, writes, { ...clip, id, leadId: owner });
  }
  return ids;
}

const isSame = (here: Clip, file: Clip) => here.permalink === file.permalink && saysTheSame(here, file);

function replace(here: Here, writes: Writes, clip: Clip): void {
  writes.clips = [...writes.clips.filter(({ id }) => id !== clip.id), clip];
  here.clips.set(clip.id, clip);
  const others = here.clipsOf.get(clip.leadId)?.filter(({ id }) => id !== clip.id) ?? [];
  here.clipsOf.set(clip.leadId, [...others, clip]);
}

function takeDeliveries(
  person: Person,
  lead: Lead,
  here: Here,
  writes: Writes,
  clipIds: Map<string, string>,
): void {
  for (const delivery of person.deliveries) {
    const kept = here.deliveries.get(delivery.id);
    const carried = delivery.clipIds.map((id) => clipIds.get(id) ?? id);
    const next = kept
      ? joinedDelivery(kept, delivery)
      : { ...arrivedDelivery(delivery), leadId: lead.id, clipIds: carried };
    if (next === kept) continue;
    writes.deliveries.push(next);
    here.deliveries.set(next.id, next);
  }
}

function remember(lead: Lead, here: Here): void {
  here.leads.set(lead.id, lead);
  here.leadOfId.set(lead.id, lead.id);
  for (const key of lead.accountKeys) here.leadOfKey.set(key, lead.id);
}

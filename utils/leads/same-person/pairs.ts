/** Merging and splitting leads, as the capture that completes a pair or the scout has it done. Each in one transaction. */
import { i18n } from '#i18n';
import { announceChange } from '../../database/announce';
import { database, leadTables } from '../../database/database';
import { Failure } from '../../errors';
import type { Lead } from '../../model/lead';
import type { Merge } from '../../model/same-person';
import { isMutual, linksOf } from './links';
import { mergeLeads, pairsOf, splitMerge } from './merge';
import { linkWords } from './words';

/**
 * Merges a lead with every other that is certainly the same person, and what these lead to. Returns the lead as it is then and the
 * merges, in their order. In the caller's transaction.
 */
export async function mergeMutual(lead: Lead, clipId: string): Promise<{ lead: Lead; merges: Merge[] }> {
  const link = (await linksOf(lead)).find(isMutual);
  if (!link) return { lead, merges: [] };
  const merge = await mergeLeads(lead, link.other, { by: 'links', reasons: linkWords(link), clipId });
  const further = await mergeMutual(merge.joined, clipId);
  return { lead: further.lead, merges: [merge, ...further.merges] };
}

/** Merges two leads on the scout's word. @throws {Failure} `lead-gone` */
export async function mergeByScout(leadId: string, otherId: string): Promise<Merge> {
  const merge = await database.transaction('rw', leadTables(), async () => {
    const [lead, other] = await bothOf(leadId, otherId);
    const link = (await linksOf(lead)).find((each) => each.other.id === other.id);
    return mergeLeads(lead, other, { by: 'scout', reasons: link ? linkWords(link) : [] });
  });
  announceChange();
  return merge;
}

/** Remembers that two leads are two people: they are neither merged nor suggested again. @throws {Failure} `lead-gone` */
export async function keepApart(leadId: string, otherId: string): Promise<void> {
  await database.transaction('rw', leadTables(), async () => {
    const [lead, other] = await bothOf(leadId, otherId);
    await rememberApart(lead, other);
  });
}

/** Forgets that, so that it is asked again. @throws {Failure} `lead-gone` */
export async function askAgain(leadId: string, otherId: string): Promise<void> {
  await database.transaction('rw', leadTables(), async () => {
    const [lead, other] = await bothOf(leadId, otherId);
    await database.apart.bulkDelete(pairsOf(lead, other).map(({ id }) => id));
  });
}

/** Splits what was merged and remembers that they are two people. @throws {Failure} `split-before` */
export async function undoMerge(mergeId: string): Promise<void> {
  await database.transaction('rw', leadTables(), async () => {
    const merge = await splitMerge(mergeId);
    if (!merge) throw new Failure('split-before', i18n.t('saved.splitBefore'));
    const kept = await database.leads.get(merge.leadId);
    if (kept) await rememberApart(kept, merge.gone);
  });
  announceChange();
}

/** Takes back the merges that a clip brought about, the last one first: that clip is about to go. In the caller's transaction. */
export async function splitMergesOf(clipId: string): Promise<void> {
  const merges = await database.merges.where('clipId').equals(clipId).toArray();
  for (const { id } of merges.sort((one, other) => other.at.localeCompare(one.at))) await splitMerge(id);
}

async function rememberApart(lead: Lead, other: Lead): Promise<void> {
  const at = new Date().toISOString();
  await database.apart.bulkPut(pairsOf(lead, other).map((pair) => ({ ...pair, at })));
}

async function bothOf(leadId: string, otherId: string): Promise<[Lead, Lead]> {
  const [lead, other] = await database.leads.bulkGet([leadId, otherId]);
  if (!lead || !other || lead.deletedAt || other.deletedAt || lead.id === other.id)
    throw new Failure('lead-gone', i18n.t('saved.oneGone'));
  return [lead, other];
}

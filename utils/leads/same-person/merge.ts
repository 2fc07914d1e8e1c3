import { database } from '../../database/database';
import type { Account } from '../../model/account';
import type { Clip, Lead } from '../../model/lead';
import type { Merge } from '../../model/same-person';
import { accountKey } from '../../people/accounts';
import { joinedLead } from '../../people/join';
import { idKey, ownAccount, withAccounts } from '../../people/own-account';

/** How a merge came about. */
export type Why = Pick<Merge, 'by' | 'reasons' | 'clipId'>;

/**
 * Makes two leads one: the older stays, with the clips, deliveries and nominations of both; what it takes to split them again is kept. A delivery
 * under way goes on. Runs inside the caller's transaction over `leadTables`.
 */
export async function mergeLeads(
  one: Lead,
  other: Lead,
  why: Why,
  now = new Date().toISOString(),
): Promise<Merge> {
  const { leads, clips, deliveries, nominations, merges } = database;
  const [kept, gone] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
  const itsClips = await clips.where('leadId').equals(gone.id).toArray();
  const itsDeliveries = await deliveries.where('leadId').equals(gone.id).primaryKeys();
  const itsNominations = await nominations.where('leadId').equals(gone.id).primaryKeys();
  const all = [...itsClips, ...(await clips.where('leadId').equals(kept.id).toArray())];
  const at = await afterEarlier(kept.id, now);
  const joined = joinedLead(kept, gone, all, at);
  const merge: Merge = {
    ...why,
    id: crypto.randomUUID(),
    leadId: kept.id,
    goneId: gone.id,
    at,
    kept,
    gone,
    joined,
    clipIds: itsClips.map(({ id }) => id),
    deliveryIds: itsDeliveries,
    nominationIds: itsNominations,
  };
  await Promise.all([
    leads.put(joined),
    leads.delete(gone.id),
    clips.where('leadId').equals(gone.id).modify({ leadId: kept.id }),
    deliveries.where('leadId').equals(gone.id).modify({ leadId: kept.id }),
    nominations.where('leadId').equals(gone.id).modify({ leadId: kept.id }),
    merges.add(merge),
    // Whoever says that they are one has thought better of what was said before.
    database.apart.bulkDelete(pairsOf(kept, gone).map(({ id }) => id)),
  ]);
  return merge;
}

/** Two merges of one moment are told apart, so that the later one is undone first. */
async function afterEarlier(leadId: string, now: string): Promise<string> {
  const before = await latestMerge(leadId);
  return before && before.at >= now ? new Date(Date.parse(before.at) + 1).toISOString() : now;
}

/** The merge of a lead that can be undone now: the latest, since earlier ones lie below it. */
export async function latestMerge(leadId: string): Promise<Merge | undefined> {
  const merges = await database.merges.where('leadId').equals(leadId).toArray();
  return merges.sort((one, other) => other.at.localeCompare(one.at))[0];
}

/**
 * Splits what was merged: both leads as they were, each with its own clips, deliveries and nominations, and with what came since. Fields that
 * were changed since stay changed on the one that stayed. Undefined when it was split before. In the caller's transaction.
 */
export async function splitMerge(mergeId: string): Promise<Merge | undefined> {
  const { leads, clips, deliveries, nominations, merges } = database;
  const merge = await merges.get(mergeId);
  const now = merge && (await leads.get(merge.leadId));
  if (!merge || !now || (await latestMerge(merge.leadId))?.id !== mergeId) return undefined;
  const { leadId } = merge;
  const all = await clips.where('leadId').equals(leadId).toArray();
  const moving = all.filter(({ id, author }) => merge.clipIds.includes(id) || isOf(merge, author));
  const movingIds = new Set(moving.map(({ id }) => id));
  const carried = await deliveries.where('leadId').equals(leadId).toArray();
  const goingBack = carried.filter(
    ({ id, clipIds, createdAt }) =>
      merge.deliveryIds.includes(id) ||
      (createdAt > merge.at && clipIds.length > 0 && clipIds.every((clip) => movingIds.has(clip))),
  );
  const gone = { ...merge.gone, accounts: withAccounts(merge.gone.accounts, sinceFrom(now, merge, moving)) };
  await Promise.all([
    leads.put(withoutJoined(now, merge, gone)),
    leads.put(gone),
    clips.bulkPut(moving.map((clip) => ({ ...clip, leadId: gone.id }))),
    deliveries.bulkPut(goingBack.map((delivery) => ({ ...delivery, leadId: gone.id }))),
    nominations
      .where('id')
      .anyOf(merge.nominationIds ?? [])
      .modify({ leadId: gone.id }),
    merges.delete(mergeId),
  ]);
  return { ...merge, gone };
}

/** The lead that stayed, field by field: as before where nothing changed since, else as it is now. */
function withoutJoined(now: Lead, { kept, joined }: Merge, gone: Lead): Lead {
  const same = (field: keyof Lead) => JSON.stringify(now[field]) === JSON.stringify(joined[field]);
  const fields = [...new Set([...Object.keys(now), ...Object.keys(kept)])] as (keyof Lead)[];
  const split = Object.fromEntries(fields.map((field) => [field, same(field) ? kept[field] : now[field]]));
  const before = new Set([...joined.accounts, ...gone.accounts].map(accountKey));
  const since = now.accounts.filter((account) => !before.has(accountKey(account)));
  const keysBefore = [...joined.accountKeys, ...gone.accountKeys];
  const keysSince = now.accountKeys.filter((key) => !keysBefore.includes(key));
  return {
    ...(split as Lead),
    accounts: [...since, ...kept.accounts],
    accountKeys: [...kept.accountKeys, ...keysSince],
  };
}

/** Accounts that clips of the one that went brought since. */
function sinceFrom(now: Lead, { joined, clipIds }: Merge, moving: Clip[]): Account[] {
  const before = new Set(joined.accounts.map(accountKey));
  const named = moving
    .filter(({ id }) => !clipIds.includes(id))
    .flatMap(({ author }) => [ownAccount(author), ...author.accounts])
    .map((account) => account && accountKey(account));
  return now.accounts.filter((each) => !before.has(accountKey(each)) && named.includes(accountKey(each)));
}

/** Does a clip that came after the merge belong to the one that went into it? */
function isOf({ gone, kept }: Merge, author: Clip['author']): boolean {
  const own = ownAccount(author);
  const keys = own ? [accountKey(own), idKey(own)] : [];
  return keys.some((key) => key && gone.accountKeys.includes(key) && !kept.accountKeys.includes(key));
}

/** What is remembered when two leads are two people: one pair for each two of their accounts. */
export function pairsOf(one: Lead, other: Lead) {
  return one.accountKeys.flatMap((mine) =>
    other.accountKeys.map((theirs) => {
      const keys = [mine, theirs].sort();
      return { id: keys.join(' '), keys };
    }),
  );
}

import { i18n } from '#i18n';
import { database } from '../../database/database';
import type { Account } from '../../model/account';
import type { Capture } from '../../model/capture';
import type { Lead } from '../../model/lead';
import type { Claim, Merge } from '../../model/same-person';
import { accountKey } from '../../people/accounts';
import { claimKey } from '../../people/claims';
import { idKey, leadWithAccount, ownAccount, ownKey } from '../find-lead';
import { removeLeads } from '../remove';
import { mergeLeads, pairsOf } from './merge';
import { siteName } from './words';

/**
 * The lead of a capture's author: by the site's stable id where the page gives one, else by the handle. Two leads that turn out to
 * be one account become one; a handle that somebody else has now is let go. A deleted lead is removed: the person starts anew.
 * In the caller's transaction.
 */
export async function recognise(capture: Capture): Promise<{ lead?: Lead; merge?: Merge }> {
  const { author, pageUrl, capturedAt } = capture;
  const key = ownKey(author);
  if (!key) return { lead: await leadOnSamePage(capture) };
  const id = idKey(author);
  const byId = id ? await livingLead(id) : undefined;
  const byHandle = await livingLead(key);
  const account = byHandle?.accounts.find((each) => accountKey(each) === key);
  if (byHandle && author.id && account?.id && account.id !== author.id) {
    await letGo(byHandle, key, `${author.site}#${account.id}`);
    return { lead: byId };
  }
  if (!byId || !byHandle || byId.id === byHandle.id) return { lead: byId ?? byHandle };
  const pairs = pairsOf(byId, byHandle).map((pair) => pair.id);
  if (await database.apart.where('id').anyOf(pairs).count()) return { lead: byHandle };
  const words = i18n.t('saved.sameNumber', { site: siteName(author.site), handle: author.handle ?? '' });
  const why = { by: 'id' as const, reasons: [{ words, page: pageUrl, at: capturedAt }] };
  const merge = await mergeLeads(byId, byHandle, why);
  return { lead: merge.joined, merge };
}

/** Where a page names its author and no account: the lead of the same name from this very page. A name alone is not enough. */
async function leadOnSamePage({ permalink, author }: Capture): Promise<Lead | undefined> {
  if (!author.name) return undefined;
  const clips = await database.clips.where('permalink').equals(permalink).toArray();
  const own = clips.find((clip) => clip.author.name === author.name && !ownKey(clip.author));
  const lead = own && (await database.leads.get(own.leadId));
  if (!lead?.deletedAt) return lead;
  await removeLeads([lead.id]);
  return undefined;
}

/** A renamed account: the new handle first, the old one kept; only the new one still finds the lead. */
export function withOwnAccount(lead: Lead, { author }: Capture): { lead: Lead; renamedFrom: Account[] } {
  const own = ownAccount(author);
  if (!own) return { lead, renamedFrom: [] };
  const key = accountKey(own);
  const id = idKey(own);
  const isNow = (account: Account) => accountKey(account) === key;
  const isFormer = (account: Account) => !isNow(account) && id !== undefined && idKey(account) === id;
  const known = lead.accounts.find(isNow);
  const named = { ...(known ?? own), id: own.id ?? known?.id };
  const at = lead.accounts.findIndex((account) => isNow(account) || isFormer(account));
  const others = lead.accounts.filter((account) => !isNow(account));
  const accounts = at < 0 ? [...others, named] : [...others.slice(0, at), named, ...others.slice(at)];
  const former = others.filter(isFormer);
  const renamedFrom = former.filter((account) => lead.accountKeys.includes(accountKey(account)));
  const dead = former.map(accountKey);
  const keys = [...lead.accountKeys.filter((each) => !dead.includes(each)), key, ...(id ? [id] : [])];
  return { lead: { ...lead, accounts, accountKeys: [...new Set(keys)] }, renamedFrom };
}

/** Keeps what was said by and of an account under its new handle, and that it was renamed. In the caller's transaction. */
export async function rememberRename(from: Account, capture: Capture, clipId: string): Promise<void> {
  const own = ownAccount(capture.author);
  if (!own) return;
  const [before, after] = [claimKey(from), claimKey(own)];
  await rekeyClaims(before, after);
  await database.claims.put({
    id: `${after} ${before}`,
    from: after,
    fromAccount: own,
    to: before,
    toAccount: from,
    how: 'renamed',
    page: capture.pageUrl,
    at: capture.capturedAt,
    clipId,
  });
}

async function livingLead(key: string): Promise<Lead | undefined> {
  const lead = await leadWithAccount(key);
  if (!lead?.deletedAt) return lead;
  await removeLeads([lead.id]);
  return undefined;
}

/** Somebody else has the handle now: the lead keeps it as a former one, found by its stable id only. */
async function letGo(lead: Lead, key: string, id: string): Promise<void> {
  const accountKeys = [...new Set([...lead.accountKeys.filter((each) => each !== key), id])];
  await database.leads.update(lead.id, { accountKeys });
  await rekeyClaims(key, id);
}

async function rekeyClaims(before: string, after: string): Promise<void> {
  const { claims } = database;
  const touched = await claims.where('from').equals(before).or('to').equals(before).toArray();
  const swap = (key: string) => (key === before ? after : key);
  const changed = touched.map(
    (claim): Claim => ({
      ...claim,
      id: `${swap(claim.from)} ${swap(claim.to)}`,
      from: swap(claim.from),
      to: swap(claim.to),
    }),
  );
  await claims.bulkDelete(touched.map(({ id }) => id));
  await claims.bulkPut(changed.filter(({ from, to }) => from !== to));
}

import type { Saved } from '../messages/protocol';
import { accountKey } from '../sites/accounts';
import { database } from './database';
import { leadWithAccount, ownAccount, ownKey, withAccounts } from './identity';
import { removeLeads } from './remove';
import type { Capture, Clip, Lead } from './schema';
import { oneLine, whoFrom } from './who';

/**
 * Stores a capture: finds the lead that has the author's account, or makes one, and adds the clip, all in one transaction; when
 * this resolves it is on disk. The same words from the same permalink are not stored twice: `same`, with the clip there is.
 * A person whose lead was deleted starts anew.
 */
export async function saveCapture(capture: Capture): Promise<Saved> {
  const { leads, clips, deliveries } = database;
  return database.transaction('rw', leads, clips, deliveries, async () => {
    const known = await livingLead(capture);
    const kept = await keptClip(capture, known);
    const lead = kept ? await leads.get(kept.leadId) : known;
    if (!lead) return storeNew(capture);
    const filled = filledIn(lead, capture);
    if (kept) {
      if (filled) await leads.put(filled);
      return { outcome: 'same', leadId: lead.id, clipId: kept.id, name: (filled ?? lead).name };
    }
    const clip = clipOf(capture, lead.id);
    await Promise.all([
      clips.add(clip),
      leads.put(filled ?? { ...lead, updatedAt: new Date().toISOString() }),
    ]);
    return { outcome: 'added', leadId: lead.id, clipId: clip.id, name: (filled ?? lead).name };
  });
}

/** A lead as a capture makes it, nothing typed yet. */
export function leadFrom(capture: Capture, now = new Date().toISOString()): Lead {
  const own = ownAccount(capture.author);
  return {
    id: crypto.randomUUID(),
    name: nameFrom(capture),
    who: whoFrom(capture.author),
    accounts: withAccounts(own ? [own] : [], capture.author.accounts),
    accountKeys: own ? [accountKey(own)] : [],
    why: '',
    note: '',
    topics: [],
    selfNominated: capture.bySelf ?? false,
    sellsTools: 'unknown',
    passed: false,
    asked: {},
    createdAt: now,
    updatedAt: now,
  };
}

async function storeNew(capture: Capture): Promise<Saved> {
  const lead = leadFrom(capture);
  const clip = clipOf(capture, lead.id);
  await Promise.all([database.leads.add(lead), database.clips.add(clip)]);
  return { outcome: 'new', leadId: lead.id, clipId: clip.id, name: lead.name };
}

async function livingLead(capture: Capture): Promise<Lead | undefined> {
  const key = ownKey(capture.author);
  const lead = key ? await leadWithAccount(key) : await leadOnSamePage(capture);
  if (!lead?.deletedAt) return lead;
  await removeLeads([lead.id]);
  return undefined;
}

/** Where a page names its author and no account: the lead of the same name from this very page. A name alone is not enough. */
async function leadOnSamePage({ permalink, author }: Capture): Promise<Lead | undefined> {
  if (!author.name) return undefined;
  const clips = await database.clips.where('permalink').equals(permalink).toArray();
  const own = clips.find((clip) => clip.author.name === author.name && !ownKey(clip.author));
  return own && database.leads.get(own.leadId);
}

/** The clip that already holds this. Where the page names no account, any lead's clip from that permalink counts. */
async function keptClip(capture: Capture, lead: Lead | undefined): Promise<Clip | undefined> {
  if (!lead && ownKey(capture.author)) return undefined;
  const sameplace = await database.clips.where('permalink').equals(capture.permalink).toArray();
  for (const clip of sameplace) {
    const itsLead = lead ?? (await database.leads.get(clip.leadId));
    if (!itsLead?.deletedAt && clip.leadId === itsLead?.id && saysTheSame(clip, capture)) return clip;
  }
  return undefined;
}

function saysTheSame(clip: Clip, capture: Capture): boolean {
  if (clip.quote || capture.quote) {
    return (
      Boolean(clip.quote && capture.quote) &&
      oneLine(clip.quote?.text ?? '') === oneLine(capture.quote?.text ?? '')
    );
  }
  const bio = oneLine(capture.author.bio ?? '');
  return clip.kind === capture.kind && (!bio || bio === oneLine(clip.author.bio ?? ''));
}

/** The lead with what it lacked and this page says, or undefined when it lacks nothing. What the scout typed stays. */
function filledIn(lead: Lead, capture: Capture): Lead | undefined {
  const { author } = capture;
  const own = ownAccount(author);
  const name = (!lead.name || lead.name === author.handle) && author.name ? nameFrom(capture) : lead.name;
  const who = lead.who || whoFrom(author);
  const accounts = withAccounts(lead.accounts, [...(own ? [own] : []), ...author.accounts]);
  if (name === lead.name && who === lead.who && accounts.length === lead.accounts.length) return undefined;
  return { ...lead, name, who, accounts, updatedAt: new Date().toISOString() };
}

/** On any page (`web`) a title names no person: the scout is asked for the name. */
const nameFrom = ({ site, author, pageTitle }: Capture) =>
  oneLine(author.name ?? '') || author.handle || (site === 'web' ? '' : pageTitle);

const clipOf = (capture: Capture, leadId: string): Clip => ({
  ...capture,
  id: crypto.randomUUID(),
  leadId,
  shows: [],
});

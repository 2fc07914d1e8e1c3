import { database, leadTables } from '../database/database';
import type { Author, Capture } from '../model/capture';
import type { Clip, Lead } from '../model/lead';
import { LIMITS } from '../model/limits';
import type { Saved } from '../model/view';
import { accountKey } from '../people/accounts';
import { oneLine, whoFrom } from '../people/who';
import { asItsPageSays } from '../people/whose-page';
import { idKey, ownAccount, ownKey, withAccounts } from './find-lead';
import { fingerprintsOf, isForgotten, keysOfAuthor, refusal } from './forgotten';
import { addedLine, mergedLine } from './same-person/added-line';
import { recognise, rememberRename, withOwnAccount } from './same-person/find-person';
import { mergeMutual } from './same-person/pairs';
import { rememberClaims } from './same-person/stored-claims';

/**
 * Stores a capture: finds the lead that has the author's account, or makes one, and adds the clip, all in one transaction; when
 * this resolves it is on disk. The same words from the same permalink are not stored twice: `same`, with the clip there is.
 * A person whose lead was deleted starts anew. Leads that turn out to be one person by what their pages say become one.
 * @throws {Failure} `forgotten`: this person asked not to be suggested
 */
export async function saveCapture(read: Capture): Promise<Saved> {
  const capture = asItsPageSays(read);
  // Whose address the page gives as the author's own counts here, though it is believed nowhere else.
  const fingerprints = await fingerprintsOf(keysOfAuthor(read));
  return database.transaction('rw', [...leadTables(), database.forgotten], async () => {
    if (await isForgotten(fingerprints)) throw refusal(nameFrom(capture));
    const { lead: known, merge: byId } = await recognise(capture);
    const kept = await keptClip(capture, known);
    const found = kept ? await database.leads.get(kept.leadId) : known;
    const { lead: own, renamedFrom } = withOwnAccount(found ?? leadFrom(capture), capture);
    const lead = filledIn(own, capture);
    const clip = kept ?? clipOf(capture, lead.id);
    if (!kept || JSON.stringify(lead) !== JSON.stringify(found)) await database.leads.put(touched(lead));
    if (!kept) await Promise.all([database.clips.add(clip), rememberClaims(clip)]);
    for (const account of renamedFrom) await rememberRename(account, capture, clip.id);
    if (byId) await database.merges.update(byId.id, { clipId: clip.id });
    const { lead: whole, merges } = await mergeMutual(lead, clip.id);
    const outcome = kept ? 'same' : found ? 'added' : 'new';
    const said = merges[0] ? mergedLine(whole) : found && (await addedLine(found, lead, capture, clip));
    return { outcome, leadId: whole.id, clipId: clip.id, name: whole.name, ...(said && { said }) };
  });
}

const touched = (lead: Lead): Lead => ({ ...lead, updatedAt: new Date().toISOString() });

/** A lead as a capture makes it, nothing typed yet. */
export function leadFrom(capture: Capture, now = new Date().toISOString()): Lead {
  const own = ownAccount(capture.author);
  return {
    id: crypto.randomUUID(),
    name: nameFrom(capture),
    who: whoFrom(capture.author),
    accounts: withAccounts(own ? [own] : [], capture.author.accounts),
    accountKeys: own ? [accountKey(own), idKey(own) ?? []].flat() : [],
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

/** The clip that already holds this. Where the page names no account, any lead's clip from that permalink counts. */
async function keptClip(capture: Capture, lead: Lead | undefined): Promise<Clip | undefined> {
  if (!lead && ownKey(capture.author)) return undefined;
  const sameplace = await database.clips.where('permalink').equals(capture.permalink).toArray();
  for (const clip of sameplace) {
    const itsLead = lead ?? (await database.leads.get(clip.leadId));
    // Words of nobody stay with the name that was typed for them; a page that names somebody else for them later is not meant.
    const isTheirs = lead !== undefined || clip.author.name === capture.author.name;
    if (isTheirs && !itsLead?.deletedAt && clip.leadId === itsLead?.id && saysTheSame(clip, capture))
      return clip;
  }
  return undefined;
}

/** Are these the same words, or the same profile? The permalink is compared elsewhere. */
export function saysTheSame(clip: Clip, capture: Capture): boolean {
  if (clip.quote || capture.quote) {
    return (
      Boolean(clip.quote && capture.quote) &&
      oneLine(clip.quote?.text ?? '') === oneLine(capture.quote?.text ?? '')
    );
  }
  const bio = oneLine(capture.author.bio ?? '');
  const hasBio = !bio || bio === oneLine(clip.author.bio ?? '');
  return clip.kind === capture.kind && hasBio && namesNoMore(clip.author, capture.author);
}

/** Does the page name no account or website that it did not name before? */
function namesNoMore(before: Author, after: Author): boolean {
  const named = before.accounts.map(accountKey);
  return (
    after.accounts.every((account) => named.includes(accountKey(account))) &&
    (!after.website || after.website === before.website)
  );
}

/** The lead with what it lacked and this page says. What the scout typed stays. */
function filledIn(lead: Lead, capture: Capture): Lead {
  const { author } = capture;
  const name = (!lead.name || lead.name === author.handle) && author.name ? nameFrom(capture) : lead.name;
  const who = lead.who || whoFrom(author);
  const accounts = withAccounts(lead.accounts, author.accounts).slice(0, LIMITS.accounts);
  return { ...lead, name, who, accounts };
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

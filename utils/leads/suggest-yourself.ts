import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database, leadTables } from '../database/database';
import { Failure } from '../errors';
import type { Account } from '../model/account';
import type { Lead } from '../model/lead';
import { LIMITS } from '../model/limits';
import { z } from '../model/zod';
import { accountFromUrl, accountKey } from '../people/accounts';
import { joinedText } from '../people/join';
import { canonicalProfile } from '../people/profile-link';
import { oneLine } from '../people/who';
import { leadWithAccount } from './find-lead';
import { fingerprintsOf, isForgotten, keysOfAccount, refusal } from './forgotten';

/** What somebody says who suggests themselves. */
const yourselfSchema = z.object({
  name: z.string().max(200),
  /** A page where people find them. */
  link: z.string().max(1_000),
  why: z.string().max(LIMITS.typed),
});
export type Yourself = z.infer<typeof yourselfSchema>;

/**
 * Suggests oneself, without any page: a lead with an account and no quote, saved and not sent. Who was saved by a page before is the same
 * lead, with what was typed in it.
 * @returns the lead's id
 * @throws {Failure} `no-name`, `no-address`, `forgotten`; ZodError where something is longer than is kept
 */
export async function suggestYourself(given: Yourself): Promise<string> {
  const { name: typed, link, why } = yourselfSchema.parse(given);
  const name = oneLine(typed);
  if (!name) throw new Failure('no-name', i18n.t('yourself.noName'));
  const account = accountAt(link);
  if (!account) throw new Failure('no-address', i18n.t('yourself.noAddress'));
  const fingerprints = await fingerprintsOf(keysOfAccount(account));
  const lead = await database.transaction('rw', [...leadTables(), database.forgotten], async () => {
    if (await isForgotten(fingerprints)) throw refusal(name);
    const known = await leadWithAccount(accountKey(account));
    const next = known && !known.deletedAt ? withWords(known, name, why) : newLead(account, name, why);
    await database.leads.put(next);
    return next;
  });
  announceChange();
  return lead.id;
}

/** "github.com/ada" as well as a whole address; a word without a dot is none. */
function accountAt(link: string): Account | undefined {
  const text = link.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  const found = URL.parse(address)?.hostname.includes('.') ? accountFromUrl(address) : undefined;
  return found && { ...found, url: canonicalProfile(found) };
}

function withWords(known: Lead, name: string, why: string): Lead {
  const all = joinedText(known.why, why.trim());
  return {
    ...known,
    name: known.name.trim() ? known.name : name,
    why: all.length <= LIMITS.typed ? all : known.why,
    selfNominated: true,
    passed: false,
    updatedAt: new Date().toISOString(),
  };
}

function newLead(account: Account, name: string, why: string): Lead {
  const now = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    name,
    who: '',
    accounts: [account],
    accountKeys: [accountKey(account)],
    why: why.trim(),
    note: '',
    topics: [],
    selfNominated: true,
    sellsTools: 'unknown',
    passed: false,
    asked: {},
    createdAt: now,
    updatedAt: now,
  };
}

/** What the form's sheet says of a lead, and who else of it may be the same person. */
import { i18n } from '#i18n';
import { allOf } from '../database/all-of';
import { database, leadTables } from '../database/database';
import { folded } from '../database/search/words';
import { Failure } from '../errors';
import type { Nomination } from '../model/hosts/nomination';
import type { Lead } from '../model/lead';
import { accountKey } from '../people/accounts';
import { leadKey } from './forgotten';
import { pairsOf } from './same-person/merge';
import { accountWords } from './same-person/words';

/** The nominations of a lead, the newest first; those without a time come last, in the order of the sheet. */
export async function nominationsOf(leadId: string): Promise<Nomination[]> {
  const found = await database.nominations.where('leadId').equals(leadId).toArray();
  return found.sort((one, other) => (other.at ?? '').localeCompare(one.at ?? '') || one.row - other.row);
}

/** Another lead that may be this person, by what rows of the sheet say: to be asked, never merged by itself. */
export interface Namesake {
  leadId: string;
  name: string;
  /** Its first account in words; '' without any. */
  account: string;
  why: string;
}

/** More of them are no help. */
const MOST = 5;

/** Leads of the same name, or whose link stands in a row of this one. Only where a nomination speaks for either. */
export async function namesakesOf(leadId: string): Promise<Namesake[]> {
  const lead = await database.leads.get(leadId);
  if (!lead) return [];
  const own = await database.nominations.where('leadId').equals(leadId).count();
  const keys = lead.accounts.map(accountKey).filter((key) => !lead.accountKeys.includes(key));
  const name = folded(lead.name.slice(0, 200)).trim();
  const [byLink, rows] = await Promise.all([
    own > 0 ? allOf(database.leads, 'accountKeys', keys) : [],
    name ? database.rows.where('sortName').equals(name).toArray() : [],
  ]);
  const byName = await database.leads.bulkGet(
    rows.filter((row) => own > 0 || row.nominated).map((row) => row.leadId),
  );
  const apart = new Set(await database.apart.where('keys').anyOf(keysFor(lead)).primaryKeys());
  const isOther = (other: Lead) =>
    other.id !== leadId && !other.deletedAt && !pairs(lead, other).some(({ id }) => apart.has(id));
  const found = new Map<string, Namesake>();
  const add = (other: Lead, why: string) => {
    if (!isOther(other) || found.has(other.id) || found.size >= MOST) return;
    const [account] = other.accounts;
    found.set(other.id, {
      leadId: other.id,
      name: other.name,
      account: account ? accountWords(account) : '',
      why,
    });
  };
  for (const other of byLink) add(other, i18n.t('nominated.perhaps.link'));
  for (const other of byName) if (other) add(other, i18n.t('nominated.perhaps.name'));
  return [...found.values()];
}

/** Remembers that two leads are two people, also where one of them has no account. @throws {Failure} `lead-gone` */
export async function keepNamesakesApart(leadId: string, otherId: string): Promise<void> {
  await database.transaction('rw', leadTables(), async () => {
    const [lead, other] = await database.leads.bulkGet([leadId, otherId]);
    if (!lead || !other) throw new Failure('lead-gone', i18n.t('saved.oneGone'));
    const at = new Date().toISOString();
    await database.apart.bulkPut(pairs(lead, other).map((pair) => ({ ...pair, at })));
  });
}

/** A lead without an account is known by its own key. */
const keysFor = ({ id, accountKeys }: Lead) => (accountKeys.length > 0 ? accountKeys : [leadKey(id)]);

const pairs = (lead: Lead, other: Lead) =>
  pairsOf({ ...lead, accountKeys: keysFor(lead) }, { ...other, accountKeys: keysFor(other) });

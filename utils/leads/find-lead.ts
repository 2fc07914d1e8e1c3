import { database } from '../database/database';
import type { Lead } from '../model/lead';

export { idKey, ownAccount, ownKey, profileLink, withAccounts } from '../people/own-account';

/** The lead that has this account, a deleted one only if there is no other. Runs inside the caller's transaction. */
export async function leadWithAccount(key: string): Promise<Lead | undefined> {
  const leads = await database.leads.where('accountKeys').equals(key).toArray();
  return leads.find((lead) => !lead.deletedAt) ?? leads[0];
}

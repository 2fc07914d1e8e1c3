import { database } from '../database/database';
import type { Lead } from '../model/lead';
import { isPractice, PRACTICE_ORIGIN } from '../practice';

/** The leads made from the welcome page's practice post, the deleted too; found by where they spoke, so that no other is read. */
export async function practiceLeads(): Promise<Lead[]> {
  const clips = await database.clips.where('permalink').startsWith(PRACTICE_ORIGIN).toArray();
  const leads = await database.leads.bulkGet([...new Set(clips.map(({ leadId }) => leadId))]);
  return leads.filter((lead) => lead !== undefined).filter(isPractice);
}

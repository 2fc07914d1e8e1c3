import type Dexie from 'dexie';
import type { Clip, Lead } from '../../model/lead';
import { claimsOf } from '../../people/claims';
import { idKey } from '../../people/own-account';

/**
 * Version 2: who is the same person. What the pages of kept clips declare becomes claims, and leads are found by the sites' stable
 * ids too. Nobody is merged by it: pairs are suggested, and the next capture of one of them completes them.
 */
export function addPersonTables(database: Dexie): void {
  database
    .version(2)
    .stores({ claims: 'id, from, to, clipId', merges: 'id, leadId, goneId, clipId', apart: 'id, *keys' })
    .upgrade(async (transaction) => {
      const clips: Clip[] = await transaction.table('clips').toArray();
      const oldestFirst = clips.sort((one, other) => one.capturedAt.localeCompare(other.capturedAt));
      await transaction.table('claims').bulkPut(oldestFirst.flatMap(claimsOf));
      const clipsOf = Map.groupBy(clips, ({ leadId }) => leadId);
      await transaction
        .table('leads')
        .toCollection()
        .modify((lead: Lead) => {
          const ids = (clipsOf.get(lead.id) ?? []).flatMap(({ author }) => idKey(author) ?? []);
          lead.accountKeys = [...new Set([...lead.accountKeys, ...ids])];
        });
    });
}

import { database } from '../../database/database';
import type { Clip } from '../../model/lead';
import { claimsOf } from '../../people/claims';

/** Keeps what a clip's page says. A profile says all that its account says: what it named before and names no more is forgotten. */
export async function rememberClaims(clip: Clip): Promise<void> {
  const claims = claimsOf(clip);
  const [from] = claims.map((claim) => claim.from);
  if (clip.kind === 'profile' && from) {
    await database.claims
      .where('from')
      .equals(from)
      .filter(({ how }) => how !== 'renamed')
      .delete();
  }
  await database.claims.bulkPut(claims);
}

/** Forgets what only this clip said; it is gone already. Both in the caller's transaction. */
export async function forgetClaims({ id, leadId }: Clip): Promise<void> {
  const { claims, clips, leads } = database;
  await claims.where('clipId').equals(id).delete();
  const lead = await leads.get(leadId);
  if (!lead) return;
  const others = await clips.where('leadId').equals(leadId).sortBy('capturedAt');
  const known = new Set(await claims.where('from').anyOf(lead.accountKeys).primaryKeys());
  const still = others
    .flatMap(claimsOf)
    .filter((claim) => !known.has(claim.id) && lead.accountKeys.includes(claim.from));
  await claims.bulkPut(still);
}

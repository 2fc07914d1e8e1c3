import { database } from '../database/database';
import type { Delivery } from '../model/delivery';
import { canMove, moved } from '../model/delivery-states';
import { leadKey } from './forgotten';
import { mergesInto } from './same-person/merged-into';

/** Removes leads with all that goes with them, for good. Runs inside the caller's transaction over `leadTables`. */
export async function removeLeads(ids: string[]): Promise<void> {
  const leads = (await database.leads.bulkGet(ids)).filter((lead) => lead !== undefined);
  const keys = leads.flatMap(({ accountKeys }) => accountKeys);
  await Promise.all([
    database.claims.where('from').anyOf(keys).delete(),
    database.apart
      .where('keys')
      .anyOf([...keys, ...ids.map(leadKey)])
      .delete(),
    forgetMerges(ids),
    database.leads.bulkDelete(ids),
    database.clips.where('leadId').anyOf(ids).delete(),
    database.deliveries.where('leadId').anyOf(ids).delete(),
    database.nominations.where('leadId').anyOf(ids).delete(),
  ]);
}

/** With the merges that went into the leads that went into these. */
async function forgetMerges(ids: string[]): Promise<void> {
  await database.merges.bulkDelete((await mergesInto(ids)).map(({ id }) => id));
}

/**
 * Cancels the deliveries of a lead that certainly did not arrive yet. One whose fate is unknown stays so: cancelling it would
 * hide a row that may be there. Runs inside the caller's transaction.
 */
export async function cancelUnsent(
  leadId: string,
  which: (delivery: Delivery) => boolean = () => true,
): Promise<void> {
  const deliveries = await database.deliveries.where('leadId').equals(leadId).toArray();
  const unsent = deliveries.filter((delivery) => {
    return delivery.state !== 'unknown' && canMove(delivery.state, 'cancelled') && which(delivery);
  });
  await database.deliveries.bulkPut(unsent.map((delivery) => moved(delivery, 'cancelled')));
}

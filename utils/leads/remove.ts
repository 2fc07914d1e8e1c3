import type { Delivery } from '../delivery/schema';
import { canMove, moved } from '../delivery/states';
import { database } from './database';

/** Removes leads with their clips and deliveries, for good. Runs inside the caller's transaction over the three tables. */
export async function removeLeads(ids: string[]): Promise<void> {
  await Promise.all([
    database.leads.bulkDelete(ids),
    database.clips.where('leadId').anyOf(ids).delete(),
    database.deliveries.where('leadId').anyOf(ids).delete(),
  ]);
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

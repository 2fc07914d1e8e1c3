import { database } from '../database/database';
import type { Delivery } from '../model/delivery';

/**
 * Changes one delivery in a transaction of its own. `change` gets it as it is now and returns it changed, or undefined to leave
 * it; what it throws undoes everything. Resolves to the delivery afterwards; undefined when it is gone or was left.
 */
export async function changeDelivery(
  id: string,
  change: (delivery: Delivery) => Delivery | undefined,
): Promise<Delivery | undefined> {
  return database.transaction('rw', database.deliveries, async () => {
    const delivery = await database.deliveries.get(id);
    const changed = delivery && change(delivery);
    if (changed) await database.deliveries.put(changed);
    return changed;
  });
}

/** All deliveries in these states, oldest first; those made at one moment in their turn. */
export async function deliveriesIn(...states: Delivery['state'][]): Promise<Delivery[]> {
  const found = await database.deliveries.where('state').anyOf(states).toArray();
  return found.sort(
    (one, other) =>
      one.createdAt.localeCompare(other.createdAt) || one.nextAttemptAt.localeCompare(other.nextAttemptAt),
  );
}

import { announceChange } from '../database/announce';
import { database, leadTables } from '../database/database';
import { removeLeads } from '../leads/remove';
import { notArrived } from '../model/delivery-states';
import type { Brought } from '../model/hosts/nomination';
import type { Lead } from '../model/lead';

/** The sheet that was brought in last and can be taken back; undefined: none was. */
export const lastBrought = (): Promise<Brought | undefined> => database.sheets.orderBy('at').last();

/**
 * Takes a whole sheet back: its nominations, the leads that it made, what it said of deliveries. A lead that something was done with
 * since stays, without its nominations. Resolves to how many nominations went, and how many leads stayed.
 */
export async function takeBack(sheetId: string): Promise<{ nominations: number; stayed: number }> {
  const { nominations, leads, deliveries, sheets } = database;
  const done = await database.transaction('rw', [...leadTables(), sheets], async () => {
    const brought = await sheets.get(sheetId);
    if (!brought) return { nominations: 0, stayed: 0 };
    const ids = await nominations.where('sheetId').equals(sheetId).primaryKeys();
    const told = await deliveries
      .filter(({ receipt, missing }) => receipt?.sheetId === sheetId || missing?.sheetId === sheetId)
      .toArray();
    await deliveries.bulkPut(
      told.map((delivery) => {
        if (delivery.receipt?.sheetId === sheetId) return notArrived(delivery);
        const { missing: _, ...kept } = delivery;
        return kept;
      }),
    );
    let stayed = 0;
    for (let at = 0; at < brought.leadIds.length; at += 200) {
      const some = (await leads.bulkGet(brought.leadIds.slice(at, at + 200))).filter(
        (lead) => lead !== undefined,
      );
      const touched = await Promise.all(some.map((lead) => isTouched(lead, sheetId)));
      const untouched = some.filter((_, place) => !touched[place]);
      stayed += some.length - untouched.length;
      await removeLeads(untouched.map(({ id }) => id));
    }
    for (let at = 0; at < ids.length; at += 200) await nominations.bulkDelete(ids.slice(at, at + 200));
    await sheets.delete(sheetId);
    return { nominations: ids.length, stayed };
  });
  announceChange();
  return done;
}

/** Was anything done with it since it came: edited, merged, more saved, sent, nominated in another sheet? */
async function isTouched({ id, createdAt, updatedAt }: Lead, sheetId: string): Promise<boolean> {
  if (createdAt !== updatedAt) return true;
  const { clips, deliveries, nominations } = database;
  const others = await Promise.all([
    clips.where('leadId').equals(id).count(),
    deliveries.where('leadId').equals(id).count(),
    nominations
      .where('leadId')
      .equals(id)
      .filter((each) => each.sheetId !== sheetId)
      .count(),
  ]);
  return others.some((count) => count > 0);
}

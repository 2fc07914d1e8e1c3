import { browser } from 'wxt/browser';
import { announceChange } from '../database/announce';
import { database } from '../database/database';

/**
 * Erases everything that this extension keeps on this device: the database, the settings, site health.
 * @param keepForgotten who asked not to be suggested stays known, as fingerprints
 */
export async function eraseEverything({ keepForgotten }: { keepForgotten: boolean }): Promise<void> {
  const stay = keepForgotten ? [database.forgotten, database.forgottenKey] : [];
  const tables = database.tables.filter((table) => !stay.some(({ name }) => name === table.name));
  await database.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  announceChange();
}

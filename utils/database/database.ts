import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Delivery } from '../model/delivery';
import type { Forgotten, ForgottenKey } from '../model/forgotten';
import type { Brought, Nomination } from '../model/hosts/nomination';
import type { Clip, Lead } from '../model/lead';
import type { ConnectedForm } from '../model/mapping';
import type { Apart, Claim, Merge } from '../model/same-person';
import { addPersonTables } from './migrations/2';
import { addForgottenTables } from './migrations/3';
import { addRowTables } from './migrations/4';
import { addColumns } from './migrations/5';
import { addDue } from './migrations/6';
import { addTexts } from './migrations/7';
import { addNominations } from './migrations/8';
import { neverNewer } from './never-newer';
import type { Columns } from './search/columns';
import { indexLeads } from './search/index-leads';
import type { NewRow, Row } from './search/row';
import type { TextBlock } from './search/text-blocks';

type Tables = {
  leads: EntityTable<Lead, 'id'>;
  clips: EntityTable<Clip, 'id'>;
  deliveries: EntityTable<Delivery, 'id'>;
  forms: EntityTable<ConnectedForm, 'id'>;
  claims: EntityTable<Claim, 'id'>;
  merges: EntityTable<Merge, 'id'>;
  apart: EntityTable<Apart, 'id'>;
  forgotten: EntityTable<Forgotten, 'id'>;
  forgottenKey: EntityTable<ForgottenKey, 'id'>;
  rows: Table<Row, number, NewRow>;
  columns: EntityTable<Columns, 'block'>;
  texts: EntityTable<TextBlock, 'block'>;
  nominations: EntityTable<Nomination, 'id'>;
  sheets: EntityTable<Brought, 'id'>;
};

/**
 * Everything that is kept, in IndexedDB `guest-scout`. Only for the background and top-level extension pages: in a page's own
 * frame IndexedDB is denied or is the site's. `strict`: Chrome writes to disk before a transaction counts as complete.
 * Each change of shape is a file of its own under `migrations/`, with an example of the version before in the tests.
 */
export const database = new Dexie('guest-scout', {
  chromeTransactionDurability: 'strict',
  indexedDB: neverNewer(globalThis.indexedDB),
}) as Dexie & Tables;

database.version(1).stores({
  leads: 'id, *accountKeys, deletedAt',
  clips: 'id, leadId, permalink',
  deliveries: 'id, leadId, state, formId',
  forms: 'id',
});
addPersonTables(database);
addForgottenTables(database);
addRowTables(database);
addColumns(database);
addDue(database);
addTexts(database);
addNominations(database);
database.use({ stack: 'dbcore', name: 'rows', create: indexLeads });

/** For a surface that is about to ask: opens it while that is drawn for the first time. Whoever asks hears of a failure. */
export const openEarly = () => void database.open().catch(() => undefined);

/** The tables of leads and of everything that goes with a lead: what a transaction that may remove or merge leads names. */
export const leadTables = () => [
  database.leads,
  database.clips,
  database.deliveries,
  database.claims,
  database.merges,
  database.apart,
  database.nominations,
];

/**
 * Asks the browser not to clear the database when the disk gets full. Firefox grants it unprompted beside `unlimitedStorage`;
 * a Chromium worker has no `persist`, and `unlimitedStorage` is enough there.
 */
export async function keepStorage(
  storage: Partial<StorageManager> | undefined = navigator.storage,
): Promise<boolean> {
  if (!storage?.persist || !storage.persisted) return false;
  return (await storage.persisted()) || (await storage.persist());
}

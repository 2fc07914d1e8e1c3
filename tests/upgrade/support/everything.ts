/** All that an extension keeps in a browser, and may do there. */
import { type Evaluates, readTables } from '../../e2e/support/database/database.ts';

export interface Everything {
  /** Of the database's shape, as IndexedDB counts. */
  shape: number;
  /** Table → its records. */
  tables: Record<string, Record<string, unknown>[]>;
  settings: Record<string, unknown>;
  /** Hosts and permissions that are granted, in order. */
  permissions: string[];
}

export async function everything(page: Evaluates): Promise<Everything> {
  const stored = await readTables(page, 'all', readEach, undefined);
  return {
    ...JSON.parse(stored ?? '{"shape":0,"tables":{}}'),
    settings: (await page.evaluate('chrome.storage.local.get(null)')) as Everything['settings'],
    permissions: await permissions(page),
  };
}

async function permissions(page: Evaluates): Promise<string[]> {
  const granted = (await page.evaluate('chrome.permissions.getAll()')) as Record<string, string[]>;
  return Object.values(granted).flat().toSorted();
}

/** As JSON, for the way out of the browser. */
function readEach(transaction: IDBTransaction) {
  const shape = transaction.db.version;
  const asked = [...transaction.objectStoreNames].map(
    (table) => [table, transaction.objectStore(table).getAll()] as const,
  );
  return () =>
    JSON.stringify({
      shape,
      tables: Object.fromEntries(asked.map(([table, { result }]) => [table, result])),
    });
}

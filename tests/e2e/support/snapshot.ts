/** What a browser holds, kept and put back: a state that took a minute to reach is there again at once. */
import type { Bed } from './bed.ts';
import { readTables, writeTables } from './database/database.ts';

/** Keeps every table and setting under a name. It stays in the page that runs none of our code, since a key in it may not leave the browser. */
export async function keepAs({ own }: Bed, name: string): Promise<void> {
  await readTables(own, 'all', keepTables, name);
  await own.evaluate(keepSettings, name);
}

/** Puts back what was kept under this name; resolves to whether anything was. */
export async function putBack({ own }: Bed, name: string): Promise<boolean> {
  if (!(await own.evaluate(`Boolean(globalThis.kept?.[${JSON.stringify(name)}])`))) return false;
  await writeTables(own, 'all', restoreTables, name);
  await own.evaluate(restoreSettings, name);
  return true;
}

interface Kept {
  tables: Record<string, { keys: IDBValidKey[] | undefined; values: unknown[] }>;
  local: object;
}

/** What these functions find on that page. */
interface OwnPage {
  kept?: Record<string, Kept>;
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own
  chrome: any;
}

function keepTables(transaction: IDBTransaction, name: string) {
  const page = globalThis as unknown as OwnPage;
  const tables: Kept['tables'] = {};
  page.kept = { ...page.kept, [name]: { tables, local: {} } };
  for (const table of transaction.objectStoreNames) {
    const store = transaction.objectStore(table);
    const keys = store.getAllKeys();
    const values = store.getAll();
    values.onsuccess = () => {
      tables[table] = { keys: store.keyPath === null ? keys.result : undefined, values: values.result };
    };
  }
  return () => undefined;
}

async function keepSettings(name: string): Promise<void> {
  const { kept, chrome } = globalThis as unknown as OwnPage;
  const local = await chrome.storage.local.get(null);
  if (kept?.[name]) kept[name].local = local;
}

function restoreTables(transaction: IDBTransaction, name: string) {
  const kept = (globalThis as unknown as OwnPage).kept?.[name];
  for (const [table, { keys, values }] of Object.entries(kept?.tables ?? {})) {
    const store = transaction.objectStore(table);
    store.clear();
    values.forEach((value, at) => {
      store.put(value, keys?.[at]);
    });
  }
  return () => undefined;
}

async function restoreSettings(name: string): Promise<void> {
  const { kept, chrome } = globalThis as unknown as OwnPage;
  const { session, local } = chrome.storage;
  await session.clear();
  await local.clear();
  await local.set(kept?.[name]?.local);
}

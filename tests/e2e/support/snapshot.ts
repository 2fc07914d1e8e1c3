/** What a browser holds, kept and put back: a state that took a minute to reach is there again at once. */
import type { Bed } from './bed.ts';

/** Keeps every table and setting under a name. It stays in the page that runs none of our code, since a key in it may not leave the browser. */
export const keepAs = (bed: Bed, name: string): Promise<void> => bed.own.evaluate(keep, name);

/** Puts back what was kept under this name; resolves to whether anything was. */
export const putBack = (bed: Bed, name: string): Promise<boolean> => bed.own.evaluate(restore, name);

interface Kept {
  tables: Record<string, { keys: IDBValidKey[] | undefined; values: unknown[] }>;
  local: object;
}

async function keep(name: string): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, and ours on this page
  const page = globalThis as any;
  const local = await page.chrome.storage.local.get(null);
  const tables: Kept['tables'] = {};
  await new Promise<void>((done, fail) => {
    const opening = indexedDB.open('guest-scout');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction([...database.objectStoreNames]);
      for (const table of database.objectStoreNames) {
        const store = transaction.objectStore(table);
        const keys = store.getAllKeys();
        const values = store.getAll();
        values.onsuccess = () => {
          tables[table] = {
            keys: store.keyPath === null ? keys.result : undefined,
            values: values.result,
          };
        };
      }
      transaction.onerror = () => fail(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
  page.kept = { ...page.kept, [name]: { tables, local } };
}

async function restore(name: string): Promise<boolean> {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, and ours on this page
  const page = globalThis as any;
  const kept: Kept | undefined = page.kept?.[name];
  if (!kept) return false;
  await new Promise<void>((done, fail) => {
    const opening = indexedDB.open('guest-scout');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const [table, { keys, values }] of Object.entries(kept.tables)) {
        const store = transaction.objectStore(table);
        store.clear();
        values.forEach((value, at) => {
          store.put(value, keys?.[at]);
        });
      }
      transaction.onerror = () => fail(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
  const { storage } = page.chrome;
  await storage.session.clear();
  await storage.local.clear();
  await storage.local.set(kept.local);
  return true;
}

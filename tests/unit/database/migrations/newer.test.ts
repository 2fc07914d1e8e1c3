/** An older version over what a newer one wrote: it says so, and touches nothing. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { database } from '@/utils/database/database';
import { problemOf } from '@/utils/errors';

afterEach(() => database.delete());

/** The database as this version will never have it: one table less, and a later number. */
function writtenByNewer(): Promise<IDBDatabase> {
  const request = indexedDB.open('guest-scout', 10_000);
  request.onupgradeneeded = () =>
    request.result.createObjectStore('leads', { keyPath: 'id' }).put({ id: 'l1' });
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

it('reading and writing fail with a sentence that says what to do', async () => {
  (await writtenByNewer()).close();
  const failures = await Promise.all(
    [database.leads.toArray(), database.leads.put({ id: 'l2' } as never), database.open()].map((work) =>
      Promise.resolve(work).then(
        () => undefined,
        (error) => problemOf(error),
      ),
    ),
  );
  for (const failure of failures)
    expect(failure).toMatchObject({
      code: 'VersionError',
      message: expect.stringMatching(/^A newer Guest Scout wrote/),
    });

  const request = indexedDB.open('guest-scout');
  const found = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  expect({ version: found.version, tables: [...found.objectStoreNames] }).toEqual({
    version: 10_000,
    tables: ['leads'],
  });
  const kept = found.transaction('leads').objectStore('leads').getAllKeys();
  expect(await new Promise((resolve) => (kept.onsuccess = () => resolve(kept.result)))).toEqual(['l1']);
  found.close();
});

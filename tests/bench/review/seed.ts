/** Invented people in the database of the built extension. */
import type { Page } from '@playwright/test';
import type { Person } from '../../../utils/transfer/format.ts';
import { inventedPerson } from './invented.ts';

const AT_ONCE = 1_000;

/** Writes them as plain records, as an earlier version left them: their rows are still to be made. `own` runs none of our code. */
export async function writePeople(own: Page, from: number, until: number): Promise<void> {
  for (let at = from; at < until; at += AT_ONCE) {
    const people = Array.from({ length: Math.min(AT_ONCE, until - at) }, (_, nth) =>
      inventedPerson(at + nth),
    );
    await own.evaluate(putPeople, JSON.stringify(people));
  }
}

function putPeople(json: string): Promise<void> {
  const people: Person[] = JSON.parse(json);
  return new Promise((done, fail) => {
    const opening = indexedDB.open('guest-scout');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['leads', 'clips', 'deliveries', 'due'], 'readwrite', {
        durability: 'relaxed',
      });
      // As an update leaves it.
      transaction.objectStore('due').put({ what: 'rows' });
      for (const { lead, clips, deliveries } of people) {
        transaction.objectStore('leads').put(lead);
        for (const clip of clips) transaction.objectStore('clips').put(clip);
        for (const delivery of deliveries) transaction.objectStore('deliveries').put(delivery);
      }
      transaction.onerror = () => fail(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
}

/** Waits until each of so many leads has its row and all but a few can be found by their words. */
export async function caughtUp(own: Page, leads: number): Promise<void> {
  for (;;) {
    const [rows, pending] = await own.evaluate(countRows);
    if (rows >= leads && pending <= MAY_WAIT) return;
    if (rows > leads) throw new Error(`${rows} rows of ${leads} leads.`);
    // Counting them is work for the database too.
    await own.waitForTimeout(leads > 20_000 ? 5_000 : 500);
  }
}

/** So many may be searched one by one: the product's own bound. */
const MAY_WAIT = 64;

function countRows(): Promise<[rows: number, pending: number]> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('guest-scout');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['rows', 'columns']);
      const rows = transaction.objectStore('rows').count();
      const columns = transaction.objectStore('columns').getAll();
      transaction.oncomplete = () => {
        database.close();
        const marks: Uint8Array[] = columns.result.map((column) => column.marks);
        const pending = marks.flatMap((of) => [...of]).filter((mark) => mark & 1).length;
        done([rows.result, pending]);
      };
    };
  });
}

/** The extension's database by plain IndexedDB, in one of its own pages: independent of our code. */

/** A page of Playwright's or Puppeteer's: runs a script and waits for what it gives back. */
export interface Evaluates {
  evaluate(script: string): Promise<unknown>;
}

/** Runs in the page, as text: it may name nothing from here. What it returns is called when the transaction is complete. */
type Act<Given, Result> = (transaction: IDBTransaction, given: Given) => () => Result;

/** Every record of a table; none where there is no such table yet. */
export async function records<T = Record<string, unknown>>(page: Evaluates, table: string): Promise<T[]> {
  const all = await readTables(page, [table], readAll, table);
  return JSON.parse(all ?? '[]');
}

/** Puts records into a table past all checks, as an older version or a hand may have left them. */
export async function putRecords(page: Evaluates, table: string, values: unknown[]): Promise<void> {
  await writeTables(page, [table], putAll, { table, values });
}

/** Empties those of these tables that are there. */
export async function clearTables(page: Evaluates, tables: string[]): Promise<void> {
  await writeTables(page, tables, clearAll, undefined);
}

/**
 * Looks at those of these tables that are there; undefined where none is.
 * @param tables `all`: every one.
 * @param given what `act` gets, as JSON.
 */
export const readTables = <Given, Result>(
  page: Evaluates,
  tables: string[] | 'all',
  act: Act<Given, Result>,
  given: Given,
) => inTransaction(page, tables, 'readonly', act, given);

/** The same for writing. */
export const writeTables = <Given, Result>(
  page: Evaluates,
  tables: string[] | 'all',
  act: Act<Given, Result>,
  given: Given,
) => inTransaction(page, tables, 'readwrite', act, given);

async function inTransaction<Given, Result>(
  page: Evaluates,
  tables: string[] | 'all',
  mode: IDBTransactionMode,
  act: Act<Given, Result>,
  given: Given,
): Promise<Result | undefined> {
  const values = [tables, mode, given].map((value) => JSON.stringify(value) ?? 'undefined');
  return (await page.evaluate(`(${transact})(${act}, ${values.join(', ')})`)) as Result | undefined;
}

function transact(
  act: Act<unknown, unknown>,
  tables: string[] | 'all',
  mode: IDBTransactionMode,
  given: unknown,
): Promise<unknown> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('guest-scout');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const there = [...database.objectStoreNames].filter(
        (name) => tables === 'all' || tables.includes(name),
      );
      if (there.length === 0) {
        database.close();
        done(undefined);
        return;
      }
      const transaction = database.transaction(there, mode);
      const result = act(transaction, given);
      transaction.onabort = () => fail(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        done(result());
      };
    };
  });
}

/** As JSON: WebDriver BiDi drops an object that stands in a record for the second time. */
function readAll(transaction: IDBTransaction, table: string) {
  const all = transaction.objectStore(table).getAll();
  return () => JSON.stringify(all.result);
}

function putAll(transaction: IDBTransaction, { table, values }: { table: string; values: unknown[] }) {
  for (const value of values) transaction.objectStore(table).put(value);
  return () => undefined;
}

function clearAll(transaction: IDBTransaction) {
  for (const table of transaction.objectStoreNames) transaction.objectStore(table).clear();
  return () => undefined;
}

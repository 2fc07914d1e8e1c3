import type Dexie from 'dexie';

/**
 * Version 4: a row for each lead, which lists show and search, and the words in blocks of rows. Both are made from the leads, so
 * that nothing is moved here: `fillRows` makes the rows of leads that have none, a few hundred at a time.
 */
export function addRowTables(database: Dexie): void {
  database.version(4).stores({
    rows: '++n, &leadId, latest, sortName, clipCount, group, [group+latest], *sites, *topics, *shows, pending, unsent',
    terms: '[bucket+block], block',
  });
}

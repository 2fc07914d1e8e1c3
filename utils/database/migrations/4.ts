import type Dexie from 'dexie';

/** Version 4: a row for each lead, which lists show, and the words in blocks of rows. Version 7 makes the rows anew. */
export function addRowTables(database: Dexie): void {
  database.version(4).stores({
    rows: '++n, &leadId, latest, sortName, clipCount, group, [group+latest], *sites, *topics, *shows, pending, unsent',
    terms: '[bucket+block], block',
  });
}

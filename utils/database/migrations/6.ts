import type Dexie from 'dexie';

/** Version 6: fewer indexes, and a list of what is to be done after an update; version 7 has none. */
export function addDue(database: Dexie): void {
  database
    .version(6)
    .stores({ rows: '++n, &leadId, latest, sortName, clipCount, *sites, *topics, *shows', due: 'what' });
}

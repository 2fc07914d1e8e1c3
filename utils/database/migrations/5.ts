import type Dexie from 'dexie';

/** Version 5: group and time of the rows in columns; version 7 has none. */
export function addColumns(database: Dexie): void {
  database.version(5).stores({ columns: 'block' });
}

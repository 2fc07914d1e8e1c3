import type Dexie from 'dexie';

/** Version 5: group and time of the rows in columns; version 6 makes them, larger ones. */
export function addColumns(database: Dexie): void {
  database.version(5).stores({ columns: 'block' });
}

import type Dexie from 'dexie';

/** Version 3: who asked not to be suggested, as fingerprints, and the key of this device that they are made with. */
export function addForgottenTables(database: Dexie): void {
  database.version(3).stores({ forgotten: 'id', forgottenKey: 'id' });
}

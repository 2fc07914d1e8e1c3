import type Dexie from 'dexie';

/** Version 8: what the form's sheet knows. Nominations of leads, the sheets that they came with, and deliveries found by their reference. */
export function addNominations(database: Dexie): void {
  database.version(8).stores({
    nominations: 'id, leadId, sheetId, reference',
    sheets: 'id, at',
    deliveries: 'id, leadId, state, formId, reference',
    rows: '++n, &leadId, latest, sortName, clipCount, nominated, *sites, *topics, *shows',
  });
}

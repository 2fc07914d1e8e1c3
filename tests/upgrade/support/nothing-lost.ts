import { expect } from '@playwright/test';
import type { Row } from '../../stand-ins/server.ts';
import type { Everything } from './everything.ts';

type Stored = Record<string, unknown>;

/** What a reading of the form, a pause and a try may change while nothing is lost: fields, wherever they stand in a record. */
const MAY_CHANGE: Record<string, string[]> = {
  leads: ['updatedAt'],
  forms: ['readAt'],
  deliveries: [
    'readAt',
    'state',
    'reason',
    'attempts',
    'postStartedAt',
    'nextAttemptAt',
    'updatedAt',
    'sentAt',
  ],
};
/** Made anew from the others whenever the search asks for it. */
const INDEX = ['rows', 'columns', 'texts'];

/**
 * Every record of before is there, and every setting; more may be. Permissions are the same.
 * @param asked but for these: what the new package's manifest says beyond the old one's.
 */
export function expectNothingLost(before: Everything, after: Everything, asked: string[] = []): void {
  expect(after.shape).toBeGreaterThanOrEqual(before.shape);
  for (const [table, records] of Object.entries(before.tables)) {
    if (INDEX.includes(table)) continue;
    const there = new Map(after.tables[table]?.map((one) => [one.id, one]));
    const lasting = (one: Stored = {}) => without(one, MAY_CHANGE[table] ?? []);
    for (const one of records) expect(lasting(there.get(one.id)), table).toEqual(lasting(one));
  }
  expect(after.settings).toMatchObject(withoutHealth(before.settings));
  expect(after.permissions).toEqual([...new Set([...before.permissions, ...asked])].toSorted());
}

function without(record: Stored, fields: string[]): Stored {
  return JSON.parse(JSON.stringify(record, (field, value) => (fields.includes(field) ? undefined : value)));
}

/** How well sites are read begins anew where the reading may be another one. */
const withoutHealth = (settings: Stored) =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => !key.startsWith('health/')));

/** No reference stands in two rows. */
export function expectNothingTwice({ tables }: Everything, rows: Row[]): void {
  for (const { reference } of tables.deliveries ?? [])
    expect(rowsOf(String(reference), rows), String(reference)).toBeLessThanOrEqual(1);
}

/** In how many rows this reference stands. */
export const rowsOf = (reference: string, rows: Row[]) =>
  rows.filter((row) => JSON.stringify(row).includes(reference)).length;

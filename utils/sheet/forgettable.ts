import { database } from '../database/database';
import { fingerprintsOf, keysOfAccount, nameKey, nominationKey, referenceKey } from '../leads/forgotten';
import { breather } from './breathe';
import type { Entry } from './entries';

/** By what a row's person may be found among those who asked not to be suggested. A name counts only where there is no link. */
export function forgettableKeys(id: string, { accounts, reference, guest }: Entry): string[] {
  return [
    ...accounts.flatMap(keysOfAccount),
    nominationKey(id),
    ...(reference ? [referenceKey(reference)] : []),
    ...(accounts.length === 0 ? forgettableNames(guest) : []),
  ];
}

/** The name counts, too, where the link turns out to be another's. */
export const forgettableNames = (guest: string): string[] => (guest ? [nameKey(guest)] : []);

/** Tells whether a key is that of somebody who asked not to be suggested. Not inside a transaction: fingerprints take their time. */
export async function forgottenAmong(
  entries: readonly { id: string; entry: Entry }[],
  signal?: AbortSignal,
): Promise<(key: string) => boolean> {
  const forgotten = new Set(await database.forgotten.toCollection().primaryKeys());
  if (forgotten.size === 0) return () => false;
  const keys = [
    ...new Set(
      entries.flatMap(({ id, entry }) => [...forgettableKeys(id, entry), ...forgettableNames(entry.guest)]),
    ),
  ];
  const found = new Set<string>();
  const rest = breather(signal);
  for (let at = 0; at < keys.length; at += 200) {
    const some = keys.slice(at, at + 200);
    const prints = (await fingerprintsOf(some)) ?? [];
    for (const [place, print] of prints.entries()) if (forgotten.has(print)) found.add(some[place] ?? '');
    await rest();
  }
  return (key) => found.has(key);
}

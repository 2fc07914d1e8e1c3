import { database } from '../database/database';
import { fingerprintsOf, personKeys } from '../leads/forgotten';
import type { Person } from './format';

const pagesOf = ({ clips }: Person) => clips.flatMap(personKeys).filter((key) => key.startsWith('page:'));

/**
 * Fingerprints of all keys that stand in these people, by key; empty where nobody was forgotten on this device. Outside a
 * transaction, see `fingerprintsOf`.
 */
export async function fingerprintsIn(people: readonly Person[]): Promise<Map<string, string>> {
  const keys = people.flatMap((person) => [
    ...person.lead.accountKeys,
    ...pagesOf(person),
    ...person.claims.map(({ to }) => to),
    ...person.apart.flatMap((pair) => pair.keys),
  ]);
  const each = [...new Set(keys)];
  const fingerprints = await fingerprintsOf(each);
  return new Map((fingerprints ?? []).map((print, at) => [each[at] ?? '', print]));
}

/**
 * The people without those who asked not to be suggested (undefined in their place), and without what is said of these. In the
 * caller's transaction.
 */
export async function notForgotten(
  people: readonly Person[],
  fingerprints: Map<string, string>,
): Promise<(Person | undefined)[]> {
  if (fingerprints.size === 0) return [...people];
  const found = await database.forgotten
    .where('id')
    .anyOf([...fingerprints.values()])
    .primaryKeys();
  const forgotten = new Set(found);
  const isForgotten = (key: string) => forgotten.has(fingerprints.get(key) ?? '');
  return people.map((person) => {
    if ([...person.lead.accountKeys, ...pagesOf(person)].some(isForgotten)) return undefined;
    return {
      ...person,
      claims: person.claims.filter(({ to }) => !isForgotten(to)),
      apart: person.apart.filter((pair) => !pair.keys.some(isForgotten)),
    };
  });
}

import { database } from '../database/database';
import { fingerprintsOf, keysOfAccount, keysOfAuthor, leadKey, nominationKey } from '../leads/forgotten';
import type { Lead } from '../model/lead';
import type { Person } from './format';

/** The people of a file without what is of somebody who asked not to be suggested. */
export interface Allowed {
  /** Undefined where the whole person is theirs. */
  person?: Person;
  /** How many clips were theirs, of a person who is not. */
  clips: number;
}

/**
 * Fingerprints of all keys that stand in these people, by key; empty where nobody was forgotten on this device. Outside a
 * transaction, see `fingerprintsOf`.
 */
export async function fingerprintsIn(people: readonly Person[]): Promise<Map<string, string>> {
  // Without anybody forgotten the keys are not even looked for.
  if (!(await fingerprintsOf([]))) return new Map();
  const keys = people.flatMap((person) => [
    ...theirKeys(person),
    ...accountsOf(person).flatMap(keysOfAccount),
    ...person.clips.flatMap(keysOfAuthor),
    ...person.claims.map(({ to }) => to),
    ...person.apart.flatMap((pair) => pair.keys),
    ...person.nominations.map(({ id }) => nominationKey(id)),
  ]);
  const each = [...new Set(keys)];
  const fingerprints = await fingerprintsOf(each);
  return new Map((fingerprints ?? []).map((print, at) => [each[at] ?? '', print]));
}

/**
 * The people without those who asked not to be suggested, and without what is said by these and of these. A file may have been edited
 * by anybody, so that every account, author and merge in it is looked at. In the caller's transaction.
 */
export async function notForgotten(
  people: readonly Person[],
  fingerprints: Map<string, string>,
): Promise<Allowed[]> {
  if (fingerprints.size === 0) return people.map((person) => ({ person, clips: 0 }));
  const found = await database.forgotten
    .where('id')
    .anyOf([...fingerprints.values()])
    .primaryKeys();
  const forgotten = new Set(found);
  const isForgotten = (key: string) => forgotten.has(fingerprints.get(key) ?? '');
  return people.map((person) => allowedOf(person, isForgotten));
}

function allowedOf(person: Person, isForgotten: (key: string) => boolean): Allowed {
  const clips = person.clips.filter((clip) => !keysOfAuthor(clip).some(isForgotten));
  const left = person.clips.length - clips.length;
  // Somebody without an account is who said the words.
  const isNobodyElse = left > 0 && clips.length === 0 && person.lead.accountKeys.length === 0;
  const named = new Set(clips.flatMap(({ author }) => author.accounts.flatMap(keysOfAccount)));
  const own = accountsOf(person).filter((account) => !keysOfAccount(account).some((key) => named.has(key)));
  const isTheirs =
    theirKeys(person).some(isForgotten) || own.flatMap(keysOfAccount).some(isForgotten) || isNobodyElse;
  if (isTheirs) return { clips: 0 };
  const kept = new Set(clips.map(({ id }) => id));
  const carriesTheirs = (clipIds: string[]) =>
    person.clips.some(({ id }) => !kept.has(id) && clipIds.includes(id));
  return {
    clips: left,
    person: {
      ...person,
      clips,
      deliveries:
        left > 0 ? person.deliveries.filter(({ clipIds }) => !carriesTheirs(clipIds)) : person.deliveries,
      claims: person.claims.filter(({ to }) => !isForgotten(to)),
      apart: person.apart.filter((pair) => !pair.keys.some(isForgotten)),
      nominations: person.nominations.filter(({ id }) => !isForgotten(nominationKey(id))),
    },
  };
}

/** The keys of a person themselves: of their lead, and of the leads that were merged into it. */
const theirKeys = (person: Person): string[] => [
  ...leadsOf(person).flatMap(({ id, accountKeys }) => [leadKey(id), ...accountKeys]),
  ...person.merges.flatMap(({ leadId, goneId }) => [leadKey(leadId), leadKey(goneId)]),
];

const accountsOf = (person: Person) => leadsOf(person).flatMap(({ accounts }) => accounts);

const leadsOf = ({ lead, merges }: Person): Lead[] => [
  lead,
  ...merges.flatMap(({ gone, kept, joined }) => [gone, kept, joined]),
];

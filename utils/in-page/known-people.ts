import { send } from '../messages/send';
import { accountKey } from '../sites/accounts';
import type { AccountRef } from '../sites/adapter';

/** Who on this page is saved already. Kept in this script and drawn inside closed roots only: the page never learns it. */
export interface KnownPeople {
  has(person: AccountRef): boolean;
  /** Asks about those of these people who were not asked about yet, in one message. */
  meet(people: AccountRef[]): void;
  /** Asks about everybody again: another tab may have saved or deleted. */
  askAgain(): void;
}

/** @param learned called when an answer changed what is known. */
export function knownPeople(learned: () => void): KnownPeople {
  const met = new Map<string, AccountRef>();
  let saved = new Set<string>();

  const ask = async (people: AccountRef[]) => {
    if (people.length === 0) return;
    try {
      const answer = await send('people.saved', { people });
      const asked = new Set(people.map(accountKey));
      saved = new Set([...[...saved].filter((key) => !asked.has(key)), ...answer.saved]);
      learned();
    } catch {
      // Knowing whom the scout saved is a courtesy: without an answer the buttons stay plain, and a click says what is wrong.
    }
  };

  return {
    has: (person) => saved.has(accountKey(person)),
    meet(people) {
      const strangers = people.filter((person) => !met.has(accountKey(person)));
      const fresh = new Map(strangers.map((person) => [accountKey(person), person]));
      for (const [key, { site, handle }] of fresh) met.set(key, { site, handle });
      void ask([...fresh.keys()].flatMap((key) => met.get(key) ?? []));
    },
    askAgain: () => void ask([...met.values()]),
  };
}

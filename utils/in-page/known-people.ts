import { send } from '../messages/send';
import type { AccountRef } from '../sites/adapter';
import { personKey } from './subject-key';

/** Who on this page is saved already. Kept in this script and drawn inside closed roots only: the page never learns it. */
export interface KnownPeople {
  has(person: AccountRef): boolean;
  /** Asks about those of these people who were not asked about yet, in one message. */
  meet(people: AccountRef[]): void;
  /** Asks about everybody again: another tab may have saved or deleted. */
  askAgain(): void;
}

/** @param learned called after each answer. */
export function knownPeople(learned: () => void): KnownPeople {
  const met = new Map<string, AccountRef>();
  const saved = new Set<string>();

  const ask = async (keys: Iterable<string>) => {
    const asked = [...keys];
    if (!asked.length) return;
    try {
      const answer = await send('people.saved', { people: asked.flatMap((key) => met.get(key) ?? []) });
      for (const key of asked) answer.saved.includes(key) ? saved.add(key) : saved.delete(key);
      learned();
    } catch {
      // Knowing whom the scout saved is a courtesy: without an answer the buttons stay plain, and a click says what is wrong.
    }
  };

  return {
    has: (person) => saved.has(personKey(person)),
    meet(people) {
      const fresh = new Map(
        people.map(({ site, handle }) => [personKey({ site, handle }), { site, handle }]),
      );
      for (const key of met.keys()) fresh.delete(key);
      for (const [key, person] of fresh) met.set(key, person);
      void ask(fresh.keys());
    },
    askAgain: () => void ask(met.keys()),
  };
}

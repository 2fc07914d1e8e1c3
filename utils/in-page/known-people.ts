import { send } from '../messages/send';
import type { AccountRef } from '../sites/adapter';
import { personKey } from '../sites/subject-key';

/** Who on this page is saved already. Kept in this script and drawn inside closed roots only: the page never learns it. */
export interface KnownPeople {
  has(person: AccountRef): boolean;
  /** These people are on the page now. Asks about those of them who came since, in one message. */
  meet(people: AccountRef[]): void;
  /** Asks about everybody again: another tab may have saved or deleted. */
  askAgain(): void;
}

/** Who appears within this many ms is asked about in one message: a timeline brings somebody new in every frame. */
const TOGETHER = 100;
/** As many as one message may ask about. */
const MOST = 1_000;

/** @param learned called after each answer. */
export function knownPeople(learned: () => void, signal: AbortSignal): KnownPeople {
  /** Whoever left is forgotten, and asked about again if met again. */
  let met = new Map<string, AccountRef>();
  const saved = new Set<string>();

  const ask = async (keys: Iterable<string>) => {
    const asked = [...keys].slice(0, MOST);
    if (!asked.length) return;
    try {
      const answer = await send('people.saved', { people: asked.flatMap((key) => met.get(key) ?? []) });
      for (const key of asked) answer.saved.includes(key) ? saved.add(key) : saved.delete(key);
      learned();
    } catch {
      // Knowing whom the scout saved is a courtesy: without an answer the buttons stay plain, and a click says what is wrong.
    }
  };

  let fresh = new Set<string>();
  const askAboutFresh = () => {
    const now = fresh;
    fresh = new Set();
    if (!signal.aborted) void ask(now);
  };

  return {
    has: (person) => saved.has(personKey(person)),
    meet(people) {
      const now = new Map<string, AccountRef>();
      for (const { site, handle } of people) {
        const key = personKey({ site, handle });
        now.set(key, { site, handle });
        if (met.has(key)) continue;
        if (!fresh.size) setTimeout(askAboutFresh, TOGETHER);
        fresh.add(key);
      }
      met = now;
    },
    askAgain: () => void ask(met.keys()),
  };
}

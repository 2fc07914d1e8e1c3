import { useLiveQuery } from 'dexie-react-hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { countGroups, find, findAll, rowsAt } from '@/utils/database/search/find';
import type { Row } from '@/utils/database/search/row';
import type { Group } from '@/utils/model/list-state';
import { useTextsAtHand } from '../list/use-texts-at-hand';

/** Leads read and drawn at first: they fill the popup, and a part of the next screen. It is what opening and typing wait for. */
const FIRST = 8;
/** Leads that follow by themselves, and again with each "Show more": some 4,000 elements. */
export const STEP = 200;

interface Wanted {
  query: string;
  group: Group | undefined;
}

interface Answer {
  /** What the rows are the answer to; another one while the next answer is awaited. */
  asked: Wanted;
  /** The newest ones. */
  rows: Row[];
  /** The numbers of all that are found, in order; undefined until the first ones are painted. */
  numbers?: number[];
}

export interface Found extends Wanted {
  /** Undefined until the first rows are read. */
  answer: Answer | undefined;
  counts: Record<Group, number> | undefined;
  /** How far the list is scrolled, for the way back to it. */
  place: RefObject<number>;
  search: (query: string) => void;
  choose: (group: Group | undefined) => void;
  /** Further leads of the same answer. */
  showMore: () => void;
}

/** The popup's list, live: what is searched for, of which group; its first leads at once, then as many as are at hand without asking. */
export function useFound(): Found {
  const [wanted, setWanted] = useState<Wanted>({ query: '', group: undefined });
  const [reach, setReach] = useState({ of: wanted, limit: FIRST });
  const limit = reach.of === wanted ? reach.limit : FIRST;
  const place = useRef(0);
  const answer = useLiveQuery(() => read(wanted, limit), [wanted, limit]);
  const asked = answer?.asked;
  useTextsAtHand(answer !== undefined);
  useEffect(() => {
    if (!asked) return;
    const idle = requestIdleCallback(() => setReach({ of: asked, limit: STEP }), { timeout: 300 });
    return () => cancelIdleCallback(idle);
  }, [asked]);
  const set = (change: Partial<Wanted>) => {
    place.current = 0;
    setWanted((now) => ({ ...now, ...change }));
  };
  return {
    ...wanted,
    answer,
    counts: useLiveQuery(countGroups),
    place,
    search: (query) => set({ query }),
    choose: (group) => set({ group }),
    showMore: () => setReach((now) => ({ ...now, limit: now.limit + STEP })),
  };
}

async function read(asked: Wanted, limit: number): Promise<Answer> {
  const { query, group } = asked;
  if (limit === FIRST) return { asked, rows: await find(query, group, FIRST) };
  const numbers = await findAll(query, group);
  return { asked, rows: await rowsAt(numbers.slice(0, limit)), numbers };
}

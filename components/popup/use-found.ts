import { useLiveQuery } from 'dexie-react-hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { countGroups, find, findAll } from '@/utils/database/search/find';
import { keepUp } from '@/utils/database/search/indexing';
import type { Row } from '@/utils/database/search/row';
import type { Group } from '@/utils/model/list-state';

/** Leads read and drawn at first: they fill the popup, and a part of the next screen. It is what opening and typing wait for. */
const FIRST = 8;

export interface Found {
  query: string;
  group: Group | undefined;
  /** What the rows are the answer to; another one while the next answer is awaited. */
  asked: string;
  /** The first ones; undefined until they are read. */
  rows: Row[] | undefined;
  /** The numbers of all that are found, in order; undefined until the first ones are painted. */
  numbers: number[] | undefined;
  counts: Record<Group, number> | undefined;
  /** How far the list is scrolled, for the way back to it. */
  place: RefObject<number>;
  search: (query: string) => void;
  choose: (group: Group | undefined) => void;
}

/** The popup's list, live: what is searched for, of which group; the first leads of it at once, then all. */
export function useFound(): Found {
  const [{ query, group }, setWanted] = useState({ query: '', group: undefined as Group | undefined });
  const wanted = `${group ?? ''} ${query}`;
  const place = useRef(0);
  const first = useLiveQuery(
    () => find(query, group, FIRST).then((rows) => ({ asked: wanted, rows })),
    [wanted],
  );
  const asked = first?.asked;
  const [painted, setPainted] = useState<string>();
  // After the list: it counts all leads, which the list would wait for.
  const isRead = first !== undefined;
  useEffect(() => {
    if (isRead) void keepUp().catch(() => undefined);
  }, [isRead]);
  useEffect(() => {
    if (asked === undefined) return;
    const idle = requestIdleCallback(() => setPainted(asked), { timeout: 300 });
    return () => cancelIdleCallback(idle);
  }, [asked]);
  const isPainted = painted === wanted;
  const all = useLiveQuery(
    async () =>
      isPainted ? findAll(query, group).then((numbers) => ({ asked: wanted, numbers })) : undefined,
    [isPainted, wanted],
  );
  const set = (change: { query: string } | { group: Group | undefined }) => {
    place.current = 0;
    setWanted((now) => ({ ...now, ...change }));
  };
  return {
    query,
    group,
    asked: asked ?? '',
    rows: first?.rows,
    numbers: all?.asked === asked ? all?.numbers : undefined,
    counts: useLiveQuery(countGroups),
    place,
    search: (next) => set({ query: next }),
    choose: (next) => set({ group: next }),
  };
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { groupOfEach, matching, passing, rowsInOrder } from '@/utils/database/search/find';
import { GROUPS, type Group } from '@/utils/model/list-state';
import { useTextsAtHand } from '../list/use-texts-at-hand';
import type { Place } from './place';

const DAY_MS = 86_400_000;

export interface FoundLeads {
  /** Numbers of the rows, in order. */
  numbers: number[];
  /** By group, of what the search and the other filters leave. */
  counts: Record<Group, number>;
  /** All leads there are. */
  total: number;
}

/** What the place asks for, live; each part is asked anew only when it changes. Undefined until it is known. */
export function useFoundLeads(place: Place): FoundLeads | undefined {
  const { q, group, site, topic, shows, stage, rows, days, sort } = place;
  const order = useLiveQuery(() => rowsInOrder(sort), [sort]);
  const groups = useLiveQuery(groupOfEach);
  const hits = useLiveQuery(async () => (await matching(q)) ?? null, [q]);
  const since = days && new Date(Date.now() - Number(days) * DAY_MS).toISOString().slice(0, 10);
  const filtered = useLiveQuery(
    async () =>
      (await passing({ site, topic, shows, stage, nominated: rows && Number(rows), since })) ?? null,
    [site, topic, shows, stage, rows, since],
  );
  useTextsAtHand(order !== undefined);
  return useMemo(() => {
    if (!order || !groups || hits === undefined || filtered === undefined) return undefined;
    const left = order.filter((n) => (!hits || hits.has(n)) && (!filtered || filtered.has(n)));
    const counts = Object.fromEntries(GROUPS.map((each) => [each, 0])) as Record<Group, number>;
    for (const n of left) {
      const its = groups.get(n);
      if (its) counts[its] += 1;
    }
    const numbers = group ? left.filter((n) => groups.get(n) === group) : left;
    return { numbers, counts, total: order.length };
  }, [order, groups, hits, filtered, group]);
}

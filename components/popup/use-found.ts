import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { countGroups, find } from '@/utils/database/search/find';
import { keepUp } from '@/utils/database/search/indexing';
import type { Row } from '@/utils/database/search/row';
import type { Group } from '@/utils/model/list-state';

/** Leads shown at first: they fill the popup, and a part of the next screen. What is drawn is what opening and typing wait for. */
const FIRST = 8;
/** So many more each time the end comes near. */
const MORE = 40;

export interface Found {
  query: string;
  group: Group | undefined;
  /** Undefined until they are read. */
  rows: Row[] | undefined;
  counts: Record<Group, number> | undefined;
  search: (query: string) => void;
  choose: (group: Group | undefined) => void;
  more: () => void;
}

/** The popup's list, live: what is searched for, of which group, and as many leads of it as were scrolled to. */
export function useFound(): Found {
  const [{ query, group, limit }, setWanted] = useState({
    query: '',
    group: undefined as Group | undefined,
    limit: FIRST,
  });
  const rows = useLiveQuery(() => find(query, group, limit), [query, group, limit]);
  const counts = useLiveQuery(countGroups);
  // After the list: it counts all leads, which the list would wait for.
  const isRead = rows !== undefined;
  useEffect(() => {
    if (isRead) void keepUp().catch(() => undefined);
  }, [isRead]);
  return {
    query,
    group,
    rows,
    counts,
    search: (next) => setWanted((now) => ({ ...now, query: next, limit: FIRST })),
    choose: (next) => setWanted((now) => ({ ...now, group: next, limit: FIRST })),
    more: () => {
      if (rows && rows.length >= limit) setWanted((now) => ({ ...now, limit: rows.length + MORE }));
    },
  };
}

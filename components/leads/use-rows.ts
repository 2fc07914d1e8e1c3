import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import { rowsAt } from '@/utils/database/search/find';
import type { Row } from '@/utils/database/search/row';

/** Rows kept at hand while scrolling. */
const AT_HAND = 600;

/** The rows with these numbers, live; those that were seen before are there at once. */
export function useRows(numbers: number[]): Map<number, Row> {
  const known = useRef(new Map<number, Row>());
  const fresh = useLiveQuery(() => rowsAt(numbers), [numbers.join()]);
  if (known.current.size > AT_HAND) known.current.clear();
  for (const row of fresh ?? []) known.current.set(row.n, row);
  return known.current;
}

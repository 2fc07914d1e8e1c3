import { useCallback, useEffect, useRef, useState } from 'react';
import { database } from '@/utils/database/database';

export interface Cursor {
  /** The row that the keyboard is on. */
  cursor: number | undefined;
  put: (n: number | undefined) => void;
  /** The row so many places further, held at the ends; undefined in an empty list. */
  by: (steps: number) => number | undefined;
}

/** Where the keyboard is in the list: at the open lead at first; at the same place when its row goes. */
export function useCursor(numbers: number[] | undefined, leadId: string | undefined): Cursor {
  const [cursor, setCursor] = useState<number>();
  const place = useRef(0);
  const moves = useRef(0);
  const put = useCallback((n: number | undefined) => {
    moves.current++;
    setCursor(n);
  }, []);

  useEffect(() => {
    if (!leadId) return;
    let wanted = true;
    // Whoever moved on meanwhile stays there.
    const before = moves.current;
    void database.rows
      .where('leadId')
      .equals(leadId)
      .primaryKeys()
      .then(([n]) => wanted && before === moves.current && n !== undefined && setCursor(n));
    return () => {
      wanted = false;
    };
  }, [leadId]);

  const at = cursor === undefined || !numbers ? -1 : numbers.indexOf(cursor);
  if (at >= 0) place.current = at;
  const by = (steps: number) => {
    if (!numbers?.length) return undefined;
    // Its row is gone: the one in its place is the next.
    const from = at >= 0 ? at : cursor === undefined ? -1 : place.current - (steps > 0 ? 1 : 0);
    return numbers[Math.min(numbers.length - 1, Math.max(0, from + steps))];
  };
  return { cursor, put, by };
}

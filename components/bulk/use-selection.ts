import { useCallback, useState } from 'react';
import { allOrNone, NOTHING, type Selection, toggled } from './selection';

export interface Selecting extends Pick<Selection, 'selected'> {
  /** Whether the leads show boxes to tick. */
  selecting: boolean;
  /** Begins to select, with this row or with none. */
  start: (n?: number) => void;
  toggle: (n: number) => void;
  /** Adds these; where all of them are selected already, takes them out. */
  toggleAll: (numbers: number[]) => void;
  stop: () => void;
}

/** Which leads are chosen to be sent at once. What is filtered away meanwhile stays chosen. */
export function useSelection(): Selecting {
  const [selection, setSelection] = useState<Selection>();
  const toggle = useCallback((n: number) => setSelection((before = NOTHING) => toggled(before, n)), []);
  const toggleAll = useCallback(
    (numbers: number[]) => setSelection((before = NOTHING) => allOrNone(before, numbers)),
    [],
  );
  const start = useCallback(
    (n?: number) => setSelection(n === undefined ? NOTHING : toggled(NOTHING, n)),
    [],
  );
  const stop = useCallback(() => setSelection(undefined), []);
  const { selected } = selection ?? NOTHING;
  return { selecting: selection !== undefined, selected, start, toggle, toggleAll, stop };
}

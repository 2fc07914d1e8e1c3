import { useCallback, useState } from 'react';

export interface Selection {
  /** Whether the leads show boxes to tick. */
  selecting: boolean;
  selected: ReadonlySet<string>;
  /** Begins to select, with this lead or with none. */
  start: (leadId?: string) => void;
  toggle: (leadId: string) => void;
  /** Adds these; where all of them are selected already, takes them out. */
  toggleAll: (leadIds: string[]) => void;
  stop: () => void;
}

/** Which leads are chosen to be sent at once. What is filtered away meanwhile stays chosen. */
export function useSelection(): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>();
  const toggle = useCallback(
    (leadId: string) => setSelected((before = new Set()) => changed(before, [leadId], before.has(leadId))),
    [],
  );
  const toggleAll = useCallback(
    (leadIds: string[]) =>
      setSelected((before = new Set()) =>
        changed(
          before,
          leadIds,
          leadIds.every((id) => before.has(id)),
        ),
      ),
    [],
  );
  const start = useCallback((leadId?: string) => setSelected(new Set(leadId ? [leadId] : [])), []);
  const stop = useCallback(() => setSelected(undefined), []);
  return { selecting: selected !== undefined, selected: selected ?? NONE, start, toggle, toggleAll, stop };
}

const NONE: ReadonlySet<string> = new Set();

function changed(before: ReadonlySet<string>, ids: string[], out: boolean): Set<string> {
  const after = new Set(before);
  for (const id of ids)
    if (out) after.delete(id);
    else after.add(id);
  return after;
}

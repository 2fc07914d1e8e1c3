/** Rows that are selected, by their numbers, and where a range begins. */
export interface Selection {
  selected: ReadonlySet<number>;
  anchor: number | undefined;
}

export const NOTHING: Selection = { selected: new Set(), anchor: undefined };

/** One row in or out. */
export function toggled({ selected }: Selection, n: number): Selection {
  const next = new Set(selected);
  if (!next.delete(n)) next.add(n);
  return { selected: next, anchor: n };
}

/** From the anchor to this row, in the order of the list. */
export function extended({ selected, anchor }: Selection, to: number, order: number[]): Selection {
  const ends = [order.indexOf(anchor ?? to), order.indexOf(to)].sort((one, other) => one - other);
  const [from = 0, until = 0] = ends[0] === -1 ? [ends[1], ends[1]] : ends;
  return { selected: new Set([...selected, ...order.slice(from, until + 1)]), anchor: anchor ?? to };
}

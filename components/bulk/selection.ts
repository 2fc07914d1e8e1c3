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

/** Adds these; where all of them are selected already, takes them out. */
export function allOrNone({ selected }: Selection, numbers: number[]): Selection {
  const all = numbers.every((n) => selected.has(n));
  const these = new Set(numbers);
  return { selected: all ? selected.difference(these) : selected.union(these), anchor: undefined };
}

/** The selected rows in the order of the list; what is filtered away meanwhile stays selected and comes last. */
export const inOrder = (selected: ReadonlySet<number>, order: number[]): number[] => [
  ...new Set([...order.filter((n) => selected.has(n)), ...selected]),
];

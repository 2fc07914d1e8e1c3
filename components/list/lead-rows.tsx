import { useLiveQuery } from 'dexie-react-hooks';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { rowsAt } from '@/utils/database/search/find';
import type { Row } from '@/utils/database/search/row';
import { useHits } from './highlights';
import { LeadRow, type LeadRowProps } from './lead-row';

/** Leads that are read and drawn in one go: some ms. */
const PART = 50;

export interface LeadRowsProps extends Pick<LeadRowProps, 'open' | 'tick'> {
  list: RefObject<HTMLElement | null>;
  query: string;
  /** Drawn at once. */
  first: Row[];
  /** All that are found, in order; undefined until they are known. */
  numbers: number[] | undefined;
  /** Undefined: nothing is being selected. */
  selected: ReadonlySet<number> | undefined;
  /** Others are in the page now. */
  drawn: () => void;
}

/**
 * Every lead that is found, each of them in the page: a search by the browser, the keys and a screen reader know nothing else. The
 * height is right before they are drawn; what comes into sight is drawn first, the others one part after the other while there is
 * nothing else to do.
 */
export function LeadRows({ first, numbers = [], ...all }: LeadRowsProps) {
  const [due, setDue] = useState(0);
  const parts = useMemo(() => partsOf(numbers, first), [numbers, first]);
  useEffect(() => {
    if (due >= parts.length) return;
    const idle = requestIdleCallback(() => setDue(due + 1), { timeout: 300 });
    return () => cancelIdleCallback(idle);
  }, [due, parts.length]);
  return (
    <>
      <Part rows={first} isNear {...all} />
      {parts.map((part, at) => (
        <LaterPart key={part.at(-1)} numbers={part} isDue={at < due} {...all} />
      ))}
    </>
  );
}

/** The numbers that are not among the first rows. Counted from the end, where nothing is added: a new lead changes the first part alone. */
function partsOf(numbers: number[], first: Row[]): number[][] {
  const shown = new Set(first.map(({ n }) => n));
  const rest = numbers.filter((n) => !shown.has(n));
  const parts: number[][] = [];
  for (let end = rest.length; end > 0; end -= PART) parts.unshift(rest.slice(Math.max(0, end - PART), end));
  return parts;
}

type PartProps = Omit<LeadRowsProps, 'first' | 'numbers'>;

function LaterPart({ numbers, isDue, ...all }: PartProps & { numbers: number[]; isDue: boolean }) {
  const part = useRef<HTMLDivElement>(null);
  const isNear = useNear(part, all.list);
  const isWanted = isDue || isNear;
  const rows = useLiveQuery(async () => (isWanted ? rowsAt(numbers) : []), [isWanted, numbers.join()]);
  return (
    <div className="rows-part" ref={part} style={{ blockSize: `calc(${numbers.length} * var(--row))` }}>
      {rows && rows.length > 0 && <Part rows={rows} isNear={isNear} {...all} />}
    </div>
  );
}

function Part({
  rows,
  isNear,
  query,
  selected,
  open,
  tick,
  drawn,
}: PartProps & { rows: Row[]; isNear: boolean }) {
  const part = useRef<HTMLDivElement>(null);
  useHits(part, isNear ? query : '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there are others.
  useEffect(drawn, [rows]);
  return (
    <div ref={part}>
      {rows.map((row) => (
        <LeadRow key={row.leadId} row={row} open={open} ticked={selected?.has(row.n)} tick={tick} />
      ))}
    </div>
  );
}

/** Whether it is in sight, or a turn of the wheel away from it. */
function useNear(part: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!part.current) return;
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      root: list.current,
      rootMargin: '100%',
    });
    watch.observe(part.current);
    return () => watch.disconnect();
  }, [part, list]);
  return isNear;
}

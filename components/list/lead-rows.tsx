import { useDeferredValue, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Row } from '@/utils/database/search/row';
import { useHits } from './highlights';
import { LeadRow, type LeadRowProps } from './lead-row';

export interface LeadRowsProps extends Pick<LeadRowProps, 'open' | 'tick'> {
  rows: Row[];
  /** What they are the answer to: its hits are highlighted. */
  query: string;
  /** Undefined: nothing is being selected. */
  selected: ReadonlySet<number> | undefined;
  /** Others are in the page now. */
  drawn: () => void;
}

/** The leads of the popup's list, each of them in the page: a search by the browser, the keys and a screen reader know nothing else. */
export function LeadRows({ rows, query, selected, open, tick, drawn }: LeadRowsProps) {
  const part = useRef<HTMLUListElement>(null);
  // The first ones are drawn at once; the many that follow them give way to what is typed meanwhile.
  const shown = useDeferredValue(rows);
  useHits(part, query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there are others.
  useEffect(drawn, [shown]);
  return (
    <ul className="plain-list" ref={part} aria-label={i18n.t('popup.newestFirst')}>
      {shown.map((row) => (
        <LeadRow key={row.leadId} row={row} open={open} ticked={selected?.has(row.n)} tick={tick} />
      ))}
    </ul>
  );
}

import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Row } from '@/utils/database/search/row';
import { useHits } from '../list/highlights';
import { RowWords } from '../list/lead-row';
import { RowSign } from './row-sign';
import { useRows } from './use-rows';

/** As `.lead-option` is high, in CSS pixels, by the text size of the reader: all rows alike, so that any of ten thousand is found by its place. */
const ROW = 6.5 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
/** Rows drawn beyond each end of what is in sight. */
const BEYOND = 6;

export type Click = 'open' | 'toggle' | 'extend';

export interface LeadListProps {
  /** Numbers of the rows, in order. */
  numbers: number[];
  /** The row that the keyboard is on. */
  cursor: number | undefined;
  /** The lead that is open. */
  leadId: string | undefined;
  selected: ReadonlySet<number>;
  query: string;
  click: (row: Row, how: Click) => void;
}

/** All leads that were found; drawn are only those in sight. */
export function LeadList({ numbers, cursor, leadId, selected, query, click }: LeadListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { first, count } = useInSight(list);
  const shown = useMemo(
    () => numbers.slice(Math.max(0, first - BEYOND), first + count + BEYOND),
    [numbers, first, count],
  );
  const rows = useRows(shown);
  const at = cursor === undefined ? -1 : numbers.indexOf(cursor);
  useKeptInSight(list, at);
  useHits(list, query);

  return (
    <div
      className="lead-list"
      role="listbox"
      aria-label={i18n.t('leads.heading')}
      aria-multiselectable="true"
      aria-activedescendant={shown.includes(cursor ?? -1) ? `lead-${cursor}` : undefined}
      data-hits=""
      tabIndex={0}
      ref={list}
    >
      <div className="lead-list-all" role="presentation" style={{ blockSize: numbers.length * ROW }}>
        {shown.map((n, place) => {
          const row = rows.get(n);
          const index = Math.max(0, first - BEYOND) + place;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, the page's keys do the same.
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant, as a listbox may have it.
            <div
              key={n}
              id={`lead-${n}`}
              role="option"
              className="row lead-option"
              aria-selected={selected.has(n)}
              aria-current={row && row.leadId === leadId ? 'true' : undefined}
              aria-setsize={numbers.length}
              aria-posinset={index + 1}
              data-lead={row?.leadId}
              data-cursor={n === cursor || undefined}
              data-passed={row?.passed || undefined}
              style={{ insetBlockStart: index * ROW }}
              onClick={(event) => row && click(row, howOf(event))}
            >
              {row && <RowWords row={row} Sign={RowSign} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** On the sign before the name, or with Ctrl, it is selected too; with Shift, all up to it. */
function howOf(event: MouseEvent): Click {
  if (event.shiftKey) return 'extend';
  const onSign = event.target instanceof Element && event.target.closest('.row-sign') !== null;
  return onSign || event.ctrlKey || event.metaKey ? 'toggle' : 'open';
}

/** The first row in sight and how many there are. */
function useInSight(list: React.RefObject<HTMLElement | null>) {
  const [sight, setSight] = useState({ first: 0, count: 12 });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      const first = Math.floor(element.scrollTop / ROW);
      const count = Math.ceil(element.clientHeight / ROW) + 1;
      setSight((now) => (now.first === first && now.count === count ? now : { first, count }));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list]);
  return sight;
}

/** Scrolls just so far that the row at this place is seen. */
function useKeptInSight(list: React.RefObject<HTMLElement | null>, at: number) {
  useEffect(() => {
    const element = list.current;
    if (!element || at < 0) return;
    const top = at * ROW;
    const bottom = top + ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }, [list, at]);
}

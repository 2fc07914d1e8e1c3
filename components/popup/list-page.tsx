import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LeadSummary } from '@/utils/leads/repository';
import { matches } from '@/utils/leads/search';
import { Button } from '../button';
import { Icon } from '../icon';
import { Empty } from './empty';
import { Glance } from './glance';
import { type Group, groupOf } from './groups';
import { LeadRow } from './lead-row';
import { Mark } from './mark';
import { openOptions } from './popup-actions';

export interface ListPageProps {
  summaries: LeadSummary[];
  connected: boolean;
  open: (leadId: string) => void;
  /** The lead the scout comes back from: its row has the focus. */
  cameFrom: string | undefined;
  /** Above the leads: a further action of the popup. */
  action?: ReactNode;
}

/** All leads, newest first, with search and what needs a person. */
export function ListPage({ summaries, connected, open, cameFrom, action }: ListPageProps) {
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<Group>();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const row = cameFrom && list.current?.querySelector<HTMLElement>(`[data-lead="${cameFrom}"]`);
    if (row) row.focus();
    else search.current?.focus();
  }, [cameFrom]);

  const shown = summaries.filter(
    (summary) => matches(summary, query) && (group === undefined || groupOf(summary) === group),
  );
  return (
    <>
      <header className="popup-head">
        <h1 className="popup-name">
          <Mark /> Guest Scout
        </h1>
        <Button
          kind="quiet"
          className="button-icon"
          aria-label="Options"
          title="Options"
          onClick={openOptions}
        >
          <Icon name="options" size={18} />
        </Button>
      </header>
      {action}
      {summaries.length === 0 ? (
        <Empty connected={connected} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the rows, which are buttons of their own.
        <div className="list" onKeyDown={(event) => moveByArrow(event, list.current, search.current)}>
          <label className="search">
            <Icon name="search" />
            <span className="visually-hidden">Search leads</span>
            <input
              ref={search}
              type="search"
              placeholder="Search names, quotes, notes"
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
          <Glance summaries={summaries} chosen={group} choose={setGroup} />
          {shown.length === 0 ? (
            <p className="list-none">
              Nothing found.{' '}
              <Button
                kind="quiet"
                className="button-small"
                onClick={() => {
                  setQuery('');
                  setGroup(undefined);
                }}
              >
                Show all leads
              </Button>
            </p>
          ) : (
            <ul className="rows plain-list" ref={list} aria-label="Leads, newest first">
              {shown.map((summary) => (
                <LeadRow key={summary.lead.id} summary={summary} open={() => open(summary.lead.id)} />
              ))}
            </ul>
          )}
        </div>
      )}
      {!connected && summaries.length > 0 && (
        <footer className="popup-foot">
          <p>Saved on this device, not sent. No form is connected yet.</p>
          <Button className="button-small" onClick={openOptions}>
            Connect a form
          </Button>
        </footer>
      )}
    </>
  );
}

/** Down and up walk the rows, from the search field and back to it. */
function moveByArrow(event: KeyboardEvent, list: Element | null, search: HTMLElement | null) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...(list?.querySelectorAll<HTMLElement>('.row') ?? [])];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  const target = next < 0 ? search : rows[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

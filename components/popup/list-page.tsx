import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LeadSummary } from '@/utils/leads/repository';
import { matches } from '@/utils/leads/search';
import { Button } from '../button';
import { Icon } from '../icon';
import { SelectionBar } from '../many/selection-bar';
import type { Many } from '../many/use-many';
import { useSelectKeys } from '../many/use-select-keys';
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
  /** Above them too: how far what was sent at once has come. */
  progress?: ReactNode;
  many: Pick<Many, 'selection' | 'look' | 'justSent'>;
}

/** All leads, newest first, with search and what needs a person. */
export function ListPage(props: ListPageProps) {
  const { summaries, connected, open, cameFrom, action, progress, many } = props;
  const { selection, justSent } = many;
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<Group>();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const row = cameFrom && list.current?.querySelector<HTMLElement>(`[data-lead="${cameFrom}"]`);
    const free = document.activeElement === document.body && !justSent.current;
    (row || (free && search.current) || undefined)?.focus();
  }, [cameFrom, justSent]);

  const shown = summaries.filter(
    (summary) => matches(summary, query) && (group === undefined || groupOf(summary) === group),
  );
  const ids = shown.map(({ lead }) => lead.id);
  const { selecting, selected, start, toggle, stop } = selection;
  const selectKeys = useSelectKeys(selection, list, ids);

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
      {!selecting && action}
      {progress}
      {summaries.length === 0 ? (
        <Empty connected={connected} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the rows, which are buttons of their own.
        <div
          className="list"
          onKeyDown={(event) => {
            moveByArrow(event, list.current, search.current);
            selectKeys(event);
          }}
        >
          <div className="list-head">
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
            {summaries.length > 1 && (
              <Button
                kind="quiet"
                className="button-small"
                title={selecting ? 'Back to the list (Esc)' : 'Choose several leads to send at once (X)'}
                aria-keyshortcuts={selecting ? 'Escape' : 'x'}
                onClick={() => (selecting ? stop() : start())}
              >
                {selecting ? 'Cancel' : 'Select'}
              </Button>
            )}
          </div>
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
                <LeadRow
                  key={summary.lead.id}
                  summary={summary}
                  open={() => open(summary.lead.id)}
                  ticked={selecting ? selected.has(summary.lead.id) : undefined}
                  tick={() => toggle(summary.lead.id)}
                />
              ))}
            </ul>
          )}
        </div>
      )}
      {selecting && <SelectionBar selection={selection} shown={ids} send={many.look} />}
      {!connected && !selecting && summaries.length > 0 && (
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
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  const target = next < 0 ? search : rows[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { findAll } from '@/utils/database/search/find';
import type { Group } from '@/utils/model/list-state';
import { isOnAndroid } from '@/utils/on-android';
import { SelectionBar } from '../bulk/popup-selection-bar';
import type { Many } from '../bulk/use-bulk';
import { useSelectKeys } from '../bulk/use-select-keys';
import { openOptions } from '../lead/page-actions';
import { Empty } from '../list/empty';
import { Glance } from '../list/glance';
import { LeadRows } from '../list/lead-rows';
import { Button } from '../ui/controls/button';
import { SearchField } from '../ui/controls/search-field';
import { Mark } from '../ui/mark';
import { MoreLeads } from './more-leads';
import type { Found } from './use-found';

export interface ListPageProps {
  found: Found;
  connected: boolean;
  open: (leadId: string) => void;
  /** The lead the scout comes back from: its row has the focus. */
  cameFrom: string | undefined;
  /** Beside the name: where there is more room. */
  waysOut: ReactNode;
  /** Above the leads: a further action of the popup. */
  action?: ReactNode;
  /** Below everything, while nothing is being chosen. */
  foot?: ReactNode;
  /** Above them too: how far what was sent at once has come. */
  progress?: ReactNode;
  many: Pick<Many, 'selection' | 'look' | 'justSent'>;
}

/** What waits for the scout; what is done or passed is in the list, and on the leads page. */
const SHOWN: readonly Group[] = ['review', 'failed', 'waiting', 'unsent'];

/** All leads, newest first, with search and what needs a person. */
export function ListPage(props: ListPageProps) {
  const { found, connected, open, cameFrom, waysOut, action, foot, progress, many } = props;
  const { query, group, answer, counts, place } = found;
  const { asked, rows = [], numbers } = answer ?? {};
  const { selection, justSent } = many;
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  /** The row that gets the focus as soon as it is drawn. */
  const awaited = useRef(cameFrom && `[data-lead="${cameFrom}"]`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its beginning.
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = place.current;
  }, [asked, place]);

  const focusAwaited = useCallback(() => {
    const row = awaited.current && list.current?.querySelector<HTMLElement>(awaited.current);
    if (!row) return;
    awaited.current = undefined;
    row.focus();
  }, []);
  useEffect(() => {
    // A phone's keyboard would come with the focus, over half of the list.
    const free = document.activeElement === document.body && !justSent.current && !isOnAndroid();
    if (free) search.current?.focus();
  }, [justSent]);

  const isEmpty = rows.length === 0 && !query && !group;
  const { selecting, selected, start, toggle, toggleAll, stop } = selection;
  // Asked anew: it may be pressed before the answer to what was just typed is there.
  const all = () => void findAll(query, group).then(toggleAll);
  const selectKeys = useSelectKeys(selection, list, all);

  return (
    <>
      <header className="popup-head">
        <h1 className="popup-name">
          <Mark /> Guest Scout
        </h1>
        {waysOut}
      </header>
      {!selecting && action}
      {progress}
      {isEmpty ? (
        <Empty connected={connected} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the rows, which are buttons of their own.
        <div
          className="list"
          onKeyDown={(event) => {
            awaited.current = undefined;
            moveByArrow(event, list.current, search.current);
            selectKeys(event);
          }}
        >
          <div className="list-head">
            <SearchField query={query} search={found.search} fieldRef={search} />
            {(rows.length > 1 || query || group) && (
              <Button
                kind="quiet"
                className="button-small"
                title={selecting ? i18n.t('popup.cancelHint') : i18n.t('popup.selectHint')}
                aria-keyshortcuts={selecting ? 'Escape' : 'x'}
                onClick={() => (selecting ? stop() : start())}
              >
                {selecting ? i18n.t('popup.cancel') : i18n.t('popup.select')}
              </Button>
            )}
          </div>
          {counts && <Glance groups={SHOWN} counts={counts} chosen={group} choose={found.choose} />}
          {rows.length === 0 ? (
            <p className="list-none">
              {i18n.t('popup.nothingFound')}{' '}
              <Button
                kind="quiet"
                className="button-small"
                onClick={() => {
                  found.search('');
                  found.choose(undefined);
                }}
              >
                {i18n.t('popup.showAll')}
              </Button>
            </p>
          ) : (
            <div
              className="rows"
              ref={list}
              data-hits=""
              onScroll={({ currentTarget }) => {
                place.current = currentTarget.scrollTop;
              }}
            >
              <LeadRows
                key={asked && `${asked.group} ${asked.query}`}
                rows={rows}
                query={asked?.query ?? ''}
                open={open}
                selected={selecting ? selected : undefined}
                tick={toggle}
                drawn={focusAwaited}
              />
              {numbers && numbers.length > rows.length && (
                <MoreLeads
                  shown={rows.length}
                  found={numbers.length}
                  more={() => {
                    awaited.current = `[data-n="${numbers[rows.length]}"]`;
                    found.showMore();
                  }}
                />
              )}
            </div>
          )}
        </div>
      )}
      {selecting && <SelectionBar selection={selection} found={numbers ?? []} all={all} send={many.look} />}
      {!connected && !selecting && !isEmpty && (
        <footer className="popup-foot">
          <p>{i18n.t('popup.notConnected')}</p>
          <Button className="button-small" onClick={openOptions}>
            {i18n.t('popup.connectForm')}
          </Button>
        </footer>
      )}
      {foot && !selecting && <div className="popup-yourself">{foot}</div>}
    </>
  );
}

/** Down and up walk the rows and what shows more of them, from the search field and back to it. */
function moveByArrow(event: KeyboardEvent, list: Element | null, search: HTMLElement | null) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-lead], .more-leads button') ?? [])];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  const target = next < 0 ? search : rows[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

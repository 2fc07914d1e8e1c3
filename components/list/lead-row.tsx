import { memo, type ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Row } from '@/utils/database/search/row';
import { inNumbers } from '@/utils/language';
import { StageLabel } from '../host/stage-label';
import { handleOf, nameOf } from '../lead/called';
import { StateLabel } from '../lead/delivery/state-label';
import { SiteIcon } from '../ui/site-icon';
import { TimeAgo } from '../ui/time';
import './lead-row.css';

export interface LeadRowProps {
  row: Row;
  open: (leadId: string) => void;
  /** Present while several are being chosen: a click ticks the lead and does not open it. */
  ticked?: boolean;
  tick: (n: number) => void;
}

/** One lead in the list, as a button or as a box to tick. */
export const LeadRow = memo(function LeadRow({ row, open, ticked, tick }: LeadRowProps) {
  if (ticked === undefined) {
    return (
      <li>
        <button
          type="button"
          className="row"
          data-lead={row.leadId}
          data-n={row.n}
          onClick={() => open(row.leadId)}
        >
          <RowWords row={row} />
        </button>
      </li>
    );
  }
  return (
    <li>
      <label className="row row-choice">
        <input
          type="checkbox"
          data-lead={row.leadId}
          data-n={row.n}
          aria-label={calledIn(row)}
          checked={ticked}
          onChange={() => tick(row.n)}
        />
        <RowWords row={row} />
      </label>
    </li>
  );
});

/** What to call the lead of a row. */
const calledIn = ({ name, account }: Row) => nameOf({ name, accounts: account ? [account] : [] });

/** Who, their words, from where, when, and where it stands; `sign` in the place of the site's. Drawn anew only for another row, not for each letter of a search. */
export const RowWords = memo(function RowWords({
  row,
  Sign,
}: {
  row: Row;
  Sign?: (props: Pick<Row, 'site'>) => ReactNode;
}) {
  const { account, clipCount, delivery, newClips } = row;
  const name = calledIn(row);
  const handle = account && handleOf(account);
  return (
    <>
      {Sign ? <Sign site={row.site} /> : row.site && <SiteIcon site={row.site} />}
      <span className="row-main">
        <span className="row-head">
          <span className="row-name" dir="auto">
            {name}
          </span>
          {handle && handle !== name && (
            <span className="row-handle" dir="auto">
              {handle}
            </span>
          )}
          <span className="row-time">{row.capturedAt && <TimeAgo at={row.capturedAt} />}</span>
        </span>
        <span className="row-quote" dir="auto">
          {row.quote && row.translated && <span className="row-note">{i18n.t('popup.row.translated')} </span>}
          {row.quote || row.who || row.why || i18n.t('popup.row.profile')}
        </span>
        <span className="row-foot">
          <StateLabel delivery={delivery} lead={row} />
          {row.stage && <StageLabel stage={row.stage} />}
          {row.nominated && (
            <span className="row-count">
              {i18n.t('nominated.times', row.nominated, { count: inNumbers(row.nominated) })}
            </span>
          )}
          {newClips > 0 ? (
            <span className="row-new">
              {i18n.t('popup.row.newQuotes', newClips, { count: inNumbers(newClips) })}
            </span>
          ) : (
            clipCount > 1 && (
              <span className="row-count">
                {i18n.t('popup.row.quotes', clipCount, { count: inNumbers(clipCount) })}
              </span>
            )
          )}
        </span>
      </span>
    </>
  );
});

import type { LeadSummary } from '@/utils/leads/repository';
import { handleOf, nameOf } from '../lead/person';
import { SiteIcon } from '../site-icon';
import { StateLabel } from '../state-label';
import { TimeAgo } from '../time';

export interface LeadRowProps {
  summary: LeadSummary;
  open: () => void;
  /** Present while several are being chosen: a click ticks the lead and does not open it. */
  ticked?: boolean;
  tick: () => void;
}

/** One lead in the list: who, their words, from where, when, and where it stands. */
export function LeadRow({ summary, open, ticked, tick }: LeadRowProps) {
  const { lead } = summary;
  if (ticked === undefined) {
    return (
      <li>
        <button type="button" className="row" data-lead={lead.id} onClick={open}>
          <RowWords summary={summary} />
        </button>
      </li>
    );
  }
  return (
    <li>
      <label className="row row-choice">
        <input
          type="checkbox"
          data-lead={lead.id}
          aria-label={nameOf(lead)}
          checked={ticked}
          onChange={tick}
        />
        <RowWords summary={summary} />
      </label>
    </li>
  );
}

function RowWords({ summary }: { summary: LeadSummary }) {
  const { lead, clip, clipCount, delivery, newClips } = summary;
  const [account] = lead.accounts;
  const handle = account && handleOf(account);
  return (
    <>
      {clip && <SiteIcon site={clip.site} />}
      <span className="row-main">
        <span className="row-head">
          <span className="row-name">{nameOf(lead)}</span>
          {handle && handle !== nameOf(lead) && <span className="row-handle">{handle}</span>}
          <span className="row-time">{clip && <TimeAgo at={clip.capturedAt} />}</span>
        </span>
        <span className="row-quote" dir="auto">
          {clip?.quote?.text || lead.who || 'Profile'}
        </span>
        <span className="row-foot">
          <StateLabel delivery={delivery} lead={lead} />
          {newClips > 0 ? (
            <span className="row-new">{newClips === 1 ? '1 new quote' : `${newClips} new quotes`}</span>
          ) : (
            clipCount > 1 && <span className="row-count">{clipCount} quotes</span>
          )}
        </span>
      </span>
    </>
  );
}

import type { LeadSummary } from '@/utils/leads/repository';
import { handleOf, nameOf } from '../lead/person';
import { SiteIcon } from '../site-icon';
import { StateLabel } from '../state-label';
import { TimeAgo } from '../time';

/** One lead in the list: who, their words, from where, when, and where it stands. */
export function LeadRow({ summary, open }: { summary: LeadSummary; open: () => void }) {
  const { lead, clip, clipCount, delivery, newClips } = summary;
  const [account] = lead.accounts;
  const handle = account && handleOf(account);
  return (
    <li>
      <button type="button" className="row" data-lead={lead.id} onClick={open}>
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
      </button>
    </li>
  );
}

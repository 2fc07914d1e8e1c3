import { useLiveQuery } from 'dexie-react-hooks';
import { historyOf, momentOf, type Past } from '@/utils/delivery/history';
import type { Lead } from '@/utils/leads/schema';
import { AnswersPreview } from '../answers-preview';
import { CopyButton } from '../copy-button';
import { Icon } from '../icon';
import { nameOf } from '../lead/person';
import { StateLabel } from '../state-label';
import { inFull } from '../time';
import { asText, attemptWords, versionWords } from './past-words';
import './history.css';

/** Everything of this lead that was sent or tried: what, when, to which form, how it ended. Nothing where nothing left yet. */
export function SentHistory({ lead }: { lead: Lead }) {
  const past = useLiveQuery(() => historyOf(lead.id), [lead.id]);
  if (!past || past.length === 0) return null;
  return (
    <details className="fold history">
      <summary>
        <Icon name="more" size={14} />
        <span>Sent</span>
        <span className="fold-aside">{past.length === 1 ? 'once' : `${past.length} times`}</span>
      </summary>
      <div className="fold-body">
        {past.map((each) => (
          <PastDelivery key={each.delivery.id} past={each} lead={lead} />
        ))}
      </div>
    </details>
  );
}

function PastDelivery({ past, lead }: { past: Past; lead: Lead }) {
  const { delivery, formTitle } = past;
  const { answers, answeredForm, attempts, reference, followsUp } = delivery;
  return (
    <details className="past">
      <summary>
        <Icon name="more" size={14} />
        <StateLabel delivery={delivery} lead={lead} />
        <span className="past-when">{inFull(momentOf(delivery))}</span>
      </summary>
      <dl className="past-facts">
        <dt>Form</dt>
        <dd>{formTitle ?? 'No longer known'}</dd>
        {answeredForm && (
          <>
            <dt>Version</dt>
            <dd>{versionWords(answeredForm)}</dd>
          </>
        )}
        <dt>Reference</dt>
        <dd>
          <span className="send-reference">{reference}</span>
          {followsUp && `, a follow-up to ${followsUp}`}
        </dd>
        <dt>Attempts</dt>
        <dd>
          {attempts.length === 0
            ? 'None by itself: by you, in a tab.'
            : attempts.map((attempt) => (
                <p key={attempt.at}>
                  {inFull(attempt.at)}: {attemptWords(attempt)}
                </p>
              ))}
        </dd>
      </dl>
      <AnswersPreview
        projection={{ answers, path: [], problems: [], asks: [], shortened: {} }}
        form={{ sections: [] }}
      />
      <div className="past-copy">
        <CopyButton text={asText(past, nameOf(lead))}>Copy all of it</CopyButton>
      </div>
    </details>
  );
}

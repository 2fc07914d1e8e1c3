import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { historyOf, momentOf, type Past } from '@/utils/delivery/history';
import { inNumbers } from '@/utils/language';
import type { Lead } from '@/utils/model/lead';
import { nameOf } from '../lead/called';
import { AnswersPreview } from '../lead/delivery/answers-preview';
import { StateLabel } from '../lead/delivery/state-label';
import { CopyButton } from '../ui/controls/copy-button';
import { Icon } from '../ui/icon';
import { inFull } from '../ui/time';
import { withParts } from '../ui/with-parts';
import { asText, attemptWords, versionWords } from './past-words';
import './history.css';

/** Everything of this lead that was sent or tried: what, when, to which form, how it ended. Nothing where nothing left yet. */
export function SentHistory({ lead }: { lead: Lead }) {
  const past = useLiveQuery(() => historyOf(lead.id), [lead.id]);
  if (!past || past.length === 0) return null;
  const isSent = past.some(({ delivery }) => delivery.state === 'sent');
  return (
    <details className="fold history">
      <summary>
        <Icon name="more" size={14} />
        <span>{i18n.t(isSent ? 'history.title' : 'history.titleTried')}</span>
        <span className="fold-aside">
          {i18n.t('history.times', past.length, { count: inNumbers(past.length) })}
        </span>
      </summary>
      <div className="fold-body">
        {past.map((each) => (
          <PastDelivery key={each.delivery.id} past={each} lead={lead} />
        ))}
      </div>
    </details>
  );
}

const Reference = ({ children }: { children: string }) => <span className="send-reference">{children}</span>;

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
        <dt>{i18n.t('history.form')}</dt>
        <dd>{formTitle ? <bdi>{formTitle}</bdi> : i18n.t('history.formUnknown')}</dd>
        {answeredForm && (
          <>
            <dt>{i18n.t('history.version')}</dt>
            <dd>{versionWords(answeredForm)}</dd>
          </>
        )}
        <dt>{i18n.t('history.reference')}</dt>
        <dd>
          {followsUp ? (
            withParts(i18n.t('history.followUp', { reference: '{reference}', followsUp: '{followsUp}' }), {
              reference: <Reference>{reference}</Reference>,
              followsUp,
            })
          ) : (
            <Reference>{reference}</Reference>
          )}
        </dd>
        {delivery.receipt && (
          <>
            <dt>{i18n.t('history.receipt')}</dt>
            <dd>{inFull(delivery.receipt.at)}</dd>
          </>
        )}
        <dt>{i18n.t('history.attempts')}</dt>
        <dd>
          {attempts.length === 0
            ? i18n.t('history.noAttempts')
            : attempts.map((attempt) => (
                <p key={attempt.at}>
                  {i18n.t('history.attempt', { when: inFull(attempt.at), outcome: attemptWords(attempt) })}
                </p>
              ))}
        </dd>
      </dl>
      <AnswersPreview
        projection={{ answers, path: [], problems: [], asks: [], shortened: {} }}
        form={{ sections: [] }}
      />
      <div className="past-copy">
        <CopyButton text={asText(past, nameOf(lead))}>{i18n.t('history.copy')}</CopyButton>
      </div>
    </details>
  );
}

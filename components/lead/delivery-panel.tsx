import type { Delivery } from '@/utils/delivery/schema';
import type { LeadView } from '@/utils/messages/protocol';
import { Button } from '../button';
import { CopyButton } from '../copy-button';
import { Notice } from '../notice';
import { inFull, when } from '../time';
import type { Settle } from './lead-actions';
import { nameOf } from './person';
import { didItArrive, reasonWords } from './reason-words';
import { ReviewSteps } from './review-steps';
import type { Run } from './running';

export interface DeliveryPanelProps {
  view: LeadView;
  delivery: Delivery;
  now: number;
  run: Run;
  settle: Settle | undefined;
  openOptions: () => void;
}

/** What became of Send, why, and what a person can do about it. */
export function DeliveryPanel(props: DeliveryPanelProps) {
  const { delivery, view, now, run, settle, openOptions } = props;
  const { what, todo, question } = reasonWords(delivery.reason, view.form?.form);
  const cancel = settle && (
    <Button className="button-small" kind="quiet" onClick={() => run(settle.cancel, 'Not sent')}>
      Do not send
    </Button>
  );

  switch (delivery.state) {
    case 'queued':
      return (
        <Notice tone="note" title="Waiting to be sent" action={cancel}>
          {[what, todo, nextTry(delivery, now)].filter(Boolean).join(' ')}
        </Notice>
      );
    case 'sending':
      return (
        <Notice tone="note" title="Sending now">
          You can close this. It goes on by itself.
        </Notice>
      );
    case 'sent':
      return (
        <Notice
          tone="good"
          title={`Sent ${when(delivery.sentAt ?? delivery.updatedAt, now)}`}
          action={<CopyButton text={delivery.reference}>Copy the reference</CopyButton>}
        >
          Reference {delivery.reference}
          {delivery.followsUp && `, a follow-up to ${delivery.followsUp}`}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="bad" title={what || 'The form did not accept this.'} action={cancel}>
          {question && <p>Question: “{question}”</p>}
          {delivery.reason?.detail && <p>The form says: “{delivery.reason.detail}”</p>}
          <p>{todo ?? 'Correct the answers, then send again.'}</p>
        </Notice>
      );
    case 'held':
      return (
        <Notice
          tone="warn"
          title={what || 'On hold'}
          action={
            <>
              {delivery.reason?.code !== 'queue-paused' && (
                <Button className="button-small" onClick={openOptions}>
                  {delivery.reason?.code === 'permission-missing'
                    ? 'Allow docs.google.com'
                    : 'Open the options'}
                </Button>
              )}
              {cancel}
            </>
          }
        >
          {question && <p>Question: “{question}”</p>}
          <p>{todo} Nothing is lost; it goes on from here.</p>
        </Notice>
      );
    case 'review':
      return <ReviewSteps {...props} />;
    case 'unknown':
      return <MayHaveArrived {...props} what={what} />;
    case 'cancelled':
      return null;
  }
}

function nextTry(delivery: Delivery, now: number): string {
  if (delivery.attempts.length === 0) return '';
  return Date.parse(delivery.nextAttemptAt) > now
    ? `Next try ${when(delivery.nextAttemptAt, now)}.`
    : 'Trying again now.';
}

function MayHaveArrived({ delivery, view, run, settle, what }: DeliveryPanelProps & { what: string }) {
  const started = delivery.postStartedAt ?? delivery.updatedAt;
  return (
    <Notice
      tone="warn"
      title="It may have arrived"
      action={
        <>
          <CopyButton text={didItArrive(delivery, nameOf(view.lead))}>
            Copy “Did {delivery.reference} arrive?”
          </CopyButton>
          {settle && (
            <>
              <Button
                className="button-small"
                onClick={() => run(() => settle.unknown('sent'), 'Marked as sent')}
              >
                It arrived
              </Button>
              <Button
                className="button-small"
                onClick={() => run(() => settle.unknown('again'), 'Waiting to be sent again')}
              >
                It did not, send again
              </Button>
            </>
          )}
        </>
      }
    >
      <p>
        {what} Sent {inFull(started)}. Sending again could make a second row, so ask the hosts first or leave
        it as it is.
      </p>
      {!settle && <p>Answer in the Guest Scout popup in the toolbar.</p>}
    </Notice>
  );
}

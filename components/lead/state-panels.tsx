import type { Delivery } from '@/utils/delivery/schema';
import type { FormChange } from '@/utils/forms/changed-form';
import type { LeadView } from '@/utils/messages/protocol';
import { Button } from '../button';
import { CopyButton } from '../copy-button';
import { Notice } from '../notice';
import { useNow } from '../now';
import { inFull, when } from '../time';
import { WhatChanged } from '../what-changed';
import type { Settle } from './lead-actions';
import { nameOf } from './person';
import { didItArrive, reasonWords } from './reason-words';
import type { Run } from './running';

/** What a state needs to show itself and to be acted on. */
export interface StatePanelProps {
  view: LeadView;
  settle: Settle | undefined;
  openOptions: () => void;
  openForm: (deliveryId: string) => Promise<void>;
  delivery: Delivery;
  /** It came into this state while it was looked at. */
  fresh: boolean;
  run: Run;
}

function Cancel({ settle, run }: StatePanelProps) {
  if (!settle) return null;
  return (
    <Button className="button-small" kind="quiet" onClick={() => run(settle.cancel, 'Not sent')}>
      Do not send
    </Button>
  );
}

/** Queued again after something went wrong: why, and when next. */
export function Waiting(props: StatePanelProps) {
  const { delivery, view } = props;
  const due = Date.parse(delivery.nextAttemptAt);
  const now = useNow(due);
  const { what, todo } = reasonWords(delivery.reason, view.form?.form);
  const next = due > now ? `Next try ${when(delivery.nextAttemptAt, now)}.` : 'Trying again now.';
  return (
    <Notice tone="note" title="Waiting to be sent" action={<Cancel {...props} />}>
      {[what, todo, next].filter(Boolean).join(' ')}
    </Notice>
  );
}

/** The form said no: which question, and what to do. */
export function Refused(props: StatePanelProps) {
  const { delivery, view } = props;
  const { what, todo, question } = reasonWords(delivery.reason, view.form?.form);
  return (
    <Notice tone="bad" title={what || 'The form did not accept this.'} action={<Cancel {...props} />}>
      {question && <p>Question: “{question}”</p>}
      {delivery.reason?.detail && <p>The form says: “{delivery.reason.detail}”</p>}
      <p>{todo ?? 'Correct the answers, then send again.'}</p>
    </Notice>
  );
}

/** Stopped before sending, until something is mended. */
export function Held(props: StatePanelProps) {
  const { delivery, view, openOptions, settle } = props;
  if (view.formChange) return <FormChanged {...props} change={view.formChange} />;
  const code = delivery.reason?.code;
  const { what, todo, question } = reasonWords(delivery.reason, view.form?.form);
  return (
    <Notice
      tone="warn"
      title={what || 'On hold'}
      action={
        <>
          {code !== 'queue-paused' && code !== 'answer-missing' && (
            <Button className="button-small" onClick={openOptions}>
              {code === 'permission-missing' ? 'Allow docs.google.com' : 'Open the options'}
            </Button>
          )}
          <Cancel {...props} />
        </>
      }
    >
      {question && <p>Question: “{question}”</p>}
      <p>
        {todo} Nothing is lost{code !== 'answer-missing' && '; it goes on from here'}.
      </p>
      {code === 'queue-paused' && !settle && <p>Resume in the Guest Scout popup in the toolbar.</p>}
    </Notice>
  );
}

/** The form is not the one that the answers were made for: what changed, and the way on. */
function FormChanged({
  change,
  settle,
  openOptions,
  run,
  ...props
}: StatePanelProps & { change: FormChange }) {
  const { what } = reasonWords(props.delivery.reason, props.view.form?.form);
  const accept = change.fits && settle && (
    <Button
      className="button-small"
      onClick={() => run(settle.acceptForm, 'The form is taken over as it is now')}
    >
      Accept and go on
    </Button>
  );
  return (
    <Notice
      tone="warn"
      title={what}
      action={
        <>
          {accept}
          <Button className="button-small" kind={accept ? 'quiet' : undefined} onClick={openOptions}>
            {change.fits ? 'Check the answers' : 'Choose the answers anew'}
          </Button>
          <Cancel {...props} settle={settle} openOptions={openOptions} run={run} />
        </>
      }
    >
      <WhatChanged changes={change.changes} />
      <p>
        {change.fits
          ? 'Your answers still fit. Nothing was sent.'
          : 'Some answers no longer fit. Choose them in the options. Nothing was sent.'}
      </p>
      {change.fits && !settle && <p>Accept it in the Guest Scout popup in the toolbar.</p>}
    </Notice>
  );
}

/** Nobody knows yet whether a row was made; the default is to leave it. */
export function MayHaveArrived({ delivery, view, run, settle }: StatePanelProps) {
  const { what } = reasonWords(delivery.reason, view.form?.form);
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
        {what} Sent {inFull(started)}. Look for <strong>{delivery.reference}</strong> among the form’s
        answers, or ask the hosts. Sending again could make a second row; while nobody knows, leave it as it
        is.
      </p>
      {!settle && <p>Answer in the Guest Scout popup in the toolbar.</p>}
    </Notice>
  );
}

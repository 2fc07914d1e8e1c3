import { i18n } from '#i18n';
import type { Delivery } from '@/utils/model/delivery';
import { wantsAnswer } from '@/utils/model/delivery-states';
import type { FormChange, LeadView } from '@/utils/model/view';
import { WhatChanged } from '../../options/connect/what-changed';
import { Button } from '../../ui/controls/button';
import { CopyButton } from '../../ui/controls/copy-button';
import { useNow } from '../../ui/hooks/use-now';
import type { Run } from '../../ui/hooks/use-run';
import { Notice } from '../../ui/notice';
import { inFull, when } from '../../ui/time';
import { withParts } from '../../ui/with-parts';
import { nameOf } from '../called';
import type { Settle } from '../lead-actions';
import { didItArrive, reasonWords } from './reason-words';

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

const Quoted = ({ text }: { text: string }) => <bdi>{i18n.t('lead.quoted', { text })}</bdi>;

const AskedBy = ({ question }: { question: string }) => (
  <p>
    {withParts(i18n.t('lead.state.question', { question: '{question}' }), {
      question: <Quoted text={question} />,
    })}
  </p>
);

function Cancel({ settle, run }: StatePanelProps) {
  if (!settle) return null;
  return (
    <Button
      className="button-small"
      kind="quiet"
      onClick={() => run(settle.cancel, i18n.t('lead.state.notSent'))}
    >
      {i18n.t('lead.state.doNotSend')}
    </Button>
  );
}

/** Queued again after something went wrong: why, and when next. */
export function Waiting(props: StatePanelProps) {
  const { delivery, view } = props;
  const due = Date.parse(delivery.nextAttemptAt);
  const now = useNow(due);
  const { what, todo } = reasonWords(delivery.reason, view.form?.form);
  const next =
    due > now
      ? i18n.t('lead.state.nextTry', { when: when(delivery.nextAttemptAt, now) })
      : i18n.t('lead.state.tryingNow');
  return (
    <Notice tone="note" title={i18n.t('lead.state.waiting')} action={<Cancel {...props} />}>
      {[what, todo, next].filter(Boolean).join(' ')}
    </Notice>
  );
}

/** The form said no: which question, and what to do. */
export function Refused(props: StatePanelProps) {
  const { delivery, view } = props;
  const { what, todo, question } = reasonWords(delivery.reason, view.form?.form);
  return (
    <Notice tone="bad" title={what || i18n.t('lead.state.refused')} action={<Cancel {...props} />}>
      {question && <AskedBy question={question} />}
      {delivery.reason?.detail && (
        <p>
          {withParts(i18n.t('lead.state.formSays', { words: '{words}' }), {
            words: <Quoted text={delivery.reason.detail} />,
          })}
        </p>
      )}
      <p>{todo ?? i18n.t('lead.state.correct')}</p>
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
      title={what || i18n.t('lead.state.held')}
      action={
        <>
          {code !== 'queue-paused' && (!wantsAnswer(delivery.reason) || code === 'no-nomination') && (
            <Button className="button-small" onClick={openOptions}>
              {i18n.t(code === 'permission-missing' ? 'lead.state.allow' : 'lead.state.openOptions')}
            </Button>
          )}
          <Cancel {...props} />
        </>
      }
    >
      {question && <AskedBy question={question} />}
      <p>
        {todo} {i18n.t(wantsAnswer(delivery.reason) ? 'lead.state.nothingLost' : 'lead.state.goesOn')}
      </p>
      {code === 'queue-paused' && !settle && <p>{i18n.t('lead.state.resumeInPopup')}</p>}
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
    <Button className="button-small" onClick={() => run(settle.acceptForm, i18n.t('lead.changed.accepted'))}>
      {i18n.t('lead.changed.accept')}
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
            {i18n.t(change.fits ? 'lead.changed.check' : 'lead.changed.choose')}
          </Button>
          <Cancel {...props} settle={settle} openOptions={openOptions} run={run} />
        </>
      }
    >
      <WhatChanged changes={change.changes} />
      <p>{i18n.t(change.fits ? 'lead.changed.fits' : 'lead.changed.fitsNot')}</p>
      {change.fits && !settle && <p>{i18n.t('lead.changed.acceptInPopup')}</p>}
    </Notice>
  );
}

/** Nobody knows yet whether a row was made; the default is to leave it. */
export function MayHaveArrived({ delivery, view, run, settle }: StatePanelProps) {
  const { what } = reasonWords(delivery.reason, view.form?.form);
  const { reference, postStartedAt, updatedAt, missing } = delivery;
  if (missing)
    return (
      <Notice
        tone="warn"
        title={i18n.t('lead.arrived.missing')}
        action={
          settle && (
            <>
              <Button
                className="button-small"
                onClick={() => run(() => settle.unknown('again'), i18n.t('lead.state.sentAgain'))}
              >
                {i18n.t('lead.arrived.again')}
              </Button>
              <Button
                kind="quiet"
                className="button-small"
                onClick={() => run(() => settle.unknown('sent'), i18n.t('lead.state.markedSent'))}
              >
                {i18n.t('lead.arrived.didArrive')}
              </Button>
            </>
          )
        }
      >
        <p>
          {withParts(i18n.t('lead.arrived.missingHow', { reference: '{reference}', date: '{date}' }), {
            reference: <strong>{reference}</strong>,
            date: inFull(missing.at),
          })}
        </p>
        {!settle && <p>{i18n.t('lead.arrived.answerInPopup')}</p>}
      </Notice>
    );
  const started = postStartedAt ?? updatedAt;
  return (
    <Notice
      tone="warn"
      title={i18n.t('lead.arrived.title')}
      action={
        <>
          <CopyButton text={didItArrive(delivery, nameOf(view.lead))}>
            {i18n.t('lead.arrived.copy', { reference })}
          </CopyButton>
          {settle && (
            <>
              <Button
                className="button-small"
                onClick={() => run(() => settle.unknown('sent'), i18n.t('lead.state.markedSent'))}
              >
                {i18n.t('lead.arrived.didArrive')}
              </Button>
              <Button
                className="button-small"
                onClick={() => run(() => settle.unknown('again'), i18n.t('lead.state.sentAgain'))}
              >
                {i18n.t('lead.arrived.didNot')}
              </Button>
            </>
          )}
        </>
      }
    >
      <p>
        {what}{' '}
        {withParts(i18n.t('lead.arrived.lookFor', { when: '{when}', reference: '{reference}' }), {
          when: inFull(started),
          reference: <strong>{reference}</strong>,
        })}
      </p>
      {!settle && <p>{i18n.t('lead.arrived.answerInPopup')}</p>}
    </Notice>
  );
}

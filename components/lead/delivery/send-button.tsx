import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { Delivery } from '@/utils/model/delivery';
import { isOpen, waitsForScout } from '@/utils/model/delivery-states';
import type { LeadView } from '@/utils/model/view';
import { Button } from '../../ui/controls/button';
import { Icon } from '../../ui/icon';
import { when } from '../../ui/time';
import { withParts } from '../../ui/with-parts';
import type { SendGate } from './send-gate';

export interface SendButtonProps {
  view: LeadView;
  running: boolean;
  send: (followUp: boolean) => void;
  openOptions: () => void;
  gate: SendGate;
}

/** What Send means now: the first time, again after a refusal, as a follow-up; or first a form to send to. */
export function SendButton({ view, running, send, openOptions, gate }: SendButtonProps) {
  const { delivery, newClips, projection } = view;
  if (!view.form || !projection) {
    return (
      <>
        <Button kind="primary" onClick={openOptions}>
          {i18n.t('lead.send.connect')}
        </Button>
        <p className="send-words">{i18n.t('lead.send.saved')}</p>
      </>
    );
  }
  if (delivery?.state === 'sent' && newClips === 0) return <SentWords delivery={delivery} />;
  const again = delivery !== undefined && waitsForScout(delivery);
  if (delivery && delivery.state !== 'sent' && !again && isOpen(delivery.state))
    return <p className="send-words">{i18n.t(`lead.send.underWay.${delivery.state}`)}</p>;
  if (gate.elsewhere)
    return (
      <>
        <Button kind="primary" busy={running} onClick={() => send(false)}>
          <Icon name="open" /> {i18n.t('lead.send.elsewhere')}
        </Button>
        <p className="send-words">{i18n.t('lead.send.saved')}</p>
      </>
    );
  if (delivery?.state === 'sent') {
    return (
      <>
        <Button
          kind="primary"
          busy={running}
          aria-disabled={gate.waits || undefined}
          onClick={() => send(true)}
        >
          <Icon name="sending" /> {i18n.t('lead.send.asFollowUp')}
        </Button>
        <p className="send-words">
          {gate.why ?? i18n.t('lead.send.newQuotes', newClips, { count: inNumbers(newClips) })}
        </p>
      </>
    );
  }
  return (
    <>
      <Button
        kind="primary"
        busy={running}
        aria-disabled={gate.waits || undefined}
        onClick={() => send(Boolean(delivery?.followsUp))}
      >
        <Icon name="sending" /> {i18n.t(again ? 'lead.send.again' : 'lead.send.send')}
      </Button>
      <p className="send-words">{gate.why ?? words(view)}</p>
    </>
  );
}

/** Where this lead stands before Send. */
function words({ projection, sendsInTab }: LeadView): string {
  const problems = projection?.problems ?? [];
  const missing = problems.length;
  const toDo = problems.every(({ kind }) => kind === 'missing') ? 'missing' : 'toCorrect';
  return missing > 0
    ? i18n.t(`lead.send.${toDo}`, missing, { count: inNumbers(missing) })
    : i18n.t(sendsInTab ? 'lead.send.savedInTab' : 'lead.send.saved');
}

function SentWords({ delivery }: { delivery: Delivery }) {
  const { reference, followsUp, sentAt, updatedAt } = delivery;
  const shown = {
    when: when(sentAt ?? updatedAt, Date.now()),
    reference: <span className="send-reference">{reference}</span>,
    followsUp,
  };
  const places = { when: '{when}', reference: '{reference}' };
  const words = followsUp
    ? i18n.t('lead.send.sentFollowUp', { ...places, followsUp: '{followsUp}' })
    : i18n.t('lead.send.sent', places);
  const { reason } = delivery;
  const lacks = reason?.code === 'form-changed' && reason.detail;
  return (
    <div className="send-words">
      {withParts(words, shown)}
      {lacks && (
        <p>
          {withParts(i18n.t('lead.send.mayLack', { questions: '{questions}' }), {
            questions: <bdi>{lacks}</bdi>,
          })}
        </p>
      )}
    </div>
  );
}

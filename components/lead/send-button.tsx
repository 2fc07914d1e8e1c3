import type { Delivery, DeliveryState } from '@/utils/delivery/schema';
import { waitsForScout } from '@/utils/delivery/states';
import type { LeadView } from '@/utils/messages/protocol';
import { Button } from '../button';
import { Icon } from '../icon';
import { when } from '../time';

export interface SendButtonProps {
  view: LeadView;
  running: boolean;
  send: (followUp: boolean) => void;
  openOptions: () => void;
}

/** What Send means now: the first time, again after a refusal, as a follow-up; or first a form to send to. */
export function SendButton({ view, running, send, openOptions }: SendButtonProps) {
  const { delivery, newClips, projection, sendsInTab } = view;
  if (!view.form || !projection) {
    return (
      <>
        <Button kind="primary" onClick={openOptions}>
          Connect a form
        </Button>
        <p className="send-words">Saved on this device, not sent.</p>
      </>
    );
  }
  if (delivery?.state === 'sent') {
    if (newClips === 0) return <SentWords delivery={delivery} />;
    return (
      <>
        <Button kind="primary" busy={running} onClick={() => send(true)}>
          <Icon name="sending" /> Send as follow-up
        </Button>
        <p className="send-words">
          {newClips === 1 ? '1 new quote since sent' : `${newClips} new quotes since sent`}
        </p>
      </>
    );
  }
  const again = delivery !== undefined && waitsForScout(delivery);
  const underWay = delivery && !again && UNDER_WAY[delivery.state];
  if (underWay) return <p className="send-words">{underWay}</p>;
  const missing = projection.problems.length;
  return (
    <>
      <Button kind="primary" busy={running} onClick={() => send(Boolean(delivery?.followsUp))}>
        <Icon name="sending" /> {again ? 'Send again' : 'Send'}
      </Button>
      <p className="send-words">
        {missing > 0
          ? `Saved on this device, not sent. ${missing === 1 ? '1 answer is' : `${missing} answers are`} missing.`
          : sendsInTab
            ? 'Saved on this device, not sent. You press Submit in a tab.'
            : 'Saved on this device, not sent.'}
      </p>
    </>
  );
}

const UNDER_WAY: Partial<Record<DeliveryState, string>> = {
  queued: 'Saved on this device. It is sent by itself.',
  sending: 'Sending now. You can close this.',
  held: 'Saved on this device, not sent.',
  review: 'Saved on this device. You submit it.',
  unknown: 'Saved on this device. It may have arrived.',
};

function SentWords({ delivery }: { delivery: Delivery }) {
  return (
    <div className="send-words">
      Sent {when(delivery.sentAt ?? delivery.updatedAt, Date.now())}. Reference{' '}
      <span className="send-reference">{delivery.reference}</span>
      {delivery.followsUp && `, a follow-up to ${delivery.followsUp}`}
    </div>
  );
}

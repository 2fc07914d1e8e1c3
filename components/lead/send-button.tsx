import type { LeadView } from '@/utils/messages/protocol';
import { Button } from '../button';
import { Icon } from '../icon';

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
          Connect the nomination form
        </Button>
        <p className="send-words">Saved on this device, not sent.</p>
      </>
    );
  }
  if (delivery?.state === 'sent') {
    if (newClips === 0) return null;
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
  if (delivery && delivery.state !== 'cancelled' && delivery.state !== 'refused') return null;
  const missing = projection.problems.length;
  return (
    <>
      <Button kind="primary" busy={running} onClick={() => send(Boolean(delivery?.followsUp))}>
        <Icon name="sending" /> {delivery?.state === 'refused' ? 'Send again' : 'Send'}
      </Button>
      <p className="send-words">
        {missing > 0
          ? missing === 1
            ? '1 answer is missing.'
            : `${missing} answers are missing.`
          : sendsInTab
            ? 'Saved on this device, not sent. You press Submit in a tab.'
            : delivery?.state === 'refused'
              ? 'Still on this device.'
              : 'Saved on this device, not sent.'}
      </p>
    </>
  );
}

import type { Delivery, DeliveryState } from '@/utils/delivery/schema';
import type { Lead } from '@/utils/leads/schema';
import { Icon, type IconName } from './icon';
import './state-label.css';

interface Look {
  words: string;
  icon: IconName;
  tone: 'plain' | 'accent' | 'good' | 'warn' | 'bad';
}

const SAVED: Look = { words: 'Saved, not sent', icon: 'saved', tone: 'plain' };

const PAUSED: Look = { words: 'Paused', icon: 'held', tone: 'accent' };

/** Words, sign and colour of each state; the same everywhere. */
export const LOOKS: Record<DeliveryState, Look> = {
  queued: { words: 'Waiting to send', icon: 'clock', tone: 'accent' },
  sending: { words: 'Sending', icon: 'sending', tone: 'accent' },
  sent: { words: 'Sent', icon: 'done', tone: 'good' },
  refused: { words: 'Refused by the form', icon: 'alert', tone: 'bad' },
  review: { words: 'For you to submit', icon: 'look', tone: 'warn' },
  held: { words: 'On hold', icon: 'held', tone: 'warn' },
  unknown: { words: 'May have arrived', icon: 'unknown', tone: 'warn' },
  cancelled: SAVED,
};

/** Where a lead stands: words, a sign and a colour, never the colour alone. */
export function StateLabel({
  delivery,
  lead,
}: {
  delivery?: Pick<Delivery, 'state' | 'reason'>;
  lead: Pick<Lead, 'passed'>;
}) {
  const paused = delivery?.state === 'held' && delivery.reason?.code === 'queue-paused';
  const look = paused ? PAUSED : delivery ? LOOKS[delivery.state] : SAVED;
  const passed = lead.passed && look === SAVED;
  return (
    <span className={`state state-${look.tone}`} data-delivery={delivery?.state ?? 'none'}>
      <Icon name={look.icon} size={14} />
      {passed ? 'Passed' : look.words}
    </span>
  );
}

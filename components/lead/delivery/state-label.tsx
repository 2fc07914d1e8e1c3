import { i18n } from '#i18n';
import type { Delivery, DeliveryState } from '@/utils/model/delivery';
import type { Lead } from '@/utils/model/lead';
import type { Group } from '@/utils/model/list-state';
import { Icon, type IconName } from '../../ui/icon';
import './state-label.css';

interface Look {
  words: string;
  icon: IconName;
  tone: 'plain' | 'accent' | 'good' | 'warn' | 'bad';
}

/** Its words are read when they are drawn: texts are not there yet while this file is loaded. */
const look = (
  key: Exclude<DeliveryState, 'cancelled'> | 'saved' | 'paused' | 'inSheet',
  icon: IconName,
  tone: Look['tone'],
): Look => ({
  icon,
  tone,
  get words() {
    return i18n.t(`common.state.${key}`);
  },
});

const SAVED = look('saved', 'saved', 'plain');

/** Known by the form's sheet alone: there is nothing to send. */
const IN_SHEET = look('inSheet', 'sheet', 'plain');

const PAUSED = look('paused', 'held', 'accent');

/** Words, sign and colour of each state; the same everywhere. */
const LOOKS: Record<DeliveryState, Look> = {
  queued: look('queued', 'clock', 'accent'),
  sending: look('sending', 'sending', 'accent'),
  sent: look('sent', 'done', 'good'),
  refused: look('refused', 'alert', 'bad'),
  review: look('review', 'look', 'warn'),
  held: look('held', 'held', 'warn'),
  unknown: look('unknown', 'unknown', 'warn'),
  cancelled: SAVED,
};

/** Where a lead stands: words, a sign and a colour, never the colour alone. */
export function StateLabel({
  delivery,
  lead,
}: {
  delivery?: Pick<Delivery, 'state' | 'reason'>;
  lead: Pick<Lead, 'passed'> & { group?: Group };
}) {
  const paused = delivery?.state === 'held' && delivery.reason?.code === 'queue-paused';
  const shown = paused
    ? PAUSED
    : delivery
      ? LOOKS[delivery.state]
      : lead.group === 'inSheet'
        ? IN_SHEET
        : SAVED;
  const passed = lead.passed && shown === SAVED;
  return (
    <span className={`state state-${shown.tone}`} data-delivery={delivery?.state ?? 'none'}>
      <Icon name={shown.icon} size={14} />
      {passed ? i18n.t('common.state.passed') : shown.words}
    </span>
  );
}

import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { Button } from '../../ui/controls/button';
import { withParts } from '../../ui/with-parts';

export interface UndoSendProps {
  seconds: number;
  undo: () => void;
  /** The sentence, with `{time}` for the seconds. */
  words?: string;
}

/** The ten seconds in which Send can be taken back, passing in sight. */
export function UndoSend({
  seconds,
  undo,
  words = i18n.t('lead.send.countdown', { time: '{time}' }),
}: UndoSendProps) {
  return (
    <div className="undo-send">
      <p aria-hidden="true">
        {withParts(words, {
          time: <strong>{i18n.t('lead.send.seconds', { count: inNumbers(seconds) })}</strong>,
        })}
      </p>
      <Button onClick={undo}>{i18n.t('lead.send.undo')}</Button>
      <span className="undo-send-bar" style={{ scale: `${Math.min(seconds / 10, 1)} 1` }} />
    </div>
  );
}

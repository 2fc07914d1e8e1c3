import { i18n } from '#i18n';
import { Icon } from '../icon';
import { Button } from './button';

interface BackButtonProps {
  /** Where it leads, for who hears it: "Back to all leads". */
  name: string;
  onClick: () => void;
}

/** The arrow at the top of what was opened from a list. */
export function BackButton({ name, onClick }: BackButtonProps) {
  return (
    <Button
      kind="quiet"
      className="button-icon"
      aria-label={name}
      title={i18n.t('common.back')}
      onClick={onClick}
    >
      <Icon name="back" size={18} />
    </Button>
  );
}

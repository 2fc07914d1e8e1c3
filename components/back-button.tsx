import { i18n } from '#i18n';
import { Button } from './button';
import { Icon } from './icon';

export type BackButtonProps = {
  onClick: () => void;
} & (
  | {
      /** Where it leads, for who hears it: "Back to all leads". */
      name: string;
    }
  | {
      /** The place alone: "the selection". */
      to: string;
    }
);

/** The arrow at the top of what was opened from a list. */
export function BackButton({ onClick, ...where }: BackButtonProps) {
  const name = 'name' in where ? where.name : i18n.t('common.backTo', { place: where.to });
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

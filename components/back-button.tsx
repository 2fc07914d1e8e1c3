import { Button } from './button';
import { Icon } from './icon';

/** The arrow at the top of what was opened from a list. @param to where it leads, for who hears it: "all leads". */
export function BackButton({ to, onClick }: { to: string; onClick: () => void }) {
  return (
    <Button kind="quiet" className="button-icon" aria-label={`Back to ${to}`} title="Back" onClick={onClick}>
      <Icon name="back" size={18} />
    </Button>
  );
}

import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { Button } from '../button';
import { Icon } from '../icon';
import { withParts } from '../with-parts';
import type { Selection } from './use-selection';
import './many.css';

export interface SelectionBarProps {
  selection: Selection;
  /** Leads in sight: "all" means these. */
  shown: string[];
  /** Goes on to the answers of those that are selected. */
  send: (leadIds: string[]) => void;
}

/** Below the leads while some are being chosen: how many, all in sight, and Send. */
export function SelectionBar({ selection, shown, send }: SelectionBarProps) {
  const { selected, toggleAll } = selection;
  const count = selected.size;
  const all = shown.length > 0 && shown.every((id) => selected.has(id));
  return (
    <section className="select-bar" aria-label={i18n.t('many.selectedLeads')}>
      <p className="select-count">
        {withParts(i18n.t('many.selected', count, { count: '{count}' }), {
          count: <strong>{inNumbers(count)}</strong>,
        })}
      </p>
      <Button kind="quiet" className="button-small" onClick={() => toggleAll(shown)}>
        {all ? i18n.t('many.selectNone') : i18n.t('many.selectAll', { count: inNumbers(shown.length) })}
      </Button>
      <Button kind="primary" disabled={count === 0} onClick={() => send([...selected])}>
        <Icon name="sending" />{' '}
        {count === 0 ? i18n.t('many.sendSome') : i18n.t('many.sendThese', { count: inNumbers(count) })}
      </Button>
    </section>
  );
}

import { i18n } from '#i18n';
import { leadIdsAt } from '@/utils/database/search/find';
import { inNumbers } from '@/utils/language';
import { Button } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { withParts } from '../ui/with-parts';
import { inOrder } from './selection';
import type { Selecting } from './use-selection';
import './bulk.css';

export interface SelectionBarProps {
  selection: Selecting;
  /** The rows that are found, also those that were not scrolled to yet: "all" means these. */
  found: number[];
  /** Selects all of them, or none. */
  all: () => void;
  /** Goes on to the answers of those that are selected. */
  send: (leadIds: string[]) => void;
}

/** Below the leads while some are being chosen: how many, all that are found, and Send. */
export function SelectionBar({ selection, found, all, send }: SelectionBarProps) {
  const { selected } = selection;
  const count = selected.size;
  const hasAll = found.length > 0 && found.every((n) => selected.has(n));
  return (
    <section className="select-bar" aria-label={i18n.t('many.selectedLeads')}>
      <p className="select-count">
        {withParts(i18n.t('many.selected', count, { count: '{count}' }), {
          count: <strong>{inNumbers(count)}</strong>,
        })}
      </p>
      {found.length > 0 && (
        <Button kind="quiet" className="button-small" onClick={all}>
          {hasAll ? i18n.t('many.selectNone') : i18n.t('many.selectAll', { count: inNumbers(found.length) })}
        </Button>
      )}
      <Button
        kind="primary"
        disabled={count === 0}
        onClick={() => void leadIdsAt(inOrder(selected, found)).then(send)}
      >
        <Icon name="sending" />{' '}
        {count === 0 ? i18n.t('many.sendSome') : i18n.t('many.sendThese', { count: inNumbers(count) })}
      </Button>
    </section>
  );
}

import { Button } from '../button';
import { Icon } from '../icon';
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
    <section className="select-bar" aria-label="Selected leads">
      <p className="select-count">
        <strong>{count}</strong> selected
      </p>
      <Button kind="quiet" className="button-small" onClick={() => toggleAll(shown)}>
        {all ? 'Select none' : `Select all ${shown.length}`}
      </Button>
      <Button kind="primary" disabled={count === 0} onClick={() => send([...selected])}>
        <Icon name="sending" /> {count === 0 ? 'Send…' : `Send ${count}…`}
      </Button>
    </section>
  );
}

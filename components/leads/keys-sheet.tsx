import type { Ref } from 'react';
import { Button } from '../button';
import { Icon } from '../icon';
import { KEYS } from './keys';

const SIGNS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  'Shift+ArrowDown': 'Shift ↓',
  'Shift+ArrowUp': 'Shift ↑',
  'Ctrl+a': 'Ctrl A',
  J: 'Shift J',
  K: 'Shift K',
};

/** All keys of the page, over it; Escape closes it, as the browser does with dialogs. */
export function KeysSheet({ dialog }: { dialog: Ref<HTMLDialogElement> }) {
  return (
    <dialog className="keys" ref={dialog} aria-labelledby="keys-heading">
      <form method="dialog" className="keys-head">
        <h2 id="keys-heading">Keys</h2>
        <Button type="submit" kind="quiet" className="button-icon" aria-label="Close">
          <Icon name="close" />
        </Button>
      </form>
      <dl className="keys-list">
        {KEYS.map(({ act, keys, words }) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{SIGNS[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

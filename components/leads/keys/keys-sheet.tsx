import type { Ref } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../ui/controls/button';
import { Icon } from '../../ui/icon';
import { KEYS } from './keys';

/** What stands on a key, where that is not what it types. */
function capOf(key: string): string {
  switch (key) {
    case 'ArrowDown':
      return '↓';
    case 'ArrowUp':
      return '↑';
    case 'Enter':
      return i18n.t('leads.cap.enter');
    case 'Delete':
      return i18n.t('leads.cap.delete');
    case 'Home':
      return i18n.t('leads.cap.home');
    case 'End':
      return i18n.t('leads.cap.end');
    case 'Escape':
      return i18n.t('leads.cap.escape');
    case 'Ctrl+a':
      return i18n.t('leads.cap.ctrl', { key: 'A' });
    case 'Shift+ArrowDown':
      return i18n.t('leads.cap.shift', { key: '↓' });
    case 'Shift+ArrowUp':
      return i18n.t('leads.cap.shift', { key: '↑' });
    case 'J':
    case 'K':
      return i18n.t('leads.cap.shift', { key });
    default:
      return key;
  }
}

/** All keys of the page, over it; Escape closes it, as the browser does with dialogs. */
export function KeysSheet({ dialog }: { dialog: Ref<HTMLDialogElement> }) {
  return (
    <dialog className="keys" ref={dialog} aria-labelledby="keys-heading">
      <form method="dialog" className="keys-head">
        <h2 id="keys-heading">{i18n.t('leads.keys.heading')}</h2>
        <Button type="submit" kind="quiet" className="button-icon" aria-label={i18n.t('leads.keys.close')}>
          <Icon name="close" />
        </Button>
      </form>
      <dl className="keys-list">
        {KEYS.map(({ act, keys }) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{capOf(key)}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`leads.act.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

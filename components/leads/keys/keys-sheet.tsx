import type { Ref } from 'react';
import { i18n } from '#i18n';
import { STAGE_CODES, STAGES } from '@/utils/model/hosts/stage';
import { stageInWords } from '../../host/stage-words';
import { inOneLine } from '../../transfer/words';
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

/** What each number stands for: "1 To consider, 2 Shortlisted, …". */
const stagesInOrder = () =>
  inOneLine([
    ...STAGES.map((stage) => `${STAGE_CODES[stage]} ${stageInWords(stage)}`),
    `0 ${stageInWords(undefined)}`,
  ]);

/** All keys of the page, over it; Escape closes it, as the browser does with dialogs. */
export function KeysSheet({ dialog, stages }: { dialog: Ref<HTMLDialogElement>; stages: boolean }) {
  const shown = KEYS.filter(({ act }) => stages || act !== 'stage');
  return (
    <dialog className="keys" ref={dialog} aria-labelledby="keys-heading">
      <form method="dialog" className="keys-head">
        <h2 id="keys-heading">{i18n.t('leads.keys.heading')}</h2>
        <Button type="submit" kind="quiet" className="button-icon" aria-label={i18n.t('leads.keys.close')}>
          <Icon name="close" />
        </Button>
      </form>
      <dl className="keys-list">
        {shown.map(({ act, keys }) => (
          <div key={act} data-many={keys.length > 3 || undefined}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{capOf(key)}</kbd>
              ))}
            </dt>
            <dd>{act === 'stage' ? stagesInOrder() : i18n.t(`leads.act.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

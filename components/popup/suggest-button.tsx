import { i18n } from '#i18n';
import { send } from '@/utils/messages/send';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';

/** "Suggest from this page": the background reads the tab and saves; the popup hears of it as of any suggestion. */
export function SuggestButton({ tabId, small = false }: { tabId: number; small?: boolean }) {
  const { run, running, failure } = useRun();
  const suggest = () => run(async () => void (await send('page.suggest', { tabId })));
  if (small) {
    return (
      <Button
        kind="quiet"
        className="button-icon"
        aria-label={i18n.t('popup.suggest.button')}
        title={failure ?? i18n.t('popup.suggest.button')}
        busy={running}
        onClick={suggest}
      >
        {!running && <Icon name="add" size={18} />}
      </Button>
    );
  }
  return (
    <div className="suggest">
      <Button busy={running} onClick={suggest}>
        {!running && <Icon name="add" />} {i18n.t('popup.suggest.button')}
      </Button>
      {failure ? (
        <Notice tone="bad">{failure}</Notice>
      ) : (
        <p className="suggest-hint">{i18n.t('popup.suggest.hint')}</p>
      )}
    </div>
  );
}

/** A page of the browser itself, or of another extension; beside the panel also one that only a press of the icon opens to us. */
export function UnreadableTab({ beside }: { beside: boolean }) {
  return (
    <div className="suggest">
      <p className="suggest-hint">
        {beside ? i18n.t('popup.suggest.pressIcon') : i18n.t('popup.suggest.unreadable')}
      </p>
    </div>
  );
}

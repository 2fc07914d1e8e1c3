import { send } from '@/utils/messages/send';
import { Button } from '../button';
import { Icon } from '../icon';
import { useRun } from '../lead/running';
import { Notice } from '../notice';

/** "Suggest from this page": the background reads the tab and saves; the popup hears of it as of any suggestion. */
export function SuggestButton({ tabId, small = false }: { tabId: number; small?: boolean }) {
  const { run, running, failure } = useRun();
  const suggest = () => run(async () => void (await send('page.suggest', { tabId })));
  if (small) {
    return (
      <Button
        kind="quiet"
        className="button-icon"
        aria-label="Suggest from this page"
        title={failure ?? 'Suggest from this page'}
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
        {!running && <Icon name="add" />} Suggest from this page
      </Button>
      {failure ? (
        <Notice tone="bad">{failure}</Notice>
      ) : (
        <p className="suggest-hint">Select the words first, and they become the quote.</p>
      )}
    </div>
  );
}

/** A page of the browser itself, or of another extension; beside the panel also one that only a press of the icon opens to us. */
export function UnreadableTab({ beside }: { beside: boolean }) {
  return (
    <div className="suggest">
      <p className="suggest-hint">
        {beside
          ? 'To suggest from this page, press the Guest Scout icon in the toolbar.'
          : 'Guest Scout cannot read this page. Open one on the web to suggest from it.'}
      </p>
    </div>
  );
}

import { i18n } from '#i18n';
import { undoCapture } from '@/utils/leads/edit';
import { type Suggestion, suggestBy } from '@/utils/leads/suggestion';
import type { Capture } from '@/utils/model/capture';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';
import { Icon } from '../ui/icon';
import { inWords } from '../ui/in-words';
import { Notice } from '../ui/notice';

export interface SuggestedProps {
  suggestion: Suggestion;
  /** The lead that is open: what was saved of another one is no news here. */
  leadId: string | undefined;
  seen: () => void;
}

/** What came of "Suggest as guest" on any page: being read, saved with the way back, or why not. */
export function Suggested({ suggestion, leadId, seen }: SuggestedProps) {
  if (suggestion.is === 'reading') {
    return (
      <div className="suggested">
        <Notice tone="note">{i18n.t('popup.suggestion.reading')}</Notice>
      </div>
    );
  }
  if (suggestion.is === 'failed') {
    return (
      <div className="suggested">
        <Notice tone="bad" title={i18n.t('popup.suggestion.failed')} action={<Dismiss seen={seen} />}>
          {suggestion.message}
        </Notice>
      </div>
    );
  }
  if (suggestion.is === 'asking') return <Asking capture={suggestion.capture} seen={seen} />;
  return suggestion.leadId === leadId ? <SavedNote suggestion={suggestion} seen={seen} /> : null;
}

/** Once for each save: the page does not say that everybody can read it. */
function Asking({ capture, seen }: { capture: Capture; seen: () => void }) {
  const { run, running, failure } = useRun();
  return (
    <div className="suggested">
      <Notice
        tone="warn"
        title={i18n.t('popup.suggestion.asking')}
        action={
          <>
            <Button
              className="button-small"
              busy={running}
              onClick={() => run(async () => void (await suggestBy(async () => capture)))}
            >
              {i18n.t('popup.suggestion.saveUnsaid')}
            </Button>
            <Button kind="quiet" className="button-small" onClick={seen}>
              {i18n.t('popup.suggestion.leaveUnsaid')}
            </Button>
          </>
        }
      >
        {failure ?? i18n.t('popup.suggestion.askingWords')}
      </Notice>
    </div>
  );
}

function SavedNote({
  suggestion,
  seen,
}: {
  suggestion: Extract<Suggestion, { is: 'saved' }>;
  seen: () => void;
}) {
  const { run, running, failure } = useRun();
  const undo = () =>
    run(() => inWords(() => undoCapture(suggestion.clipId)).then(seen), i18n.t('popup.suggestion.undone'));
  return (
    <div className="suggested suggested-saved">
      <Icon name={suggestion.outcome === 'same' ? 'note' : 'done'} />
      <span>{failure ?? i18n.t(`popup.suggestion.${suggestion.outcome}`)}</span>
      {suggestion.outcome !== 'same' && (
        <Button kind="quiet" className="button-small" busy={running} onClick={undo}>
          {i18n.t('popup.suggestion.undo')}
        </Button>
      )}
      <Button
        kind="quiet"
        className="button-icon"
        aria-label={i18n.t('popup.suggestion.dismiss')}
        title={i18n.t('popup.suggestion.dismiss')}
        onClick={seen}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}

const Dismiss = ({ seen }: { seen: () => void }) => (
  <Button className="button-small" onClick={seen}>
    {i18n.t('popup.suggestion.allRight')}
  </Button>
);

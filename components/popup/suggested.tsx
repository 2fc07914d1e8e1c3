import type { Suggestion } from '@/utils/any-page/suggestion';
import { undoCapture } from '@/utils/leads/repository';
import { Button } from '../button';
import { Icon } from '../icon';
import { inWords } from '../in-words';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import { SUGGESTION_WORDS } from './use-suggestion';

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
        <Notice tone="note">{SUGGESTION_WORDS.reading}</Notice>
      </div>
    );
  }
  if (suggestion.is === 'failed') {
    return (
      <div className="suggested">
        <Notice tone="bad" title="Not saved" action={<Dismiss seen={seen} />}>
          {suggestion.message}
        </Notice>
      </div>
    );
  }
  return suggestion.leadId === leadId ? <SavedNote suggestion={suggestion} seen={seen} /> : null;
}

function SavedNote({
  suggestion,
  seen,
}: {
  suggestion: Extract<Suggestion, { is: 'saved' }>;
  seen: () => void;
}) {
  const { run, running, failure } = useRun();
  const undo = () => run(() => inWords(() => undoCapture(suggestion.clipId)).then(seen), 'Removed');
  return (
    <div className="suggested suggested-saved">
      <Icon name={suggestion.outcome === 'same' ? 'note' : 'done'} />
      <span>{failure ?? SUGGESTION_WORDS[suggestion.outcome]}</span>
      {suggestion.outcome !== 'same' && (
        <Button kind="quiet" className="button-small" busy={running} onClick={undo}>
          Undo
        </Button>
      )}
      <Button kind="quiet" className="button-icon" aria-label="Dismiss" title="Dismiss" onClick={seen}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

const Dismiss = ({ seen }: { seen: () => void }) => (
  <Button className="button-small" onClick={seen}>
    All right
  </Button>
);

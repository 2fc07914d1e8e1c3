import type { PersonView, Suggestion } from '@/utils/leads/person/person';
import { leadInWords } from '@/utils/leads/person/words';
import { Button } from '../button';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import type { PersonActions } from './person-actions';
import { Reasons } from './reasons';

/** Somebody else in the list may be this person: the reasons, and one click either way. */
export function SuggestedPerson({ suggestion, actions }: { suggestion: Suggestion; actions: PersonActions }) {
  const { run, running, failure } = useRun();
  const { leadId, name, accounts, reasons, mutual, sameSite } = suggestion;
  return (
    <section aria-label={`The same person? ${name}`}>
      <Notice
        tone="note"
        title={<bdi>The same person as {leadInWords(name, accounts)}?</bdi>}
        action={
          <>
            <Button
              className="button-small"
              busy={running}
              onClick={() => run(() => actions.merge(leadId), `Merged with ${name}`).then(focusHeading)}
            >
              Merge
            </Button>
            <Button
              kind="quiet"
              className="button-small"
              busy={running}
              onClick={() =>
                run(() => actions.notTheSame(leadId), `Kept apart from ${name}`).then(focusHeading)
              }
            >
              Not the same
            </Button>
          </>
        }
      >
        <Reasons reasons={reasons} />
        {mutual && sameSite && (
          <p>Merging would give one person two accounts on the same site, so it is for you to say.</p>
        )}
        {failure && <p role="alert">{failure}</p>}
      </Notice>
    </section>
  );
}

/** The merge that made this lead, with its reasons and the way back. */
export function MergedPerson({ merged, actions }: { merged: PersonView['merged']; actions: PersonActions }) {
  const { run, running, failure } = useRun();
  if (!merged) return null;
  const { id, name, accounts, reasons, by } = merged;
  return (
    <section className="person-merged" aria-label="Merged">
      <div className="person-line">
        <p>
          Merged with {leadInWords(name, accounts)}
          {by === 'scout' ? ', as you said.' : '.'}
        </p>
        <Button
          kind="quiet"
          className="button-small"
          busy={running}
          aria-label={`Undo the merge with ${name}`}
          onClick={() => run(() => actions.undoMerge(id), `Split from ${name}`).then(focusHeading)}
        >
          Undo
        </Button>
      </div>
      <Reasons reasons={reasons} />
      {failure && <p role="alert">{failure}</p>}
    </section>
  );
}

/** The scout said that they are two people. */
export function ApartPerson({
  other,
  actions,
}: {
  other: PersonView['apart'][number];
  actions: PersonActions;
}) {
  const { run, running } = useRun();
  return (
    <div className="person-line">
      <p>Not the same as {leadInWords(other.name, other.accounts)}, as you said.</p>
      <Button
        kind="quiet"
        className="button-small"
        busy={running}
        aria-label={`Ask again about ${other.name}`}
        onClick={() =>
          run(() => actions.askAgain(other.leadId), `Asking again about ${other.name}`).then(focusHeading)
        }
      >
        Ask again
      </Button>
    </div>
  );
}

/** The button that had the focus goes with what it did. */
const focusHeading = () => document.querySelector<HTMLElement>('h1')?.focus();

import { i18n } from '#i18n';
import type { PersonView, Suggestion } from '@/utils/model/view';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';
import { Notice } from '../ui/notice';
import { withParts } from '../ui/with-parts';
import type { PersonActions } from './person-actions';
import { Reasons } from './reasons';
import { Who } from './who';

/** Somebody else in the list may be this person: the reasons, and one click either way. */
export function SuggestedPerson({ suggestion, actions }: { suggestion: Suggestion; actions: PersonActions }) {
  const { run, running, failure } = useRun();
  const { leadId, name, accounts, reasons, mutual, sameSite } = suggestion;
  return (
    <section aria-label={i18n.t('person.sameLabel', { who: name })}>
      <Notice
        tone="note"
        title={withParts(i18n.t('person.same', { who: '{who}' }), {
          who: <Who name={name} accounts={accounts} />,
        })}
        action={
          <>
            <Button
              className="button-small"
              busy={running}
              onClick={() =>
                run(() => actions.merge(leadId), i18n.t('person.merged', { who: name })).then(focusHeading)
              }
            >
              {i18n.t('person.merge')}
            </Button>
            <Button
              kind="quiet"
              className="button-small"
              busy={running}
              onClick={() =>
                run(() => actions.notTheSame(leadId), i18n.t('person.keptApart', { who: name })).then(
                  focusHeading,
                )
              }
            >
              {i18n.t('person.notSame')}
            </Button>
          </>
        }
      >
        <Reasons reasons={reasons} />
        {mutual && sameSite && <p>{i18n.t('person.twoOnOneSite')}</p>}
        {failure && <p>{failure}</p>}
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
    <section className="person-merged" aria-label={i18n.t('person.mergedLabel')}>
      <div className="person-line">
        <p>
          {withParts(
            i18n.t(by === 'scout' ? 'person.mergedByScout' : 'person.mergedByLinks', { who: '{who}' }),
            {
              who: <Who name={name} accounts={accounts} />,
            },
          )}
        </p>
        <Button
          kind="quiet"
          className="button-small"
          busy={running}
          aria-label={i18n.t('person.undoMerge', { who: name })}
          onClick={() =>
            run(() => actions.undoMerge(id), i18n.t('person.split', { who: name })).then(focusHeading)
          }
        >
          {i18n.t('person.undo')}
        </Button>
      </div>
      <Reasons reasons={reasons} />
      {failure && <p>{failure}</p>}
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
      <p>{withParts(i18n.t('person.apart', { who: '{who}' }), { who: <Who {...other} /> })}</p>
      <Button
        kind="quiet"
        className="button-small"
        busy={running}
        aria-label={i18n.t('person.askAbout', { who: other.name })}
        onClick={() =>
          run(() => actions.askAgain(other.leadId), i18n.t('person.asking', { who: other.name })).then(
            focusHeading,
          )
        }
      >
        {i18n.t('person.ask')}
      </Button>
    </div>
  );
}

/** The button that had the focus goes with what it did. */
const focusHeading = () => document.querySelector<HTMLElement>('h1')?.focus();

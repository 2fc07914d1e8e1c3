import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { keepNamesakesApart, type Namesake } from '@/utils/leads/nominations';
import { mergeByScout } from '@/utils/leads/same-person/pairs';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';
import { Notice } from '../ui/notice';
import { withParts } from '../ui/with-parts';

/** Somebody else of the sheet may be this person: why, and one click either way. */
export function NamesakeQuestion({ leadId, namesake }: { leadId: string; namesake: Namesake }) {
  const { run, running, failure } = useRun();
  const { leadId: other, name, account, why } = namesake;
  const act = (what: () => Promise<unknown>, said: string) =>
    run(async () => {
      await what().catch((error) => {
        throw new Error(problemOf(error).message);
      });
    }, said).then(() => document.querySelector<HTMLElement>('h1')?.focus());
  return (
    <section aria-label={i18n.t('nominated.perhaps.label')}>
      <Notice
        tone="note"
        title={withParts(i18n.t('nominated.perhaps.title', { who: '{who}' }), {
          who: <bdi>{account ? `${name} (${account})` : name}</bdi>,
        })}
        action={
          <>
            <Button
              className="button-small"
              busy={running}
              onClick={() =>
                act(() => mergeByScout(leadId, other), i18n.t('nominated.perhaps.merged', { who: name }))
              }
            >
              {i18n.t('nominated.perhaps.merge')}
            </Button>
            <Button
              kind="quiet"
              className="button-small"
              busy={running}
              onClick={() =>
                act(
                  () => keepNamesakesApart(leadId, other),
                  i18n.t('nominated.perhaps.keptApart', { who: name }),
                )
              }
            >
              {i18n.t('nominated.perhaps.apart')}
            </Button>
          </>
        }
      >
        <p>{why}</p>
        {failure && <p>{failure}</p>}
      </Notice>
    </section>
  );
}

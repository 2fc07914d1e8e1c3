import { i18n } from '#i18n';
import { WhatChanged } from '@/components/options/connect/what-changed';
import { Button } from '@/components/ui/controls/button';
import { useRun } from '@/components/ui/hooks/use-run';
import { Notice } from '@/components/ui/notice';
import { acceptForm } from '@/utils/delivery/connected-form';
import { formChange } from '@/utils/forms/changes/changed-form';
import type { ConnectedForm } from '@/utils/model/mapping';
import { dayAndTime } from '../../ui/day-and-time';

interface ChangedFormProps {
  connected: ConnectedForm;
  /** Opens the mapping for the form as it is now. */
  remap: () => void;
}

/** The form is another than the one that was connected: what changed, and one click to go on where the answers still fit. */
export function ChangedForm({ connected, remap }: ChangedFormProps) {
  const { run, running, failure } = useRun();
  const change = formChange(connected);
  if (!change) return <Noted connected={connected} />;
  if (connected.via === 'set-up') {
    return (
      <Notice tone="warn" title={i18n.t('options.changed.sinceSetUp')}>
        <WhatChanged changes={change.changes} />
        {i18n.t('options.changed.askHost')}
      </Notice>
    );
  }
  const accept = () => run(() => acceptForm(connected.id), i18n.t('options.changed.accepted'));
  return (
    <Notice
      tone="warn"
      title={i18n.t('options.changed.title')}
      action={
        <>
          {change.fits && (
            <Button kind="primary" busy={running} onClick={accept}>
              {i18n.t('options.changed.accept')}
            </Button>
          )}
          <Button kind={change.fits ? undefined : 'primary'} onClick={remap}>
            {i18n.t(change.fits ? 'options.changed.check' : 'options.changed.choose')}
          </Button>
        </>
      }
    >
      <WhatChanged changes={change.changes} />
      <p>{i18n.t(change.fits ? 'options.changed.fits' : 'options.changed.fitsNot')}</p>
      {failure && <p>{failure}</p>}
    </Notice>
  );
}

/** What changed and touches nothing that is sent. */
function Noted({ connected: { noted } }: { connected: ConnectedForm }) {
  if (!noted) return null;
  return (
    <details className="noted">
      <summary>{i18n.t('options.changed.small', { when: dayAndTime(noted.at) })}</summary>
      <ul className="bullets">
        {noted.what.map((what) => (
          <li key={what} dir="auto">
            {what}
          </li>
        ))}
      </ul>
      <p>{i18n.t('options.changed.untouched')}</p>
    </details>
  );
}

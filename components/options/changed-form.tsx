import { Button } from '@/components/button';
import { useRun } from '@/components/lead/running';
import { Notice } from '@/components/notice';
import { WhatChanged } from '@/components/what-changed';
import { formChange } from '@/utils/forms/changed-form';
import type { ConnectedForm } from '@/utils/forms/schema';
import { acceptForm } from '@/utils/leads/forms';
import { dayAndTime } from './day-and-time';

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
      <Notice tone="warn" title="The form has changed since the set-up line was made">
        <WhatChanged changes={change.changes} />
        Ask a host for a new set-up line. Until then you submit each suggestion in the form itself.
      </Notice>
    );
  }
  const accept = () => run(() => acceptForm(connected.id), 'The form is taken over as it is now');
  return (
    <Notice
      tone="warn"
      title="The form has changed since it was connected"
      action={
        <>
          {change.fits && (
            <Button kind="primary" busy={running} onClick={accept}>
              Accept and go on
            </Button>
          )}
          <Button kind={change.fits ? undefined : 'primary'} onClick={remap}>
            {change.fits ? 'Check the answers' : 'Choose the answers anew'}
          </Button>
        </>
      }
    >
      <WhatChanged changes={change.changes} />
      <p>
        {change.fits
          ? 'Your answers still fit. What waits is sent when you accept.'
          : 'Some answers no longer fit. What waits is sent when you have chosen them.'}
      </p>
      {failure && <p>{failure}</p>}
    </Notice>
  );
}

/** What changed and touches nothing that is sent. */
function Noted({ connected: { noted } }: { connected: ConnectedForm }) {
  if (!noted) return null;
  return (
    <details className="noted">
      <summary>Small changes to the form, seen {dayAndTime(noted.at)}</summary>
      <ul className="plain-list">
        {noted.what.map((what) => (
          <li key={what} dir="auto">
            {what}
          </li>
        ))}
      </ul>
      <p>Nothing that is sent is touched.</p>
    </details>
  );
}

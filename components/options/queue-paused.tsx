import { useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { resumeQueue } from '@/utils/delivery/queue';
import type { Settings } from '@/utils/settings';

const WHY: Record<NonNullable<Settings['queuePaused']>, string> = {
  captcha:
    'The form asked to prove that a person is sending. Send one nomination in the form’s tab, then resume.',
  'sign-in':
    'The form asked to sign in. Ask its owner to turn that off, or send in the form’s tab, then resume.',
  'rate-limited': 'The form’s server asked for a pause. It goes on by itself in a few minutes.',
  'by-scout': 'You paused sending.',
};

/** Says why nothing is sent at the moment, and lets it go on. */
export function QueuePaused({ why }: { why: NonNullable<Settings['queuePaused']> }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const resume = () => {
    setBusy(true);
    resumeQueue()
      .then(
        () => setFailed(false),
        () => setFailed(true),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Notice
      tone="warn"
      title="Sending is paused"
      action={
        <Button busy={busy} onClick={resume}>
          Resume sending
        </Button>
      }
    >
      {WHY[why]} What you saved stays on this device.
      {failed && ' It could not be resumed. Reload this page and try again.'}
    </Notice>
  );
}

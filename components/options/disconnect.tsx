import { useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { disconnectForm } from '@/utils/leads/forms';

/** Takes the form away again, after asking once. */
export function Disconnect({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!asking) {
    return (
      <Button kind="danger" onClick={() => setAsking(true)}>
        Disconnect
      </Button>
    );
  }
  return (
    <Notice
      tone="warn"
      title="Disconnect this form?"
      action={
        <>
          <Button kind="danger" onClick={() => disconnectForm(id).catch(() => setFailed(true))}>
            Disconnect
          </Button>
          <Button kind="quiet" autoFocus onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </>
      }
    >
      Everybody you saved stays on this device. What is already on its way is still sent.
      {failed && ' It could not be disconnected. Reload this page and try again.'}
    </Notice>
  );
}

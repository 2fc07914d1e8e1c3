import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/controls/button';
import { Notice } from '@/components/ui/notice';
import { disconnectForm } from '@/utils/delivery/connected-form';

/** Takes the form away again, after asking once. */
export function Disconnect({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!asking) {
    return (
      <Button kind="danger" onClick={() => setAsking(true)}>
        {i18n.t('options.disconnect.act')}
      </Button>
    );
  }
  return (
    <Notice
      tone="warn"
      title={i18n.t('options.disconnect.ask')}
      action={
        <>
          <Button kind="danger" onClick={() => disconnectForm(id).catch(() => setFailed(true))}>
            {i18n.t('options.disconnect.act')}
          </Button>
          <Button kind="quiet" autoFocus onClick={() => setAsking(false)}>
            {i18n.t('options.disconnect.keep')}
          </Button>
        </>
      }
    >
      {i18n.t('options.disconnect.words')}
      {failed && ` ${i18n.t('options.disconnect.failed')}`}
    </Notice>
  );
}

import { i18n } from '#i18n';
import { handOverForm } from '@/utils/forms/from-tab';
import type { FormTab } from '@/utils/forms/google/tab/form-tab';
import { openOptions } from '../lead/page-actions';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';

export interface ConnectTabProps {
  tabId: number;
  page: FormTab;
  /** It is the form that nominations go to. */
  connected: boolean;
}

/** On a form's own page: "Connect this form" reads it by the click on the icon alone, and the options go on with it. */
export function ConnectTab({ tabId, page, connected }: ConnectTabProps) {
  const { run, running, failure } = useRun();
  if (page.is === 'other') {
    return (
      <div className="suggest">
        <Notice tone="note" title={i18n.t('popup.connect.other')}>
          {page.message}
        </Notice>
      </div>
    );
  }
  const connect = () =>
    run(async () => {
      // Loaded on the click: a popup that is opened for a lead needs none of it.
      const { readFormTab } = await import('@/utils/forms/google/tab/read-form-tab');
      const read = await readFormTab(tabId);
      if (!read.ok) throw new Error(read.message);
      await handOverForm(read.form);
      openOptions();
    });
  return (
    <div className="suggest">
      <Button kind={connected ? undefined : 'primary'} busy={running} onClick={connect}>
        {!running && <Icon name="form" />}{' '}
        {connected ? i18n.t('popup.connect.again') : i18n.t('popup.connect.button')}
      </Button>
      {failure ? (
        <Notice tone="bad" title={i18n.t('popup.connect.failed')}>
          {failure}
        </Notice>
      ) : (
        <p className="suggest-hint">
          {connected ? i18n.t('popup.connect.connected') : i18n.t('popup.connect.hint')}
        </p>
      )}
    </div>
  );
}

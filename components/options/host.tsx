import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '@/utils/settings';
import { Notice } from '../ui/notice';
import { InvitationTemplate } from './invitation-template';
import { keepSettings } from './keep-settings';

/** What only hosts need; one box shows it. */
export function Host({ settings }: { settings: Settings }) {
  const words = useId();
  // As it was ticked, ahead of what is kept; what could not be kept is not ticked.
  const [isHost, setHost] = useState(settings.isHost);
  const [failed, setFailed] = useState(false);
  const tick = (ticked: boolean) => {
    setHost(ticked);
    keepSettings({ isHost: ticked }).then(
      () => setFailed(false),
      () => {
        setHost(!ticked);
        setFailed(true);
      },
    );
  };
  return (
    <div className="host-fields">
      <label className="host-check">
        <input
          type="checkbox"
          checked={isHost}
          aria-describedby={words}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
        {i18n.t('options.host.isHost')}
      </label>
      <p className="soft" id={words}>
        {i18n.t('options.host.isHostWords')}
      </p>
      {isHost && <InvitationTemplate settings={settings} />}
      {failed && <Notice tone="bad">{i18n.t('options.you.notKept')}</Notice>}
    </div>
  );
}

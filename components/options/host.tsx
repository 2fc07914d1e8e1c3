import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '@/utils/settings';
import { Notice } from '../ui/notice';
import { keepSettings } from './keep-settings';

/** What only hosts need; one box shows it. */
export function Host({ settings }: { settings: Settings }) {
  const words = useId();
  const [failed, setFailed] = useState(false);
  return (
    <div className="stack-close">
      <label className="host-check">
        <input
          type="checkbox"
          checked={settings.isHost}
          aria-describedby={words}
          onChange={({ currentTarget }) =>
            keepSettings({ isHost: currentTarget.checked }).then(
              () => setFailed(false),
              () => setFailed(true),
            )
          }
        />
        {i18n.t('options.host.isHost')}
      </label>
      <p className="soft" id={words}>
        {i18n.t('options.host.isHostWords')}
      </p>
      {failed && <Notice tone="bad">{i18n.t('options.you.notKept')}</Notice>}
    </div>
  );
}

import { useState } from 'react';
import { i18n } from '#i18n';
import { You } from '@/components/options/you';
import type { Settings } from '@/utils/settings';

/** Asks for the scout's name and e-mail where the page was opened without them; stays while they are typed. */
export function WhoNominates({ settings }: { settings: Settings }) {
  const [asked] = useState(!settings.scoutName.trim() || !settings.scoutEmail.trim());
  if (!asked) return null;
  return (
    <div className="who-nominates">
      <p className="soft">{i18n.t('welcome.try.who')}</p>
      <You settings={settings} />
    </div>
  );
}

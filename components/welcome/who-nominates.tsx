import { useState } from 'react';
import { You } from '@/components/options/you';
import type { Settings } from '@/utils/settings';

/** Asks for the scout's name and e-mail where the page was opened without them; stays while they are typed. */
export function WhoNominates({ settings }: { settings: Settings }) {
  const [asked] = useState(!settings.scoutName.trim() || !settings.scoutEmail.trim());
  if (!asked) return null;
  return (
    <div className="who-nominates">
      <p className="soft">
        Who nominates? The form asks for your name and e-mail. Kept on this device as you type.
      </p>
      <You settings={settings} />
    </div>
  );
}

import { useEffect, useState } from 'react';
import { readSettings, type Settings, watchSettings } from '@/utils/settings';

/** The settings as they are now, in every context; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let changed = false;
    const stop = watchSettings((now) => {
      changed = true;
      setSettings(now);
    });
    void readSettings().then((first) => {
      if (!changed) setSettings(first);
    });
    return stop;
  }, []);
  return settings;
}

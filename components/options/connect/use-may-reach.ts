import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { mayReach } from '@/utils/permissions';

/** Whether this address may be reached in the background, as it is now; undefined until the browser has said. */
export function useMayReach(url: string): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const now = await mayReach(url);
      if (!stopped) setAllowed(now);
    };
    void ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      stopped = true;
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [url]);
  return allowed;
}

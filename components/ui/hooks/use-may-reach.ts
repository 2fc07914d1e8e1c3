import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { mayReach } from '@/utils/permissions';

/** Whether this address may be reached in the background, as it is now; undefined until the browser has said. */
export function useMayReach(url: string): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    let asked = 0;
    // The answer to the last question counts, in whatever order they come.
    const ask = async () => {
      asked += 1;
      const mine = asked;
      const now = await mayReach(url);
      if (mine === asked) setAllowed(now);
    };
    void ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      asked += 1;
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [url]);
  return allowed;
}

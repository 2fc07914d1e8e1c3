import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type FormTab, formTabAt } from '@/utils/forms/google/tab/form-tab';

export interface LookedAt {
  id: number;
  windowId: number;
  /** A page of the web whose address is known: because the popup was opened on it, or it is one of the three sites. */
  readable: boolean;
  /** A page of Google Forms: it is connected, and nobody is suggested from it. */
  form: FormTab | undefined;
}

/**
 * The tab that the scout looks at, also when another comes to the front beside the panel; undefined where it is one of the
 * extension's own pages, as this popup on a phone.
 */
export function useTab(): LookedAt | undefined {
  const [tab, setTab] = useState<LookedAt>();
  useEffect(() => {
    let looked = 0;
    const look = () => {
      looked += 1;
      const mine = looked;
      void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
        // The last look counts, in whatever order the browser answers.
        if (mine !== looked) return;
        const { id, windowId = -1, url = '' } = active ?? {};
        const isOurs = url.startsWith(browser.runtime.getURL('/'));
        const now =
          id === undefined || isOurs
            ? undefined
            : { id, windowId, readable: /^https?:/.test(url), form: formTabAt(url) };
        // The same tab stays the same object.
        setTab((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      });
    };
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, []);
  return tab;
}

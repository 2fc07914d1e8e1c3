import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The tab that the scout looks at, when it shows a page of the web. Its address is known because the popup was opened on it. */
export function useReadableTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      if (tab?.id !== undefined && /^https?:/.test(tab.url ?? '')) setTabId(tab.id);
    });
  }, []);
  return tabId;
}

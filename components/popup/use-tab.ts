import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type FormTab, formTabAt } from '@/utils/forms/google/form-tab';

export interface LookedAt {
  id: number;
  /** A page of the web. Its address is known because the popup was opened on it. */
  readable: boolean;
  /** A page of Google Forms: it is connected, and nobody is suggested from it. */
  form: FormTab | undefined;
}

/** The tab that the scout looks at; undefined where it is one of the extension's own pages, as this popup on a phone. */
export function useTab(): LookedAt | undefined {
  const [tab, setTab] = useState<LookedAt>();
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
      const { id, url = '' } = active ?? {};
      if (id === undefined || url.startsWith(browser.runtime.getURL('/'))) return;
      setTab({ id, readable: /^https?:/.test(url), form: formTabAt(url) });
    });
  }, []);
  return tab;
}

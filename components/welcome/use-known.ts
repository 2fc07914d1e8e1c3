import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { database } from '@/utils/database/database';
import { connectedForm } from '@/utils/delivery/connected-form';
import { practiceLeads } from '@/utils/leads/practice-leads';
import { type Known, practiceLead } from './progress';

/** What the page knows of the practice, as it is now; undefined until it was looked up. */
export function useKnown(): Known | undefined {
  const pinned = usePinned();
  const stored = useLiveQuery(async () => {
    const lead = practiceLead(await practiceLeads());
    const deliveries = lead
      ? await database.deliveries.where('leadId').equals(lead.id).sortBy('createdAt')
      : [];
    return { lead, delivery: deliveries.at(-1), form: (await connectedForm())?.form };
  });
  return stored && { ...stored, pinned };
}

/** Whether the icon is on the toolbar. No browser tells when that changes, so it is asked again when the page is looked at. */
function usePinned(): boolean | undefined {
  const [pinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const ask = async () => setPinned((await browser.action.getUserSettings?.())?.isOnToolbar);
    void ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return pinned;
}

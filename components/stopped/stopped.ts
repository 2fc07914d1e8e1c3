import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { connectedForm } from '@/utils/delivery/connected-form';
import { deliveriesIn } from '@/utils/delivery/records';
import { tabReason } from '@/utils/delivery/tab-reason';
import { mayReach } from '@/utils/permissions';
import type { Settings } from '@/utils/settings';

/** What keeps everything from being sent, the first that has to be mended. */
export type Stopped = NonNullable<Settings['queuePaused']> | 'no-permission' | 'offline';

/** Why nothing goes by itself at the moment; undefined where it does, or where nothing waits for it. */
export function useStopped(settings: Settings | undefined): Stopped | undefined {
  const online = useOnline();
  const changed = usePermissionChanges();
  const waits = useLiveQuery(whatWaits, [changed]);
  if (settings?.queuePaused) return settings.queuePaused;
  if (waits?.forPermission) return 'no-permission';
  return waits?.forNetwork && !online ? 'offline' : undefined;
}

/** What goes through a tab anyway needs no permission. */
async function whatWaits(): Promise<{ forPermission: boolean; forNetwork: boolean }> {
  const [form, waiting] = await Promise.all([connectedForm(), deliveriesIn('queued', 'held')]);
  const held = waiting.some(({ reason }) => reason?.code === 'permission-missing');
  const reachable = form === undefined || (await mayReach(form.form.url));
  return {
    forPermission: held || (form !== undefined && !reachable && !tabReason(form, reachable)),
    forNetwork: waiting.some(({ state }) => state === 'queued'),
  };
}

function usePermissionChanges(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const changed = () => setCount((before) => before + 1);
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(changed);
    onRemoved.addListener(changed);
    return () => {
      onAdded.removeListener(changed);
      onRemoved.removeListener(changed);
    };
  }, []);
  return count;
}

/** Whether the browser has a network, live. */
function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    for (const change of ['online', 'offline']) window.addEventListener(change, look);
    return () => {
      for (const change of ['online', 'offline']) window.removeEventListener(change, look);
    };
  }, []);
  return online;
}

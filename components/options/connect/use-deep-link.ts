import { useEffect } from 'react';
import { practiceOrigin } from '@/utils/forms/google/practice';
import { connectWhole } from '../mapping/connect-whole';
import type { ConnectingForm } from './connecting';
import { readDeepLink } from './deep-link';

/** Does what the page's address asks for, now and whenever it changes. */
export function useDeepLink(connecting: ConnectingForm): void {
  useEffect(() => {
    const follow = () => void followDeepLink(connecting, window.location.hash, practiceOrigin());
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [connecting]);
}

/** Fills the box from the address, reads the form if it may, and connects it by itself only where `auto` counts. */
async function followDeepLink(
  connecting: ConnectingForm,
  hash: string,
  practice: string | undefined,
): Promise<void> {
  const link = readDeepLink(hash, practice);
  if (!link) return;
  await connecting.prefill(link.connect);
  if (link.auto) await connectWhole(connecting);
}

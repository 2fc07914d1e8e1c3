import { liveQuery, type Subscription } from 'dexie';
import { useEffect } from 'react';
import { allTexts } from '@/utils/database/search/find';

/**
 * Has Dexie keep what is searched in memory while the page is open, so that a keystroke reads nothing. Once the list is there:
 * its first leads do not wait for it.
 */
export function useTextsAtHand(isRead: boolean): void {
  useEffect(() => {
    if (!isRead) return;
    // What cannot be read is heard of by the search that asks for it.
    let kept: Subscription | undefined;
    const idle = requestIdleCallback(
      () => {
        kept = liveQuery(allTexts).subscribe({ error: () => undefined });
      },
      { timeout: 300 },
    );
    return () => {
      cancelIdleCallback(idle);
      kept?.unsubscribe();
    };
  }, [isRead]);
}

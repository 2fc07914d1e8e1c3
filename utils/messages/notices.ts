import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { updateBadge } from '../leads/badge';
import { markTabs } from '../leads/saved-icon';
import { tellCards } from './card-frames';

/** Changes within this many ms make one notice. */
const TOGETHER_MS = 50;

/**
 * Tells every surface that something in the database changed, and keeps the badge right. Dexie hears of writes in every context of
 * the extension while this worker lives.
 */
export function announceChanges(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on('storagemutated', () => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void tellSurfaces();
      void updateBadge();
      void markTabs().catch(() => undefined);
    }, TOGETHER_MS);
  });
}

/** Nobody listening is no fault. Content of leads is never in it: who hears this asks for what it may see. */
async function tellSurfaces(): Promise<void> {
  const notice = { name: 'database.changed', data: {} };
  await browser.runtime.sendMessage(notice).catch(() => undefined);
  if (import.meta.env.FIREFOX) await tellCards(notice);
}

import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { afterPause } from '../after-pause';
import { keepUp } from '../database/search/indexing';
import { updateBadge } from '../leads/badge';
import { tellCards } from './card-frames';

/** Changes within this many ms make one notice. */
const TOGETHER_MS = 50;

/** In ms: so long nothing changes, or so long words wait at most, before they get into the blocks that search reads. */
const PAUSE = { still: 1_000, longest: 10_000 };

/**
 * Tells every surface that something in the database changed, and keeps the badge right. Dexie hears of writes in every context of
 * the extension while this worker lives.
 */
export function announceChanges(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // An import changes hundreds of leads a second: a block would be written anew for every few of them.
  const indexSoon = afterPause(PAUSE, () => {
    // What fails here is made up for when a list is opened.
    keepUp({ onlyWords: true }).catch(() => undefined);
  });
  Dexie.on('storagemutated', () => {
    indexSoon();
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void tellSurfaces();
      void updateBadge();
    }, TOGETHER_MS);
  });
}

/** Nobody listening is no fault. Content of leads is never in it: who hears this asks for what it may see. */
async function tellSurfaces(): Promise<void> {
  const notice = { name: 'database.changed', data: {} };
  await browser.runtime.sendMessage(notice).catch(() => undefined);
  if (import.meta.env.FIREFOX) await tellCards(notice);
}

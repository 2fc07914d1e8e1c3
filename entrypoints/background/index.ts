import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listenToCommands } from '@/utils/any-page/commands';
import { addToMenu, listenToMenu } from '@/utils/any-page/menu';
import { onChange } from '@/utils/database/announce';
import { keepStorage } from '@/utils/database/database';
import { DELIVERY_ALARM } from '@/utils/delivery/engine/alarm';
import { createEngine } from '@/utils/delivery/engine/engine';
import { backgroundEnvironment } from '@/utils/delivery/engine/environment';
import { problemOf } from '@/utils/errors';
import { updateBadge } from '@/utils/leads/badge';
import { PURGE_ALARM, purgeDeleted } from '@/utils/leads/edit';
import { announceChanges } from '@/utils/messages/notices';
import { serve } from '@/utils/messages/serve';
import { registerPageTexts } from '@/utils/page-texts-script';
import { afterInstall } from './after-install';

/** The first message of a new worker is mostly a click that waits for "saved": everything else begins after it. */
const AFTER_THE_CLICK_MS = 300;

export default defineBackground(() => {
  const engine = createEngine(backgroundEnvironment(lookAtQueue));

  function lookAtQueue(): void {
    engine.wake().catch(noted);
  }

  function begin(): void {
    lookAtQueue();
    registerPageTexts().catch(noted);
    purgeDeleted().catch(noted);
    updateBadge().catch(noted);
  }

  browser.runtime.onMessage.addListener((message, sender, respond) => {
    serve(message, sender).then(respond);
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    keepStorage().catch(noted);
    addToMenu().catch(noted);
    afterInstall(reason).catch(noted);
  });
  browser.runtime.onStartup.addListener(begin);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DELIVERY_ALARM) lookAtQueue();
    if (name === PURGE_ALARM) purgeDeleted().catch(noted);
  });
  browser.permissions.onAdded.addListener(lookAtQueue);
  browser.permissions.onRemoved.addListener(lookAtQueue);
  listenToMenu();
  listenToCommands();
  onChange(lookAtQueue);
  announceChanges();
  setTimeout(begin, AFTER_THE_CLICK_MS);
});

/** Names the fault and nothing of what was being kept or sent. */
const noted = (error: unknown) => console.error('Guest Scout:', problemOf(error).code);

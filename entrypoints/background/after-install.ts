import { browser } from 'wxt/browser';
import { textsBefore } from '@/utils/page-texts-script';

/** Welcomes a new scout, and makes the buttons appear in tabs that were open before: after an update theirs are dead. */
export async function afterInstall(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  // Firefox starts content scripts in open tabs by itself; a second start would double the buttons.
  if (!import.meta.env.FIREFOX && (reason === 'install' || reason === 'update')) await startInOpenTabs();
}

/**
 * Runs each content script in the tabs that it is for and where none lives: a page that loaded meanwhile has its own, and a second
 * start would forget what was just clicked there. A tab that cannot be reached (asleep, an error page) starts with its next load.
 */
async function startInOpenTabs(): Promise<void> {
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: matches });
    const starts = tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded || js.length === 0 || (await listens(id))) return;
      await browser.scripting.executeScript({
        target: { tabId: id },
        files: [...textsBefore(), ...js] as never,
      });
    });
    await Promise.allSettled(starts);
  }
}

/** Does one of our scripts live in that tab? It hears the question and need not answer; without one the browser refuses to ask. */
const listens = (tabId: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { name: 'anybody' }, { frameId: 0 }).then(
    () => true,
    () => false,
  );

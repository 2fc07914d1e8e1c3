/** Keys that work on every page, as the manifest suggests them and the browser lets people change them. */
import { type Browser, browser } from 'wxt/browser';
import { suggest } from './menu';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'title' | 'windowId'>;

interface Commands {
  onCommand: { addListener(hear: (command: string, tab?: Tab) => void): void };
}

/** Firefox for Android has no keys for extensions. */
const optional = browser as unknown as { commands?: Commands };

/** Hears the keys; called once, as the background starts. The popup's key the browser itself answers. */
export function listenToCommands(): void {
  optional.commands?.onCommand.addListener((command, tab) => {
    if (command === 'suggest') void suggestFrom(tab);
    if (command === 'leads') void browser.tabs.create({ url: browser.runtime.getURL('/leads.html') });
  });
}

/** What is selected there, else the person of the page: the same as by the context menu. Some browsers do not say where the key was pressed. */
async function suggestFrom(tab: Tab | undefined): Promise<void> {
  const there = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (there) await suggest({}, there);
}

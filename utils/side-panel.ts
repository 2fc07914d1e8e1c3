import { browser } from 'wxt/browser';

/** Chromium's panel and Firefox's sidebar; phones have neither. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const panels = browser as unknown as Panels;

/** Has this browser a panel beside the page? */
export const hasSidePanel = (): boolean => Boolean(panels.sidePanel?.open ?? panels.sidebarAction?.open);

/** Opens it in a window. Call it first thing in a click's listener: an `await` before it loses the gesture. */
export async function openSidePanel(windowId: number): Promise<void> {
  await (panels.sidePanel ? panels.sidePanel.open({ windowId }) : panels.sidebarAction?.open());
}

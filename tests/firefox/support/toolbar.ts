/**
 * Firefox's own window: its toolbar and its context menu, reached through WebDriver BiDi's chrome scope. What is pressed there is the
 * browser's own button or item, so `activeTab` is granted as by a person's click.
 */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { inWindow } from './bidi';
import type { Firefox } from './firefox';

/** Firefox makes its ids from the add-on's. */
const WIDGET = 'guest-scout_guest-scout_dev';

/** Presses the extension's icon while this page's tab is in front; its popup opens. */
export async function pressIcon({ browser }: Firefox, page: Page): Promise<void> {
  await page.bringToFront();
  await inWindow(
    browser,
    `CustomizableUI.addWidgetToArea('${WIDGET}-browser-action', CustomizableUI.AREA_NAVBAR);
     document.getElementById('${WIDGET}-BAP').click()`,
  );
}

/** Opens the context menu where the selection begins, and chooses the extension's item in it. */
export async function chooseInMenu({ browser }: Firefox, page: Page): Promise<void> {
  await page.bringToFront();
  const { x, y } = await page.evaluate(() => {
    const [box] = getSelection()?.getRangeAt(0).getClientRects() ?? [];
    if (!box) throw new Error('nothing is selected');
    return { x: box.x + 5, y: box.y + box.height / 2 };
  });
  await page.mouse.click(x, y, { button: 'right' });
  const menu = `document.getElementById('contentAreaContextMenu')`;
  await expect.poll(() => inWindow(browser, `${menu}.state`)).toBe('open');
  await inWindow(browser, `${menu}.activateItem(document.getElementById('${WIDGET}-menuitem-_suggest'))`);
}

/** The popup that hangs from the toolbar; extension pages see one another. */
const POPUP = `browser.extension.getViews({ type: 'popup' })[0]?.document`;

/** What the popup says, asked from the welcome page; empty where none is open. */
export const popupText = async ({ welcome }: Firefox) =>
  String(await welcome.evaluate(`${POPUP}?.body.textContent ?? ''`));

/** Presses what this selector finds in the popup, once it is there. */
export async function pressInPopup({ welcome }: Firefox, selector: string): Promise<void> {
  const found = `${POPUP}?.querySelector(${JSON.stringify(selector)})`;
  await expect.poll(() => welcome.evaluate(`Boolean(${found})`)).toBe(true);
  await welcome.evaluate(`${found}.click()`);
}

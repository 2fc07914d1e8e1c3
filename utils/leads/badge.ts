import { browser } from 'wxt/browser';
import { countUnsent } from '../database/search/find';

/** A sign at the icon stands for so long, in ms. */
const FLASH = 6_000;
let flashing = false;

/** Shows a sign at the toolbar icon for some seconds, then the number again. A worker that dies before begins with the number. */
export async function flashBadge(sign: string): Promise<void> {
  flashing = true;
  setTimeout(() => {
    flashing = false;
    void updateBadge();
  }, FLASH);
  await browser.action.setBadgeText({ text: sign });
}

/** Shows that number at the toolbar icon; nothing at 0. */
export async function updateBadge(): Promise<void> {
  if (flashing) return;
  const count = await countUnsent();
  await browser.action.setBadgeBackgroundColor({ color: '#3d4f6b' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
}

import { expect } from '@playwright/test';
import type { Browser } from '../e2e/support/chromium.ts';
import { records } from '../e2e/support/database/database.ts';
import { waitForButtons } from '../e2e/support/in-page.ts';
import type { Expected, StoredClip } from '../real-pages/compare.ts';
import type { SamplePage } from './pages.ts';

const PICTURES = '.output/demo';

/** What one click kept: the item as the fixture tells it, the button's name and the stored clip. */
export interface Clicked {
  page: SamplePage;
  item: Expected;
  button: string;
  clip: StoredClip & { leadId: string };
}

/** Clicks these items' buttons on a page, with the pointer, and reads back from IndexedDB what was kept. */
export async function clickSuggestions(
  browser: Browser,
  page: SamplePage,
  clicks: number[],
): Promise<Clicked[]> {
  const tab = await browser.context.newPage();
  await tab.goto(page.serveAt);
  const buttons = await waitForButtons(tab, page.items.length);
  const clicked: Clicked[] = [];
  for (const at of clicks) {
    const button = buttons[at];
    const item = page.items[at];
    if (!button || !item) throw new Error(`${page.file} has no button ${at}.`);
    await button.click();
    await expect(tab.locator('[data-guest-scout="suggest"]').nth(at)).toHaveAttribute('data-state', 'saved');
    clicked.push({ page, item, button: button.name, clip: await newestClip(browser) });
  }
  await tab.screenshot({ path: `${PICTURES}/${page.site}-${page.file.replace('.html', '')}.png` });
  await tab.close();
  return clicked;
}

async function newestClip(browser: Browser): Promise<Clicked['clip']> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.extension}/popup.html`);
  const clips = await records<Clicked['clip'] & { capturedAt: string }>(page, 'clips');
  await page.close();
  const [newest] = clips.sort((one, other) => other.capturedAt.localeCompare(one.capturedAt));
  if (!newest) throw new Error('The button says saved, but nothing is stored.');
  return newest;
}

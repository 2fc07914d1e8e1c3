/** The toolbar: its icon says on a person's own page that they are saved; its keys stand in the options. */
import { expect, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { waitForButtons } from '../support/in-page.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

/** What the icon of this page's tab says to who points at it. */
const title = (page: Page) =>
  bed.own.evaluate(
    (url) =>
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
      (globalThis as any).chrome.tabs.query({ url }).then(([tab]: { id: number }[]) =>
        // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
        (globalThis as any).chrome.action.getTitle({ tabId: tab?.id }),
      ),
    page.url().replace(/[#?].*/, '*'),
  ) as Promise<string>;

test('the icon says on their own page that somebody is saved, and no longer when they are deleted', async () => {
  const page = await bed.open('https://github.com/Quiet-Pine');
  const [button] = await waitForButtons(page, 1);
  expect(await title(page)).toBe('Guest Scout');
  await button?.click();
  await expect.poll(() => title(page)).toMatch(/ is saved in Guest Scout$/);
  // Another visit says it too, once it has stood for a moment; the number of what waits is the badge's as before.
  const again = await bed.open('https://github.com/Quiet-Pine?tab=repositories');
  await expect.poll(() => title(again)).toMatch(/ is saved in Guest Scout$/);
  await again.close();
  const leads = await bed.openOwn('leads.html');
  await expect(leads.locator('.leads-count')).toHaveText('1 lead');
  await leads.keyboard.press('j');
  await leads.keyboard.press('Delete');
  await expect.poll(() => title(page)).toBe('Guest Scout');
  await leads.keyboard.press('z');
  await expect.poll(() => title(page)).toMatch(/ is saved in Guest Scout$/);
});

test('the keys stand in the options as the browser has them', async () => {
  const options = await bed.openOwn('options.html');
  const keys = options.getByRole('region', { name: 'Keys on every page' });
  await expect(keys).toContainText('Open Guest ScoutAlt+Shift+G');
  await expect(keys).toContainText('Suggest what is selected, or the person of this pageAlt+Shift+S');
  await expect(keys).toContainText('Open all leadsAlt+Shift+L');
  const [settings] = await Promise.all([
    bed.browser.context.waitForEvent('page'),
    keys.getByRole('button', { name: 'Change the keys' }).click(),
  ]);
  await expect.poll(() => settings.url()).toBe('chrome://extensions/shortcuts');
});

/** No room on the disk: every surface says so, keeps what was typed in its field, and stores it as soon as there is room. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { extensionWorker } from '../support/chromium.ts';
import { cardFrame, clickInConfirmation } from '../support/in-page.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

const why = async () => (await bed.records<{ why: string }>('leads'))[0]?.why;

/** Every write of the background fails as the browser fails it, until there is room again. The extension has unlimited storage: a quota would not count. */
async function diskIsFull(full: boolean): Promise<void> {
  const worker = await extensionWorker(bed.browser.context);
  await worker.evaluate((isFull) => {
    const store = IDBObjectStore.prototype as unknown as Record<string, unknown>;
    store.stored ??= store.put;
    store.put = isFull
      ? () => {
          throw new DOMException('full', 'QuotaExceededError');
        }
      : store.stored;
  }, full);
}

test('the card, the popup and the leads page say that the disk is full and lose no word', {
  tag: '@ci',
}, async () => {
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await buttons[0]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
  await clickInConfirmation(page, /^(add why|open)$/);
  const card = await cardFrame(page);
  const popup = await bed.openOwn('popup.html');
  await popup.locator('.row').first().click();
  const leadsPage = await bed.openOwn('leads.html');
  await leadsPage.locator('.lead-option').first().click();

  const surfaces: [string, Frame | Page][] = [
    ['card', card],
    ['popup', popup],
    ['leads page', leadsPage],
  ];
  for (const [name, surface] of surfaces) {
    if ('bringToFront' in surface) await surface.bringToFront();
    else await page.bringToFront();
    const field = surface.getByLabel('Why this person?');
    const before = (await why()) ?? '';
    await expect(field).toHaveValue(before);
    await diskIsFull(true);
    await field.press('End');
    await field.pressSequentially(`From the ${name}. `);
    await expect(surface.getByText('The disk of this device is full')).toBeVisible();
    await expect(surface.getByText('What you typed is not stored yet.')).toBeVisible();
    await expect(field).toHaveValue(`${before}From the ${name}. `);
    expect(await why()).toBe(before);
    const [options] = await Promise.all([
      bed.browser.context.waitForEvent('page'),
      surface.getByRole('button', { name: 'Export your leads' }).click(),
    ]);
    await options.getByRole('region', { name: 'Your data' }).getByLabel('Markdown').check();
    await options.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(options.getByRole('button', { name: 'Copied' })).toBeVisible();
    await options.close();
    await diskIsFull(false);
    await surface.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(why).toBe(`${before}From the ${name}. `);
    await expect(surface.getByText('The disk of this device is full')).toBeHidden();
  }
});

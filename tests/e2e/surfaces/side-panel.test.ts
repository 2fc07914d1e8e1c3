/** The panel beside the page, the popup and the leads page: one state, live, in all three. */
import { expect, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

const why = (surface: Page) => surface.getByLabel('Why this person?');

test('what changes in one shows in the other two without a reload', { tag: '@ci' }, async () => {
  const [panel, popup, leadsPage] = [
    await bed.openOwn('sidepanel.html'),
    await bed.openOwn('popup.html'),
    await bed.openOwn('leads.html'),
  ];
  const all = [panel, popup, leadsPage];
  await panel.setViewportSize({ width: 360, height: 900 });
  for (const surface of all)
    await expect(surface.getByRole('heading', { name: 'Save the first guest' })).toBeVisible();

  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await buttons[0]?.click();
  for (const surface of all) await expect(surface.locator('.row-name')).toHaveCount(1);
  for (const surface of all) await surface.locator('.row').first().click();

  await why(panel).fill('Typed in the panel.');
  for (const surface of all) await expect(why(surface)).toHaveValue('Typed in the panel.');
  await why(popup).fill('Typed in the popup.');
  for (const surface of all) await expect(why(surface)).toHaveValue('Typed in the popup.');
  await why(leadsPage).fill('Typed on the leads page.');
  for (const surface of all) await expect(why(surface)).toHaveValue('Typed on the leads page.');

  await buttons[1]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').nth(1)).toHaveAttribute('data-state', 'saved');
  await expect(leadsPage.locator('.row-name')).toHaveCount(2);
  await leadsPage.locator('.detail').getByRole('button', { name: 'Delete' }).click();
  // Their lead is gone: they are back at the list, where the other one is.
  for (const surface of [panel, popup]) await expect(surface.locator('.row-name')).toHaveCount(1);
  await leadsPage.getByRole('button', { name: 'Undo' }).click();
  for (const surface of all) await expect(surface.locator('.row-name')).toHaveCount(2);
});

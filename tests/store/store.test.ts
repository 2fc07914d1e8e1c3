/** The pictures of the stores' listings, drawn from the built extension with invented people: `npm run store`. */
import { mkdirSync } from 'node:fs';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { cardFrame, clickInConfirmation, confirmationText } from '../e2e/support/in-page.ts';
import { bringTo } from '../e2e/support/scenarios.ts';
import { SIZES, SURFACES, type Surface, show } from '../e2e/support/surfaces.ts';
import { besideWords, logo, tile } from './compose.ts';
import { sizeOf } from './size.ts';

const FOLDER = process.env.STORE_FOLDER || '.output/store';
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const LOGO = { width: 300, height: 300 };
const ICON = { width: 128, height: 128 };

test.setTimeout(180_000);

let bed: Bed;
test.beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  bed = await startBed();
});
test.afterAll(() => bed.close());

/** A surface by its name, as the tests know it. */
function surface(name: string): Surface {
  const found = SURFACES.find((one) => one.name === name);
  if (!found) throw new Error(`There is no surface ${name}.`);
  return found;
}
const file = (name: string) => `${FOLDER}/${name}.png`;

test('the team’s form, connected by a click that says what it means', async () => {
  const page = await show(bed, surface('options-review'));
  await page.setViewportSize(SCREENSHOT);
  await page.getByRole('heading', { name: 'What connecting means' }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'center' });
  });
  await page.screenshot({ path: file('5-connect') });
  expect(sizeOf(file('5-connect'))).toEqual(SCREENSHOT);
});

/** The popup in its own size, as a picture. */
async function popup(): Promise<Page> {
  const page = await bed.openOwn('popup.html');
  await page.setViewportSize(SIZES.popup);
  await expect(page.locator('.row').first()).toBeVisible();
  return page;
}
const sends = (page: Page | Frame) =>
  expect(page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();

test('the popup: the saved people, and one of them ready to send', async () => {
  await bringTo(bed, 'connected');
  const page = await popup();
  const { context } = bed.browser;
  const words = 'Everybody you came across, with their exact words and the link.';
  const list = await page.screenshot();
  await besideWords(context, { ...SCREENSHOT, path: file('2-saved') }, list, 'Saved on your device', words);
  await page.locator('.row', { hasText: 'halla_v' }).click();
  await sends(page);
  const asked = 'You see what the form will get. Nothing is sent before you press Send.';
  const one = await page.screenshot();
  await besideWords(context, { ...SCREENSHOT, path: file('3-send') }, one, 'One sentence of why', asked);
  for (const name of ['2-saved', '3-send']) expect(sizeOf(file(name))).toEqual(SCREENSHOT);
});

test('the card over a page, and the tile with it', async () => {
  await bringTo(bed, 'connected');
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await page.setViewportSize(SCREENSHOT);
  await buttons[0]?.click();
  await expect.poll(() => confirmationText(page)).not.toBe('');
  await clickInConfirmation(page, /^(add why|open)$/);
  const card = await cardFrame(page);
  await card.getByLabel('Why this person?').fill('Runs payroll, and asks what broke.');
  await card.getByLabel('Who they are').fill('Runs the payroll of a school district');
  await card.getByLabel('Why this person?').focus();
  await expect(card.getByRole('button', { name: 'Send', exact: true })).not.toHaveAttribute('aria-disabled');
  await page.screenshot({ path: file('1-suggest') });
  expect(sizeOf(file('1-suggest'))).toEqual(SCREENSHOT);

  const { context } = bed.browser;
  await tile(context, { ...TILE, path: file('tile-440x280') }, await card.locator('body').screenshot());
  expect(sizeOf(file('tile-440x280'))).toEqual(TILE);
  await logo(context, { ...LOGO, path: file('logo-300') });
  await logo(context, { ...ICON, path: file('icon-128') });
  expect(sizeOf(file('logo-300'))).toEqual(LOGO);
  expect(sizeOf(file('icon-128'))).toEqual(ICON);
});

test('all leads in a tab', async () => {
  await bringTo(bed, 'connected');
  const page = await bed.openOwn('leads.html');
  await page.setViewportSize(SCREENSHOT);
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /halla_v/ })
    .click();
  await sends(page);
  await page.screenshot({ path: file('4-all-leads') });
  expect(sizeOf(file('4-all-leads'))).toEqual(SCREENSHOT);
});

/** The pictures of the stores' listings, drawn from the built extension with invented people: `npm run store`. */
import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { ours, SURFACES, type Surface, show } from '../e2e/support/surfaces.ts';
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

test('the popup: the saved people, and one of them ready to send', async () => {
  const pictures = [
    [
      'popup-list',
      '2-saved',
      'Saved on your device',
      'Everybody you came across, with their exact words and the link.',
    ],
    [
      'popup-ready',
      '3-send',
      'One sentence of why',
      'You see what the form will get. Nothing is sent before you press Send.',
    ],
  ] as const;
  for (const [name, to, title, words] of pictures) {
    const page = await show(bed, surface(name));
    await page.setViewportSize({ width: 400, height: 640 });
    const png = await page.screenshot();
    await besideWords(bed.browser.context, { ...SCREENSHOT, path: file(to) }, png, title, words);
    expect(sizeOf(file(to))).toEqual(SCREENSHOT);
  }
});

test('the card over a page, and the tile with it', async () => {
  const page = await show(bed, surface('card-ready'));
  await page.setViewportSize(SCREENSHOT);
  await page.screenshot({ path: file('1-suggest') });
  expect(sizeOf(file('1-suggest'))).toEqual(SCREENSHOT);

  const frame = await ours(page, surface('card-ready'));
  const card = await frame.locator('body').screenshot();
  await tile(bed.browser.context, { ...TILE, path: file('tile-440x280') }, card);
  expect(sizeOf(file('tile-440x280'))).toEqual(TILE);
  await logo(bed.browser.context, { ...LOGO, path: file('logo-300') });
  await logo(bed.browser.context, { ...ICON, path: file('icon-128') });
  expect(sizeOf(file('logo-300'))).toEqual(LOGO);
});

test('all leads in a tab', async () => {
  const page = await show(bed, surface('leads-lead'));
  await page.setViewportSize(SCREENSHOT);
  await page.screenshot({ path: file('4-all-leads') });
  expect(sizeOf(file('4-all-leads'))).toEqual(SCREENSHOT);
});

/**
 * Every surface on a phone: nothing leaves the screen, and a finger hits whatever can be pressed. Firefox for Android opens the popup as a
 * page, and knows neither menus nor keys nor a side bar.
 */
import { expect, type Page, test } from '@playwright/test';
import type { Bed } from '../support/bed.ts';
import { look } from '../support/look.ts';
import { byFinger, PHONE, startPhoneBed } from '../support/phone.ts';
import { inDark, ours, SURFACES, show } from '../support/surfaces.ts';

/** Where pictures go, for people to look at: nothing is compared. */
const FOLDER = process.env.PICTURES_FOLDER;

/** There is no panel on a phone, and no keyboard. The line over a page is a sentence with its links, and the page's own size. */
const ON_PHONES = SURFACES.filter(
  ({ name, place }) => place !== 'panel' && !/^leads-keys$|^line-/.test(name),
);
/** Of all these the ones that `npm test` looks at. */
const FIRST = ['popup-list-unconnected'];

let bed: Bed;
test.beforeAll(async () => {
  bed = await startPhoneBed();
});
test.afterAll(() => bed.close());
test.use({ actionTimeout: 15_000 });

for (const surface of ON_PHONES) {
  const tag = FIRST.includes(surface.name) ? [] : '@ci';
  test(surface.name, { tag }, async () => {
    const page = await show(bed, surface);
    await page.setViewportSize(PHONE);
    const shown = await ours(page, surface);
    if (FOLDER) await picture(page, surface.name);
    const { isCoarse, ...wrong } = await byFinger(shown);
    const { cut } = await look(shown);
    if (FOLDER) {
      const dark = await inDark(bed, page, surface);
      await dark.setViewportSize(PHONE);
      await picture(dark, `${surface.name}-dark`);
    }
    expect(isCoarse).toBe(true);
    expect({ ...wrong, cut }).toEqual({ sideways: 0, outside: [], small: [], cut: [] });
  });
}

test('the popup is as large as the screen', { tag: '@ci' }, async () => {
  const popup = await bed.openOwn('popup.html');
  await popup.setViewportSize(PHONE);
  expect(await popup.getByRole('main').boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
});

test('nobody is told of keys, a panel or an icon to pin', { tag: '@ci' }, async () => {
  const [popup, leads, options, welcome] = [
    await bed.openOwn('popup.html'),
    await bed.openOwn('leads.html'),
    await bed.openOwn('options.html'),
    await bed.openOwn('welcome.html'),
  ];
  await expect(popup.getByRole('button', { name: 'Options' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Open beside the page' })).toHaveCount(0);
  await expect(leads.getByRole('button', { name: 'Options' })).toBeVisible();
  await expect(leads.getByRole('button', { name: 'Keys' })).toBeHidden();
  await leads.getByRole('button', { name: 'Bring in answers' }).click();
  await expect(leads.getByRole('dialog')).toContainText('paste it here');
  await expect(leads.getByRole('dialog')).not.toContainText('Ctrl');
  await expect(options.getByRole('heading', { name: 'Site health' })).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Keys on every page' })).toHaveCount(0);
  await expect(welcome.getByRole('heading', { name: 'Find Guest Scout' })).toBeVisible();
  await expect(welcome.getByRole('heading', { name: 'Pin the icon' })).toHaveCount(0);
});

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: /^(options|welcome)/.test(name) });
}

/** A picture of every surface in every state: light, dark, narrow, and turned around. For people to look at; nothing is compared. */
import { type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../e2e/bed.ts';
import { NARROW, ours, SIZES, SURFACES, type Surface, show, textSize } from '../e2e/surfaces.ts';

const FOLDER = process.env.PICTURES_FOLDER || '.output/pictures';
const VARIANTS = ['light', 'dark', 'narrow', 'rtl'] as const;

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed({ build: process.env.PICTURES_BUILD || '.output/chrome-mv3-test' });
});
test.afterAll(() => bed.close());

for (const surface of SURFACES) {
  test(surface.name, async () => {
    const page = await show(bed, surface);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const variant of VARIANTS) {
      await page.emulateMedia({ colorScheme: variant === 'dark' ? 'dark' : 'light' });
      await textSize(page, variant === 'narrow' && surface.place === 'popup' ? '200%' : '');
      await page.setViewportSize(
        // A popup keeps its width: there the text is twice as large instead.
        variant === 'narrow' && surface.place !== 'popup' ? NARROW : SIZES[surface.place],
      );
      if (variant === 'rtl') await turn(page, surface);
      await page.screenshot({
        path: `${FOLDER}/${surface.name}-${variant}.png`,
        // Pages that scroll as a whole are shown whole; the others fill their window.
        fullPage: /^(options|welcome)/.test(surface.name) && !(await hasDialog(page)),
      });
    }
  });
}

/** As a language that runs from right to left would have it; the words stay English. */
async function turn(page: Page, surface: Surface): Promise<void> {
  await (await ours(page, surface)).evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
}

const hasDialog = (page: Page) => page.evaluate(() => document.querySelector('dialog[open]') !== null);

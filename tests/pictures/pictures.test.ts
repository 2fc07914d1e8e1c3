/** A picture of every surface in every state: light, dark, narrow, and turned around. For people to look at; nothing is compared. */
import { type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { inDark, NARROW, SIZES, SURFACES, type Surface, show, textSize } from '../e2e/support/surfaces.ts';

const FOLDER = process.env.PICTURES_FOLDER || '.output/pictures';
/** In this order: what lies over a page is opened once more for the dark one. */
const VARIANTS = ['light', 'narrow', 'rtl', 'dark'] as const;

// After a failure the next one finds a new browser, and what lies behind it is made from the beginning.
test.setTimeout(180_000);

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed({ build: process.env.PICTURES_BUILD || '.output/chrome-mv3-test' });
});
test.afterAll(() => bed.close());

for (const surface of SURFACES) {
  test(surface.name, async () => {
    let page = await show(bed, surface);
    for (const variant of VARIANTS) {
      await textSize(page, variant === 'narrow' && surface.place === 'popup' ? '200%' : '');
      await page.setViewportSize(
        // A popup keeps its width: there the text is twice as large instead.
        variant === 'narrow' && surface.place !== 'popup' ? NARROW : SIZES[surface.place],
      );
      await turn(page, surface, variant === 'rtl' ? 'rtl' : 'ltr');
      if (variant === 'dark') page = await inDark(bed, page, surface);
      await page.screenshot({
        path: `${FOLDER}/${surface.name}-${variant}.png`,
        // Pages that scroll as a whole are shown whole; the others fill their window.
        fullPage: /^(options|welcome)/.test(surface.name) && !(await hasDialog(page)),
      });
    }
  });
}

/** As a language that runs from right to left would have it; the words stay English. */
async function turn(page: Page, surface: Surface, direction: 'ltr' | 'rtl'): Promise<void> {
  if (surface.place === 'site') return;
  await page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, direction);
}

const hasDialog = (page: Page) => page.evaluate(() => document.querySelector('dialog[open]') !== null);

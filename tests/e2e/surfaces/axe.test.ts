/** Every surface in every state, for everybody: axe, light and dark, by keyboard, narrow, with larger text, and with less motion. */
import { expect, test } from '@playwright/test';
import { axeFinds, hangsOver, liveRegions, moves, notReached } from '../support/accessible.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { inDark, NARROW, ours, SIZES, SURFACES, show, textSize } from '../support/surfaces.ts';

// After a failure the next one finds a new browser, and what lies behind it is made from the beginning.
test.setTimeout(180_000);

/** One state of each surface that is soon made. `npm test` measures these, `.ci/run` all. */
const TELLING = [
  'welcome-new',
  'line-saved',
  'card-unconnected',
  'popup-unsent-unconnected',
  'options-review',
];

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

for (const surface of SURFACES) {
  const tag = TELLING.includes(surface.name) ? [] : ['@ci'];
  test(surface.name, { tag }, async () => {
    let page = await show(bed, surface);
    let part = await ours(page, surface);
    expect.soft(await moves(part), 'with less motion').toEqual([]);
    expect.soft(await axeFinds(part), 'light').toEqual([]);
    // The line is looked at as a copy; how its page says it is tested in in-page.test.ts.
    const regions = surface.name.startsWith('line-') ? 0 : 1;
    expect.soft(await liveRegions(part), 'live regions').toBe(regions);
    if (surface.place !== 'site') expect.soft(await notReached(page), 'by keyboard').toEqual([]);
    page = await inDark(bed, page, surface);
    part = await ours(page, surface, 'dark');
    expect.soft(await axeFinds(part, { colours: true }), 'dark').toEqual([]);
    if (surface.place === 'popup') {
      await textSize(part, '200%');
      expect.soft(await hangsOver(part), 'with text of twice the size').toEqual([]);
    } else {
      const narrow = { ...NARROW, height: SIZES[surface.place].height };
      for (const each of new Set([page, part]))
        if ('setViewportSize' in each) await each.setViewportSize(narrow);
      expect.soft(await hangsOver(part), 'narrow').toEqual([]);
    }
  });
}

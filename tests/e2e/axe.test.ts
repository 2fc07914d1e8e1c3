/** Every surface in every state, for everybody: axe, light and dark, narrow, with larger text, and with less motion. */
import { expect, test } from '@playwright/test';
import { axeFinds, hangsOver, moves } from './accessible.ts';
import { type Bed, startBed } from './bed.ts';
import { inDark, NARROW, ours, SIZES, SURFACES, show, textSize } from './surfaces.ts';

// After a failure the next one finds a new browser, and what lies behind it is made from the beginning.
test.setTimeout(180_000);

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

for (const surface of SURFACES) {
  test(surface.name, async () => {
    let page = await show(bed, surface);
    let part = await ours(page, surface);
    expect.soft(await moves(part), 'with less motion').toEqual([]);
    expect.soft(await axeFinds(part), 'light').toEqual([]);
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

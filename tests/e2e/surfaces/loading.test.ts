/** Nothing jumps while a page of ours loads: what is there stays where it is. */
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { bringTo, type Scenario } from '../support/scenarios.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

const PAGES = ['popup.html', 'sidepanel.html', 'leads.html', 'options.html', 'welcome.html'];
const SCENARIOS: Scenario[] = ['new', 'full'];

interface Shift {
  value: number;
  what: string[];
}

/** Every move of something that was already drawn, as the browser reports it. */
function watchShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    // biome-ignore lint/suspicious/noExplicitAny: `LayoutShift` is in no library of types yet.
    for (const { value, hadRecentInput, sources } of list.getEntries() as any[]) {
      const what = sources.map(({ node }: { node?: Element }) => node?.className ?? node?.nodeName);
      if (!hadRecentInput) shifts.push({ value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const scenario of SCENARIOS) {
  for (const path of PAGES) {
    test(`${path} with ${scenario === 'new' ? 'nothing' : 'leads in every state'} loads without a jump`, {
      tag: '@ci',
    }, async () => {
      test.setTimeout(120_000);
      await bringTo(bed, scenario);
      const page = await bed.browser.context.newPage();
      await page.setViewportSize(
        path === 'popup.html' ? { width: 400, height: 600 } : { width: 1280, height: 900 },
      );
      await page.addInitScript(watchShifts);
      await page.goto(`${bed.browser.extension}/${path}`);
      await expect(page.locator('main h1, main h2').first()).toBeVisible();
      // Until the page is the same for half a second.
      let before = '';
      await expect
        .poll(
          async () => {
            const now = await page.evaluate(() => document.body.innerText);
            const isStill = now === before && now !== '';
            before = now;
            return isStill;
          },
          { intervals: [500] },
        )
        .toBe(true);
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
      expect(shifts).toEqual([]);
      await page.close();
    });
  }
}

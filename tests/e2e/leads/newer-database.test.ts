/** An older version over what a newer one wrote: every page says so, and nothing is touched. */
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { scouting } from '../support/scouting.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

/** As a later version leaves it; what has it open gives way. Resolves to its number and tables. */
const asNewer = (version?: number) =>
  bed.own.evaluate(
    (version) =>
      new Promise<unknown>((done, fail) => {
        const opening = indexedDB.open('guest-scout', version);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          done({ version: result.version, tables: [...result.objectStoreNames] });
          result.close();
        };
      }),
    version,
  );

test('every page says that a newer Guest Scout wrote it and what to do, a click in a page too', async () => {
  const { id } = await scouting(bed)();
  const left = await asNewer(10_000);
  for (const path of ['popup.html', 'leads.html', 'options.html', 'welcome.html', 'sidepanel.html']) {
    const page = await bed.openOwn(path);
    await expect(page.getByText('Your leads cannot be opened'), path).toBeVisible();
    await expect(
      page.getByText(/^A newer Guest Scout wrote.*install the newer one again\.$/),
      path,
    ).toBeVisible();
    await page.close();
  }
  const { page, buttons } = await bed.openFixture('x', 'home-timeline-light.html');
  await buttons[0]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'failed');

  expect(await asNewer()).toEqual(left);
  expect(await bed.records('leads')).toMatchObject([{ id }]);
});

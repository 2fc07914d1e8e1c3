/** A sheet of 10,000 rows is brought in, and one of 50,000; how long that takes and the page's longest task are noted in the report. */
import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { asTable, HEAD, truePeople, trueRows } from '../../unit/sheet/truth.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { readTables } from '../support/database/database.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());
test.beforeEach(() => bed.clear());

/** Longest task of the page from now on, in ms, as the browser measures it. */
const watchBlocks = (page: Page) =>
  page.evaluate(() => {
    const watched = globalThis as { longest?: number };
    watched.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        watched.longest = Math.max(watched.longest ?? 0, duration);
    }).observe({ type: 'longtask' });
  });
const longest = (page: Page) => page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);

async function bringIn(rows: number): Promise<{ look: number; take: number; block: number }> {
  const cells = trueRows(truePeople(Math.round(rows * 0.36)), rows).map((row) => row.cells);
  // On disk: what the driver hands over by itself goes through the page.
  const file = test.info().outputPath('answers.csv');
  writeFileSync(file, asTable([HEAD, ...cells], ','));
  const page = await bed.openOwn('leads.html');
  await page.getByRole('button', { name: 'Bring in answers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring in the form’s answers' });
  await expect(dialog).toBeVisible();
  await watchBlocks(page);
  const began = Date.now();
  await dialog.getByLabel('File of the sheet').setInputFiles(file);
  const take = dialog.getByRole('button', { name: 'Bring in' });
  await expect(take).toBeEnabled({ timeout: 120_000 });
  const looked = Date.now();
  await take.click();
  await expect(dialog).toContainText('Brought in: answers.csv', { timeout: 240_000 });
  const figures = { look: looked - began, take: Date.now() - looked, block: await longest(page) };
  await page.close();
  return figures;
}

const nominations = () => readTables(bed.own, ['nominations'], countNominations, undefined);

function countNominations(transaction: IDBTransaction) {
  const counting = transaction.objectStore('nominations').count();
  return () => counting.result;
}

test('10,000 rows', { tag: '@ci' }, async () => {
  test.setTimeout(120_000);
  const figures = await bringIn(10_000);
  test.info().annotations.push({ type: '10,000 rows', description: JSON.stringify(figures) });
  expect(await nominations()).toBeGreaterThan(9_000);
});

test('50,000 rows', { tag: '@ci' }, async () => {
  test.setTimeout(420_000);
  const figures = await bringIn(50_000);
  test.info().annotations.push({ type: '50,000 rows', description: JSON.stringify(figures) });
  expect(await nominations()).toBeGreaterThan(40_000);
});

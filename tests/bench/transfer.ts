/** Import and export of 10,000 leads with 40,000 clips, by the options page of the built extension. */
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startChromium, welcomed } from '../e2e/support/chromium.ts';
import type { Figures } from './bench.ts';
import { manyPeople } from './many-people.ts';
import { sized } from './quick.ts';

const LEADS = sized(10_000, 500);
const CLIPS_EACH = 4;
const PATIENCE = { timeout: 300_000 };

export async function measureTransfer(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'guest-scout-transfer-'));
  const path = join(folder, 'many.json');
  writeFileSync(path, manyPeople(LEADS, CLIPS_EACH));
  // Nothing is asked of the network: any port will do.
  const browser = await startChromium({ build: '.output/chrome-mv3', tlsPort: 9 });
  try {
    await welcomed(browser);
    const page = await browser.context.newPage();
    await page.goto(`${browser.extension}/options.html`);
    const data = page.getByRole('region', { name: 'Your data' });
    const preview = await timed(page, async () => {
      await data.getByLabel('File to import').setInputFiles(path);
      await expect(data).toContainText(`${LEADS.toLocaleString('en')} new`, PATIENCE);
    });
    const taken = await timed(page, async () => {
      await data.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(data).toContainText('Imported:', PATIENCE);
    });
    await data.getByRole('button', { name: 'Done' }).click();
    const again = await timed(page, async () => {
      await data.getByLabel('File to import').setInputFiles(path);
      await expect(data).toContainText(`${LEADS.toLocaleString('en')} the same`, PATIENCE);
    });
    await data.getByRole('button', { name: 'Cancel' }).click();
    const figures: Figures = {};
    for (const format of ['JSON', 'CSV', 'Markdown']) {
      await data.getByLabel(format).check();
      let size = 0;
      const out = await timed(page, async () => {
        const download = page.waitForEvent('download', PATIENCE);
        await data.getByRole('button', { name: 'Download' }).click();
        size = statSync(await (await download).path()).size;
      });
      Object.assign(figures, figuresOf(`export as ${format}`, out, size));
    }
    const kept = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    return {
      ...figuresOf('import, preview', preview, statSync(path).size),
      ...figuresOf('import', taken),
      ...figuresOf('import, preview of what is here', again),
      ...figures,
      [`${NAME}, database`]: { value: Math.round(kept / 100_000) / 10, unit: 'MB' },
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const NAME = `${LEADS.toLocaleString('en')} leads, ${(LEADS * CLIPS_EACH).toLocaleString('en')} clips`;

interface Took {
  seconds: number;
  /** The longest time in which the page could not answer, in ms. */
  longest: number;
}

/** How long it takes, and how long the page could not answer meanwhile. */
async function timed(page: Page, act: () => Promise<void>): Promise<Took> {
  await page.evaluate(() => {
    const open = globalThis as unknown as { longest: number; watch?: PerformanceObserver };
    open.longest = 0;
    open.watch ??= new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) open.longest = Math.max(open.longest, duration);
    });
    open.watch.observe({ type: 'longtask' });
  });
  const before = performance.now();
  await act();
  const seconds = (performance.now() - before) / 1_000;
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  return { seconds, longest };
}

function figuresOf(what: string, { seconds, longest }: Took, bytes?: number): Figures {
  return {
    [`${NAME}, ${what}`]: { value: Number(seconds.toFixed(1)), unit: 's' },
    [`${NAME}, ${what}, longest task`]: { value: Math.round(longest), unit: 'ms' },
    ...(bytes && { [`${NAME}, ${what}, file`]: { value: Math.round(bytes / 100_000) / 10, unit: 'MB' } }),
  };
}

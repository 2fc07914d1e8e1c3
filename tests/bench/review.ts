/**
 * Reviewing with none, 10,000 leads of 40,000 clips and 100,000 leads of 130,000 clips in one run of the extension as it ships: how long the popup and the leads page take to
 * open, to answer a keystroke and to scroll, what they hold in memory, how long import and export take, how large the database is.
 */

import { once } from 'node:events';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Browser, startChromium, welcomed } from '../e2e/support/chromium.ts';
import type { Figures } from './bench.ts';
import { QUICK } from './quick.ts';
import { inventedPerson } from './review/invented.ts';
import { fixedWork, load } from './review/machine.ts';
import {
  exported,
  heapOf,
  imported,
  keystrokes,
  openings,
  openingsAfterRest,
  openSurface,
  SURFACES,
  scrolled,
} from './review/measures.ts';
import { caughtUp, writePeople } from './review/seed.ts';
import { summary } from './summary.ts';

/** `REVIEW_LEADS=0,10000` measures only these, while something is mended. */
const LEADS = (process.env.REVIEW_LEADS ?? (QUICK ? '0,500' : '0,10000,100000')).split(',').map(Number);
/** Another build, to compare with. */
const BUILD = process.env.REVIEW_BUILD ?? '.output/chrome-mv3';
/** As many come in by a file; the others are written as an earlier version left them. */
const BY_FILE = 10_000;

export async function measureReview(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'guest-scout-review-'));
  // Nothing is asked of the network: any port will do.
  const browser = await startChromium({ build: BUILD, tlsPort: 9 });
  try {
    await welcomed(browser);
    const own = await browser.context.newPage();
    await own.goto(`${browser.extension}/manifest.json`);
    // The database is made by whichever page of ours opens first. What is open beside hears of every change: nothing but the background.
    await (await openSurface(browser, SURFACES[0] as (typeof SURFACES)[0])).close();
    for (const page of browser.context.pages()) if (page !== own) await page.close();
    const figures: Figures = {};
    let here = 0;
    for (const leads of LEADS) {
      const told = `${leads.toLocaleString('en')} leads`;
      const say = (some: Figures) => {
        for (const [name, figure] of Object.entries(some)) {
          figures[`${told}: ${name}`] = figure;
          console.log(`  ${told}: ${name}`.padEnd(72), figure.value, figure.unit);
        }
      };
      if (leads > here) await bringIn(browser, own, folder, here, leads, say);
      here = leads;
      say({ 'machine, load': { value: load(), unit: '' }, 'machine, fixed work': ms(fixedWork()) });
      for (const surface of SURFACES) say(await measured(browser, surface, leads));
      if (leads > 0) {
        const { took, size } = await exported(browser);
        say({ 'export as JSON': seconds(took), 'export as JSON, file': megabytes(size) });
      }
      const usage = await own.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      say({ database: megabytes(usage), 'machine, load after': { value: load(), unit: '' } });
    }
    return figures;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function bringIn(
  browser: Browser,
  own: Page,
  folder: string,
  from: number,
  until: number,
  say: (some: Figures) => void,
): Promise<void> {
  if (from === 0 && until <= BY_FILE) {
    const path = join(folder, 'people.json');
    await writeFile(path, until);
    say({ import: seconds(await imported(browser, path)) });
    const began = performance.now();
    await caughtUp(own, until);
    say({ 'import, then until all are found': seconds((performance.now() - began) / 1_000) });
    return;
  }
  const began = performance.now();
  await writePeople(own, from, until);
  say({
    [`${(until - from).toLocaleString('en')} more written (bench)`]: seconds(
      (performance.now() - began) / 1_000,
    ),
  });
  const then = performance.now();
  const popup = await openSurface(browser, SURFACES[0] as (typeof SURFACES)[0]);
  await caughtUp(own, until);
  await popup.close();
  say({ 'their rows and words made': seconds((performance.now() - then) / 1_000) });
}

/** An export of so many invented people. */
async function writeFile(path: string, leads: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(
    '{"format":"guest-scout-leads","version":1,"exportedAt":"2026-11-22T10:00:00.000Z","people":[\n',
  );
  for (let n = 0; n < leads; n += 1) {
    const more = file.write(`${n > 0 ? ',\n' : ''}${JSON.stringify(inventedPerson(n))}`);
    if (!more) await once(file, 'drain');
  }
  file.end('\n]}\n');
  await once(file, 'close');
}

async function measured(browser: Browser, surface: (typeof SURFACES)[0], leads: number): Promise<Figures> {
  const { name } = surface;
  const figures = summary(`${name}, open to list painted`, await openings(browser, surface));
  Object.assign(
    figures,
    summary(
      `${name}, open to list painted, database closed before`,
      await openingsAfterRest(browser, surface),
    ),
  );
  const page = await openSurface(browser, surface);
  try {
    figures[`${name}, heap`] = megabytes(await heapOf(page));
    if (leads > 0) {
      const { times, same } = await keystrokes(page);
      Object.assign(figures, summary(`${name}, keystroke to results painted`, times));
      figures[`${name}, keystrokes that found the same`] = { value: same, unit: '' };
      figures[`${name}, heap after searching`] = megabytes(await heapOf(page));
      const { frames, empty } = await scrolled(page, surface);
      Object.assign(figures, summary(`${name}, scroll frame`, frames));
      figures[`${name}, scroll, frames with an empty row in sight`] = { value: empty, unit: '' };
      figures[`${name}, heap after scrolling`] = megabytes(await heapOf(page));
    }
  } finally {
    await page.close();
  }
  return figures;
}

const ms = (value: number) => ({ value: Math.round(value * 10) / 10, unit: 'ms' });
const seconds = (value: number) => ({ value: Number(value.toFixed(1)), unit: 's' });
const megabytes = (bytes: number) => ({ value: Math.round(bytes / 1e4) / 100, unit: 'MB' });

/**
 * Reviewing with none and with 10,000 leads of 40,000 clips, the most that is promised, in the extension as it ships: how long the
 * popup and the leads page take to open, to answer a keystroke and to scroll, what they hold in memory, how long import and export
 * take, how large the database is. Both are open at once and measured in turn: what else the machine does falls on both alike.
 */

import { once } from 'node:events';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, startChromium, welcomed } from '../e2e/support/chromium.ts';
import type { Figures } from './bench.ts';
import { sized } from './quick.ts';
import { inventedPerson } from './review/invented.ts';
import { fixedWork, load } from './review/machine.ts';
import {
  exported,
  firstKeystrokes,
  heapOf,
  imported,
  keystrokes,
  openings,
  openingsAfterRest,
  openSurface,
  SURFACES,
  type Surface,
  scrolled,
} from './review/measures.ts';
import { medianOf, summary } from './summary.ts';

const LEADS = sized(10_000, 500);
/** Another build, to compare with. */
const BUILD = process.env.REVIEW_BUILD ?? '.output/chrome-mv3';

export async function measureReview(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'guest-scout-review-'));
  // Nothing is asked of the network: any port will do.
  const start = () => startChromium({ build: BUILD, tlsPort: 9 });
  const browsers = await Promise.all([start(), start()]);
  try {
    const figures: Figures = {};
    const say = (some: Figures) => {
      for (const [name, { value, unit }] of Object.entries(some))
        console.log(`  ${name}`.padEnd(72), value, unit);
      Object.assign(figures, some);
    };
    for (const browser of browsers) await settled(browser);
    const [, full] = browsers;
    const path = join(folder, 'people.json');
    await writeFile(path, LEADS);
    say({ [`${told(LEADS)}: import`]: seconds(await imported(full, path)) });
    say({ 'machine, load': { value: load(), unit: '' }, 'machine, fixed work': ms(fixedWork()) });
    for (const surface of SURFACES) {
      say(await opened(browsers, surface));
      say(await searched(full, surface));
    }
    const { took, size } = await exported(full);
    say({
      [`${told(LEADS)}: export as JSON`]: seconds(took),
      [`${told(LEADS)}: export as JSON, file`]: megabytes(size),
      [`${told(LEADS)}: database`]: megabytes(await usageOf(full)),
    });
    say({ 'machine, load after': { value: load(), unit: '' }, 'machine, fixed work after': ms(fixedWork()) });
    return figures;
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** The database is made by whichever page of ours opens first, and what is open beside hears of every change: one empty page stays. */
async function settled(browser: Browser): Promise<void> {
  await welcomed(browser);
  const own = await browser.context.newPage();
  await own.goto(`${browser.extension}/manifest.json`);
  await (await openSurface(browser, SURFACES[0] as Surface)).close();
  for (const page of browser.context.pages()) if (page !== own) await page.close();
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

/** With none and with all, and how much longer it takes with all. */
async function opened(browsers: Browser[], surface: Surface): Promise<Figures> {
  const figures: Figures = {};
  for (const [what, measure] of [
    ['open to list painted', openings],
    ['open to list painted, database closed before', openingsAfterRest],
  ] as const) {
    const name = `${surface.name}, ${what}`;
    const [none = [], all = []] = await measure(browsers, surface);
    Object.assign(figures, summary(`${told(0)}: ${name}`, none), summary(`${told(LEADS)}: ${name}`, all));
    const ratio = Math.round((100 * medianOf(all)) / medianOf(none)) / 100;
    figures[`${name}, ${told(LEADS)} to none`] = { value: ratio, unit: '×' };
  }
  return figures;
}

async function searched(browser: Browser, surface: Surface): Promise<Figures> {
  const name = `${told(LEADS)}: ${surface.name}`;
  const figures = summary(
    `${name}, first keystroke to results painted`,
    await firstKeystrokes(browser, surface),
  );
  const page = await openSurface(browser, surface);
  try {
    figures[`${name}, heap`] = megabytes(await heapOf(page));
    const { times, same } = await keystrokes(page);
    Object.assign(figures, summary(`${name}, keystroke to results painted`, times));
    figures[`${name}, keystrokes that found the same`] = { value: same, unit: '' };
    figures[`${name}, heap after searching`] = megabytes(await heapOf(page));
    const { frames, empty } = await scrolled(page, surface);
    Object.assign(figures, summary(`${name}, scroll frame`, frames));
    figures[`${name}, scroll, frames with an empty row in sight`] = { value: empty, unit: '' };
    figures[`${name}, heap after scrolling`] = megabytes(await heapOf(page));
  } finally {
    await page.close();
  }
  return figures;
}

async function usageOf({ context }: Browser): Promise<number> {
  const usage = async () => (await navigator.storage.estimate()).usage ?? 0;
  return (await context.pages()[0]?.evaluate(usage)) ?? 0;
}

const told = (leads: number) => `${leads.toLocaleString('en')} leads`;
const ms = (value: number) => ({ value: Math.round(value * 10) / 10, unit: 'ms' });
const seconds = (value: number) => ({ value: Number(value.toFixed(1)), unit: 's' });
const megabytes = (bytes: number) => ({ value: Math.round(bytes / 1e4) / 100, unit: 'MB' });

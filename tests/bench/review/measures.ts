import { statSync } from 'node:fs';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { type Browser, killWorker } from '../../e2e/support/chromium.ts';
import { sized } from '../quick.ts';
import { type Scrolled, scroll, type Watched, watchPainting } from './in-page.ts';

const OPENINGS = sized(15, 3);
const RESTS = sized(5, 1);
const FIRSTS = sized(9, 2);
const PATIENCE = { timeout: 1_200_000 };

/** A page that lists leads. */
export interface Surface {
  name: string;
  path: string;
  viewport: { width: number; height: number };
  /** What scrolls. */
  list: string;
}

export const SURFACES: Surface[] = [
  { name: 'popup', path: 'popup.html', viewport: { width: 400, height: 600 }, list: '.rows' },
  { name: 'leads page', path: 'leads.html', viewport: { width: 1280, height: 900 }, list: '.lead-list' },
];

/** What is typed, letter by letter: frequent and rare, with accents, two words, and Japanese. */
const QUERIES = [
  'invoice',
  'okoye',
  'person_ba',
  'übersetzung',
  'garden clinic',
  'marchand tab',
  '請求書',
  'lakobe',
];

type Open = { watched: Watched };

/** Opens it in a new tab; resolves when its list is painted. */
export async function openSurface({ context, extension }: Browser, surface: Surface): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(surface.viewport);
  await page.addInitScript(watchPainting);
  await page.goto(`${extension}/${surface.path}`, { waitUntil: 'commit' });
  // Not looked at meanwhile: a look that is repeated each frame takes a good part of the frame.
  const isOpen = () => page.evaluate(() => (globalThis as unknown as Open).watched.opened !== undefined);
  await expect(async () => expect(await isOpen()).toBe(true)).toPass({
    intervals: [500, 100],
    timeout: 120_000,
  });
  return page;
}

/** From the start of the navigation to the list painted, each time in a new tab, in one browser after the other: times of each. */
export async function openings(browsers: Browser[], surface: Surface): Promise<number[][]> {
  const times = browsers.map((): number[] => []);
  // The first ones compile and read files.
  for (let at = -2; at < OPENINGS; at += 1) {
    for (const [nth, browser] of browsers.entries()) {
      const took = await opening(browser, surface);
      if (at >= 0) times[nth]?.push(took);
    }
  }
  return times;
}

async function opening(browser: Browser, surface: Surface): Promise<number> {
  const page = await openSurface(browser, surface);
  const took = await page.evaluate(() => (globalThis as unknown as Open).watched.opened ?? 0);
  await page.close();
  return took;
}

/** Chromium closes a database two seconds after its last user left. */
const CLOSED_MS = 4_000;

/** As it opens at the first click after a while: the background is asleep, and the browser has closed the database. */
export async function openingsAfterRest(browsers: Browser[], surface: Surface): Promise<number[][]> {
  const times = browsers.map((): number[] => []);
  for (let at = 0; at < RESTS; at += 1) {
    for (const browser of browsers) await killWorker(browser.context);
    await new Promise((over) => setTimeout(over, CLOSED_MS));
    for (const [nth, browser] of browsers.entries()) times[nth]?.push(await opening(browser, surface));
  }
  return times;
}

/** From the first keystroke after an opening to what it found painted: what a search needs may still be on its way. */
export async function firstKeystrokes(browser: Browser, surface: Surface): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < FIRSTS; at += 1) {
    const page = await openSurface(browser, surface);
    await page.getByRole('searchbox').focus();
    await pressed(page, 'o');
    times.push(...(await timesIn(page)));
    await page.close();
  }
  return times;
}

/** Types a letter; resolves when what it found is painted, or it is clear that it finds the same. */
async function pressed(page: Page, letter: string): Promise<'changed' | 'same'> {
  const over = page.evaluate(() => (globalThis as unknown as Open).watched.answered());
  // What is no key of this keyboard is put in as an input method does.
  if (/^[\x20-\x7e]$/.test(letter)) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
  else await page.keyboard.insertText(letter);
  return over;
}

/** From each keystroke in the search to what it found painted. Keystrokes after which the list in sight is the same as before are left out, and counted. */
export async function keystrokes(page: Page): Promise<{ times: number[]; same: number }> {
  const field = page.getByRole('searchbox');
  let same = 0;
  for (const query of QUERIES) {
    await field.focus();
    for (const letter of query) if ((await pressed(page, letter)) === 'same') same += 1;
    await cleared(page);
  }
  const times = await timesIn(page);
  if (times.length < 20)
    throw new Error(`Only ${times.length} keystrokes changed what is shown, ${same} did not.`);
  return { times, same };
}

const timesIn = (page: Page) => page.evaluate(() => (globalThis as unknown as Open).watched.keystrokes);

/** Empties the search, and waits until all leads are shown again; not measured. */
async function cleared(page: Page): Promise<void> {
  const before = await page.evaluate(() => (globalThis as unknown as Open).watched.shown());
  await page.getByRole('searchbox').fill('');
  await page.waitForFunction(
    (shown) => {
      const { watched } = globalThis as unknown as Open;
      const now = watched.shown();
      return now && now !== shown;
    },
    before,
    { timeout: 30_000 },
  );
  await page.evaluate(() => {
    const { watched } = globalThis as unknown as Open;
    watched.forget();
  });
}

/** Scrolls on and on, a brisk turn of the wheel each frame. */
export const scrolled = (page: Page, { list }: Surface): Promise<Scrolled> =>
  page.evaluate(scroll, { selector: list, step: 120, frames: 300 });

/** The JavaScript heap of the page in bytes, after what nobody needs was collected. */
export async function heapOf(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  for (let at = 0; at < 3; at += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** What of a file the options page takes in, in s. */
export async function imported(browser: Browser, path: string): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.extension}/options.html`);
  const part = page.getByRole('region', { name: 'Your data' });
  await part.getByLabel('File to import').setInputFiles(path);
  const button = part.getByRole('button', { name: 'Import', exact: true });
  await expect(button).toBeEnabled(PATIENCE);
  const began = performance.now();
  await button.click();
  await expect(part).toContainText('Imported:', PATIENCE);
  const took = (performance.now() - began) / 1_000;
  await page.close();
  return took;
}

/** How long the options page needs for a file of everything, and how large it is: s and bytes. */
export async function exported(browser: Browser): Promise<{ took: number; size: number }> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.extension}/options.html`);
  const part = page.getByRole('region', { name: 'Your data' });
  await part.getByLabel('JSON').check();
  const began = performance.now();
  const download = page.waitForEvent('download', PATIENCE);
  await part.getByRole('button', { name: 'Download' }).click();
  const { size } = statSync(await (await download).path());
  const took = (performance.now() - began) / 1_000;
  await page.close();
  return { took, size };
}

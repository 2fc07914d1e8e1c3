/**
 * Real saved pages, the built extension, real clicks, read back from IndexedDB. One row a page; wrong fields are listed,
 * none hidden. The pages are not part of the repository: without them this says so and is skipped.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Browser, startChromium } from '../e2e/support/chromium.ts';
import { clearTables, records } from '../e2e/support/database/database.ts';
import { type SuggestButton, suggestButtons } from '../e2e/support/in-page.ts';
import { type StandIn, startStandIn } from '../stand-ins/server.ts';
import { compare, type Difference, type Expected, type StoredClip } from './compare.ts';
import { completed, wrapped } from './wrap.ts';

const PAGES = '../shared/pages';
const missing = !existsSync(`${PAGES}/expected.json`);

interface SavedPage {
  file: string;
  serveAt: string;
  status?: number;
  fragment?: boolean;
  wrap?: string;
  textExact: boolean | null;
  buttons: number | [number, number];
  items: Expected[];
}

interface Row {
  file: string;
  buttons: { expected: number | [number, number]; found: number };
  right: number;
  wrong: (Difference & { item: string })[];
  absent: number;
  errors: string[];
}

// Gists live on a host that the extension does not have.
const isServed = (page: SavedPage) => !page.serveAt.startsWith('https://gist.github.com/');
const saved: SavedPage[] = missing
  ? []
  : JSON.parse(readFileSync(`${PAGES}/expected.json`, 'utf8')).pages.filter(isServed);

test.skip(missing, `skipped: ${PAGES} is not here (it is not part of the repository)`);

let standIn: StandIn;
let browser: Browser;
let extensionPage: Page;
const rows: Row[] = [];

test.beforeAll(async () => {
  if (missing) return;
  standIn = await startStandIn();
  browser = await startChromium({ tlsPort: standIn.tlsPort, build: '.output/chrome-mv3' });
  extensionPage = await browser.context.newPage();
  await extensionPage.goto(`${browser.extension}/popup.html`);
});

test.afterAll(async () => {
  if (missing) return;
  report();
  await browser.close();
  await standIn.close();
});

// One test for all: after a failed test the runner starts a new worker, and the rows of the pages before would be lost.
test('every saved page is read as a careful reader reads it', async () => {
  for (const page of saved) {
    await test.step(page.file, async () => {
      const row = await readPage(page);
      rows.push(row);
      const [least, most] = Array.isArray(page.buttons) ? page.buttons : [page.buttons, page.buttons];
      expect.soft(row.errors, `${page.file}: no exception of ours`).toEqual([]);
      expect.soft(row.wrong, `${page.file}: wrong fields`).toEqual([]);
      expect.soft(row.buttons.found, `${page.file}: buttons`).toBeGreaterThanOrEqual(least);
      expect.soft(row.buttons.found, `${page.file}: buttons`).toBeLessThanOrEqual(most);
    });
  }
});

async function readPage(page: SavedPage): Promise<Row> {
  const html = completed(readFileSync(`${PAGES}/${page.file}`, 'utf8'), page.serveAt);
  standIn.addPage({
    serveAt: page.serveAt,
    html: page.fragment ? wrapped(html, page.wrap) : html,
    status: page.status ?? 200,
  });
  await emptyDatabase();
  const tab = await browser.context.newPage();
  const { errors, started } = await watch(tab);
  await tab.goto(page.serveAt, { waitUntil: 'load' });
  // Without its style sheets a saved page may lay a link over the button: the click then must not leave the page.
  await tab.evaluate(() => window.addEventListener('click', (event) => event.preventDefault()));
  const buttons = await settled(tab, started);
  for (const [at, button] of buttons.entries()) await clickAndWait(tab, button, at);
  const clips = await records<StoredClip>(extensionPage, 'clips');
  await tab.close();
  return judge(page, clips, buttons.length, errors);
}

/** Collects what our scripts throw in this tab, caught by nobody; `started` once our script is in the page. */
async function watch(tab: Page): Promise<{ errors: string[]; started: Promise<void> }> {
  const errors: string[] = [];
  const session = await browser.context.newCDPSession(tab);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { url, stackTrace, text, exception } = exceptionDetails;
    const from = [url, ...(stackTrace?.callFrames ?? []).map((frame) => frame.url)];
    if (from.some((address) => address?.startsWith(browser.extension)))
      errors.push(exception?.description ?? text);
  });
  const started = new Promise<void>((done) => {
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith(`${browser.extension}/content-scripts/`)) done();
    });
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  return { errors, started };
}

/**
 * The buttons once our script has looked at the page and stood beside all it found: the browser has parsed it, and after that two
 * frames and idle moments have passed until one brought no more (it asked for each of its own before this asks).
 */
async function settled(tab: Page, started: Promise<unknown>): Promise<SuggestButton[]> {
  await started;
  await tab.evaluate(async () => {
    const count = () => document.querySelectorAll('[data-guest-scout="suggest"]').length;
    const frame = () => new Promise(requestAnimationFrame);
    const idle = () => new Promise((done) => requestIdleCallback(done));
    await frame();
    await frame();
    await idle();
    for (let before = -1; before !== count(); ) {
      before = count();
      await idle();
    }
  });
  return suggestButtons(tab);
}

async function clickAndWait(tab: Page, button: SuggestButton, at: number): Promise<void> {
  const host = tab.locator('[data-guest-scout="suggest"]').nth(at);
  const settled = async (timeout: number) =>
    expect(host)
      .toHaveAttribute('data-state', /saved|failed/, { timeout })
      .then(
        () => true,
        () => false,
      );
  // Something of the saved page lies over it (a cookie banner, a sticky bar): the keyboard reaches it all the same.
  if (await isInReach(host)) await button.click();
  if ((await host.getAttribute('data-state')) === 'idle') {
    await button.focus();
    await tab.keyboard.press('Enter');
  }
  // A cut-off post is given its time to unfold.
  await settled(10_000);
  await tab.keyboard.press('Escape');
}

/** Whether the pointer meets the button, once it is scrolled to. */
function isInReach(host: Locator): Promise<boolean> {
  return host.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === element;
  });
}

function judge(page: SavedPage, clips: StoredClip[], found: number, errors: string[]): Row {
  const row: Row = {
    file: page.file,
    buttons: { expected: page.buttons, found },
    right: 0,
    wrong: [],
    absent: 0,
    errors,
  };
  const unmatched = new Set(clips);
  for (const item of page.items) {
    const clip = clips.find((one) => one.permalink.toLowerCase() === item.permalink.toLowerCase());
    if (!clip) {
      if (!item.optional)
        row.wrong.push({ item: item.permalink, field: '(whole)', expected: 'a clip', got: null });
      continue;
    }
    unmatched.delete(clip);
    const verdict = compare(clip, item, page.textExact !== false);
    row.right += verdict.right;
    row.absent += verdict.absent;
    row.wrong.push(...verdict.wrong.map((difference) => ({ item: item.permalink, ...difference })));
  }
  for (const clip of unmatched)
    row.wrong.push({ item: clip.permalink, field: '(whole)', expected: null, got: 'a clip nobody expects' });
  return row;
}

const emptyDatabase = () => clearTables(extensionPage, ['leads', 'clips']);

function report(): void {
  mkdirSync('.output', { recursive: true });
  writeFileSync('.output/real-pages.json', `${JSON.stringify(rows, null, 1)}\n`);
  for (const row of rows) {
    const expected = [row.buttons.expected].flat().join('–');
    console.log(
      `${row.file}: ${row.buttons.found} of ${expected} buttons, ${row.right} right, ${row.wrong.length} wrong, ${row.absent} rightly absent`,
    );
    for (const { item, field, expected, got } of row.wrong)
      console.log(`    ${item} ${field}: expected ${brief(expected)}, got ${brief(got)}`);
  }
  const sum = (count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0);
  console.log(
    `\n${rows.length} pages: ${sum((row) => row.right)} fields right, ${sum((row) => row.wrong.length)} wrong, ${sum((row) => row.absent)} rightly absent`,
  );
}

const brief = (value: unknown) => JSON.stringify(value)?.slice(0, 300);

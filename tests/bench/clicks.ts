import type { Page } from '@playwright/test';
import { type Browser, extensionWorker, killWorker, startChromium } from '../e2e/support/chromium.ts';
import { waitForButtons } from '../e2e/support/in-page.ts';
import { storyPage } from '../e2e/support/story-page.ts';
import { startStandIn } from '../stand-ins/server.ts';
import type { Figures } from './bench.ts';
import { sized } from './quick.ts';
import { medianOf, summary } from './summary.ts';

const CLICKS = sized(100, 10);
/** A tab may save 30 times a minute (utils/messages/policy.ts). */
const CLICKS_A_TAB = 25;
const ADDRESS = 'https://lobste.rs/s/bench1/a_hundred_comments';

/**
 * From the click to `data-state="saved"`, which the page shows only after the transaction: worker awake, then asleep. After each tab's
 * clicks as many bare puts, so that what else this machine does hits both alike.
 */
export async function measureClicks(): Promise<Figures> {
  const standIn = await startStandIn();
  const browser = await startChromium({ tlsPort: standIn.tlsPort });
  try {
    const awake = await clicked('awake', browser, standIn, false);
    const asleep = await clicked('asleep', browser, standIn, true);
    return {
      ...summary('click to stored, worker awake', awake.clicks),
      ...summary('bare strict put in the worker', awake.puts),
      'click to stored, worker awake, to a bare put (medians)': ratio(awake),
      ...summary('click to stored, worker asleep', asleep.clicks),
    };
  } finally {
    await browser.close();
    await standIn.close();
  }
}

interface Times {
  /** Each in ms. */
  clicks: number[];
  puts: number[];
}

async function clicked(
  label: string,
  browser: Browser,
  standIn: { addPage(page: { serveAt: string; html: string }): void },
  asleep: boolean,
): Promise<Times> {
  standIn.addPage({ serveAt: ADDRESS, html: storyPage(`${label.slice(0, 2)}1`, people(label)) });
  const clicks: number[] = [];
  const puts: number[] = [];
  for (let from = 0; from < CLICKS; from += CLICKS_A_TAB) {
    const page = await browser.context.newPage();
    await page.goto(ADDRESS);
    // Far from sight there is none before.
    await page.keyboard.press('Tab');
    const buttons = await waitForButtons(page, CLICKS);
    await recordTimes(page);
    for (const [at, button] of buttons.slice(from, from + CLICKS_A_TAB).entries()) {
      if (asleep) await killWorker(browser.context);
      await button.click();
      await page.waitForFunction(
        (count) => (window as unknown as { times: number[] }).times.length > count,
        at,
      );
    }
    const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
    clicks.push(...times);
    if (!asleep) puts.push(...(await barePuts(browser, times.length)));
    await page.close();
  }
  return { clicks, puts };
}

const ratio = ({ clicks, puts }: Times) => ({
  value: Number((medianOf(clicks) / medianOf(puts)).toFixed(2)),
  unit: '×',
});

/** Notes the time between a click and the moment its button's host says saved. */
async function recordTimes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let pressedAt = 0;
    window.addEventListener('pointerup', () => (pressedAt = performance.now()), true);
    new MutationObserver((changes) => {
      for (const { target, oldValue } of changes) {
        const saved = (target as Element).getAttribute('data-state') === 'saved';
        if (saved && oldValue !== 'saved') times.push(performance.now() - pressedAt);
      }
    }).observe(document, { subtree: true, attributeOldValue: true, attributeFilter: ['data-state'] });
  });
}

/** The floor: one record, strict durability, nothing else, in the same worker. */
async function barePuts(browser: Browser, count: number): Promise<number[]> {
  const worker = await extensionWorker(browser.context);
  return worker.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('bench', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('puts', { keyPath: 'id' });
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const times: number[] = [];
    for (let id = 0; id < wanted; id += 1) {
      const began = performance.now();
      await new Promise<void>((done, fail) => {
        const transaction = database.transaction('puts', 'readwrite', { durability: 'strict' });
        transaction.objectStore('puts').put({ id, text: 'x'.repeat(1_000) });
        transaction.oncomplete = () => done();
        transaction.onerror = () => fail(transaction.error);
      });
      times.push(performance.now() - began);
    }
    database.close();
    indexedDB.deleteDatabase('bench');
    return times;
  }, count);
}

/** A hundred of them. */
const people = (label: string) =>
  Array.from({ length: CLICKS }, (_, at) => ({
    handle: `bench_${label}_${at}`,
    words: `Figure ${at} of the ${label} run.`,
  }));

import type { Page } from '@playwright/test';
import { type Browser, extensionWorker, killWorker, startChromium } from '../e2e/chromium.ts';
import { waitForButtons } from '../e2e/in-page.ts';
import { startStandIn } from '../stand-ins/server.ts';
import type { Figures } from './bench.ts';

const CLICKS = 100;
const ADDRESS = 'https://lobste.rs/s/bench1/a_hundred_comments';

/** From the click to `data-state="saved"`, which the page shows only after the transaction: worker awake, then asleep. */
export async function measureClicks(): Promise<Figures> {
  const standIn = await startStandIn();
  const browser = await startChromium({ tlsPort: standIn.tlsPort });
  try {
    const awake = await clicked('awake', browser, standIn, false);
    const bare = summary('bare strict put in the worker', await barePuts(browser));
    return { ...awake, ...bare, ...(await clicked('asleep', browser, standIn, true)) };
  } finally {
    await browser.close();
    await standIn.close();
  }
}

async function clicked(
  label: string,
  browser: Browser,
  standIn: { addPage(page: { serveAt: string; html: string }): void },
  asleep: boolean,
): Promise<Figures> {
  standIn.addPage({ serveAt: ADDRESS, html: story(label) });
  const page = await browser.context.newPage();
  await page.goto(ADDRESS);
  const buttons = await waitForButtons(page, CLICKS);
  await recordTimes(page);
  for (const [at, button] of buttons.entries()) {
    if (asleep) await killWorker(browser.context);
    await button.click();
    await page.waitForFunction(
      (count) => (window as unknown as { times: number[] }).times.length > count,
      at,
    );
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await page.close();
  return summary(`click to stored, worker ${label}`, times);
}

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
async function barePuts(browser: Browser): Promise<number[]> {
  const worker = await extensionWorker(browser.context);
  return worker.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('bench', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('puts', { keyPath: 'id' });
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const times: number[] = [];
    for (let id = 0; id < count; id += 1) {
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
  }, CLICKS);
}

function summary(name: string, times: number[]): Figures {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return {
    [`${name}, median of ${times.length}`]: { value: at(0.5), unit: 'ms' },
    [`${name}, 95th percentile`]: { value: at(0.95), unit: 'ms' },
  };
}

/** A story with a hundred comments by a hundred people, in the markup of lobste.rs. */
function story(label: string): string {
  const comments = Array.from({ length: CLICKS }, (_, at) => {
    const id = `${label.slice(0, 2)}${at}`;
    return `<li class="comments_subtree"><input class="comment_folder_button" id="comment_folder_${id}" type="checkbox">
      <div class="comment" id="c_${id}" data-shortid="${id}"><div class="details"><div class="byline">
      <a href="/~bench_${label}_${at}">bench_${label}_${at}</a>
      <a href="/c/${id}"><time data-at-unix="${1_780_000_000 + at}">now</time></a> <span class="reason"></span></div>
      <div class="comment_text"><p>Figure ${at} of the ${label} run.</p></div></div></div><ol class="comments"></ol></li>`;
  });
  return `<!doctype html><html><head><title>Bench</title></head><body><div id="inside">
    <ol class="stories"><li class="story" id="story_bench1" data-shortid="bench1"><div class="details"><span class="link"><a class="u-url" href="https://example.com/">Bench</a></span></div></li></ol>
    <ol class="comments comments1" id="comments-bench1">${comments.join('')}</ol></div></body></html>`;
}

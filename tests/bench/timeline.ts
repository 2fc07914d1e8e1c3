/**
 * A timeline of 1,000 posts scrolled past in a real Chromium: the extension's own time, what the page costs with it minus without,
 * and what stays in the heap.
 */
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { type Browser, startChromium } from '../e2e/support/chromium.ts';
import { startStandIn } from '../stand-ins/server.ts';
import type { Figures } from './bench.ts';
import { type OwnTime, startProfile, stopProfile } from './own-time.ts';
import { sized } from './quick.ts';
import { scrollPast } from './scroll.ts';
import { AT_FIRST, TIMELINE_ADDRESS, type TimelinePage, timelinePage } from './timeline-page.ts';

const POSTS = sized(1_000, 200);
/** Pixels a frame: a flick of the wheel, and a reader who scans. */
const STEP = 400;
const SLOW_STEP = 40;
const SLOW_POSTS = 100;
const SCRIPT = '/content-scripts/x.js';
const REPEATS = Number(process.env.BENCH_REPEATS ?? sized(3, 1));
/** Another build to measure, e.g. one that is not minified: then it is said in which functions the time went. */
const OTHER = process.env.BENCH_BUILD;

interface Cost {
  /** Script + style + layout while scrolling, in ms. */
  ms: number;
  /** Kept in the heap after minus before, both after a collection, in bytes. */
  heap: number;
}

export async function measureTimeline(): Promise<Figures> {
  const timeline = timelinePage();
  const standIn = await startStandIn();
  standIn.addPage({ serveAt: TIMELINE_ADDRESS, html: timeline.html });
  standIn.addPage({ serveAt: 'https://x.com/jobs', html: '<title>Nothing</title>' });
  const browser = await startChromium({
    build: OTHER ?? '.output/chrome-mv3',
    tlsPort: standIn.tlsPort,
  });
  const plain = await startPlain(standIn.tlsPort);
  try {
    const load: OwnTime[] = [];
    const scroll: OwnTime[] = [];
    const slow: OwnTime[] = [];
    const costs: { with: Cost; without: Cost }[] = [];
    for (let run = 0; run < REPEATS; run++) {
      const owned = await profiled(browser.context, timeline, POSTS, STEP);
      load.push(owned.load);
      scroll.push(owned.scroll);
      slow.push((await profiled(browser.context, timeline, SLOW_POSTS, SLOW_STEP)).scroll);
      // In turns, so that what else this machine does hits both alike.
      const first = run % 2 === 0 ? browser.context : plain;
      const one = await cost(first, timeline, first === plain ? 0 : 1);
      const other = await cost(first === plain ? browser.context : plain, timeline, first === plain ? 1 : 0);
      costs.push(first === plain ? { with: other, without: one } : { with: one, without: other });
    }
    if (OTHER) for (const { inside } of [...load, ...scroll]) console.table(inside);
    return figures(load, scroll, slow, costs);
  } finally {
    await close(browser, plain);
    await standIn.close();
  }
}

function figures(
  load: OwnTime[],
  scroll: OwnTime[],
  slow: OwnTime[],
  costs: { with: Cost; without: Cost }[],
): Figures {
  const figure = (value: number, unit: string, places: number) => ({
    value: Number(value.toFixed(places)),
    unit,
  });
  const differences = costs.map((pair) => pair.with.ms - pair.without.ms);
  const heap = costs.map((pair) => (pair.with.heap - pair.without.heap) / 1_000);
  const name = `timeline of ${POSTS} posts`;
  return {
    [`${name}, own time a post (target 0.015)`]: figure(median(scroll.map(({ ms }) => ms)) / POSTS, 'ms', 4),
    [`${name}, own time a post when read slowly (${SLOW_STEP} px a frame)`]: figure(
      median(slow.map(({ ms }) => ms)) / (SLOW_POSTS - AT_FIRST),
      'ms',
      4,
    ),
    [`${name}, own time at load (target 8)`]: figure(median(load.map(({ ms }) => ms)), 'ms', 1),
    [`${name}, script + style + layout with minus without, a post`]: figure(
      median(differences) / POSTS,
      'ms',
      4,
    ),
    [`${name}, script + style + layout without, a post`]: figure(
      median(costs.map(({ without }) => without.ms)) / POSTS,
      'ms',
      4,
    ),
    [`${name}, heap growth with minus without`]: figure(median(heap), 'kB', 0),
    [`${name}, runs`]: figure(costs.length, 'paired', 0),
  };
}

/** Own time at load and while scrolling, in a run of its own: the profiler itself costs time. */
async function profiled(context: BrowserContext, timeline: TimelinePage, posts: number, step: number) {
  const page = await context.newPage();
  // The same process as the timeline, so that the profiler is there from its first moment.
  await page.goto('https://x.com/jobs');
  const session = await context.newCDPSession(page);
  await startProfile(session);
  await page.goto(TIMELINE_ADDRESS);
  await buttonsStand(page, 1);
  await page.waitForTimeout(500);
  const load = await stopProfile(session, SCRIPT);
  await startProfile(session);
  await page.evaluate(scrollPast, { templates: timeline.templates, posts, step });
  const scroll = await stopProfile(session, SCRIPT);
  await page.close();
  if (!load.ms || !scroll.ms) throw new Error('The profile holds none of our functions.');
  return { load, scroll };
}

async function cost(context: BrowserContext, timeline: TimelinePage, buttons: number): Promise<Cost> {
  const page = await context.newPage();
  await page.goto(TIMELINE_ADDRESS);
  await buttonsStand(page, buttons);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const before = await metrics(session);
  const { most } = await page.evaluate(scrollPast, {
    templates: timeline.templates,
    posts: POSTS,
    step: STEP,
  });
  if (most > 20) throw new Error(`${most} articles stood in the page at once: that is no virtual list.`);
  const after = await metrics(session);
  await page.close();
  return { ms: after.ms - before.ms, heap: after.heap - before.heap };
}

async function metrics(session: CDPSession): Promise<Cost> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics: all } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => all.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const seconds = of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration');
  return { ms: seconds * 1_000, heap: of('JSHeapUsedSize') };
}

async function buttonsStand(page: Page, atLeast: number): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-guest-scout="suggest"]').length >= count,
    atLeast ? AT_FIRST / 2 : 0,
  );
}

async function startPlain(tlsPort: number): Promise<BrowserContext> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP * 127.0.0.1:${tlsPort}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
    ],
  });
  return browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
}

async function close(browser: Browser, plain: BrowserContext): Promise<void> {
  await browser.close();
  await plain.browser()?.close();
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

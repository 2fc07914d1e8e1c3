/** One visit of one peer to one page, in a tab of its own whose process is up already. */
import type { CDPSession, Page } from '@playwright/test';
import { type OwnTime, startProfile, stopProfile } from '../own-time.ts';
import { type Scroll, scrollPast } from '../scroll.ts';
import type { Peer } from './peers.ts';
import type { Sample } from './samples.ts';

/** After the load event, in ms: what a script puts off comes in this time too, and every peer is watched equally long. */
const AFTERWARDS = 3_000;

/** Time of the page's main thread at load, in ms; of the processor where the browser tells it, so that other programs count little. */
export async function mainThread(peer: Peer, sample: Sample): Promise<number> {
  return visit(peer, sample, async (page, session, load) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await taskTime(session);
    await load();
    const after = await taskTime(session);
    await expectPut(page, peer, sample);
    return after - before;
  });
}

/** Own time in so many ms after the page has loaded and this script of the page's has begun, in ms. */
export async function ownTimeDuring(peer: Peer, sample: Sample, script: string, ms: number): Promise<number> {
  return visit(peer, sample, async (page, session, load) => {
    await load();
    await expectPut(page, peer, sample);
    await startProfile(session);
    await page.evaluate(script);
    await page.waitForTimeout(ms);
    return (await stopProfile(session, peer.script ?? '')).ms;
  });
}

/**
 * Own time at load; with `scroll`, also while so many posts are scrolled past, else for what was left for later: Tab asks for all of it.
 * Apart, as the profiler itself costs time.
 */
export async function ownTimes(
  peer: Peer,
  sample: Sample,
  scroll?: Scroll,
  triesLeft = 2,
): Promise<{ load: OwnTime; past?: OwnTime; rest?: OwnTime }> {
  const script = peer.script ?? '';
  const owned = await visit(peer, sample, async (page, session, load) => {
    await startProfile(session);
    await load();
    const owned = { load: await stopProfile(session, script) };
    await expectPut(page, peer, sample);
    if (sample.posts === 0) return owned;
    await startProfile(session);
    if (scroll) {
      await page.evaluate(scrollPast, scroll);
      return { ...owned, past: await stopProfile(session, script) };
    }
    await page.keyboard.press('Tab');
    await page.waitForFunction(({ puts, least }) => document.querySelectorAll(puts).length >= least, {
      puts: peer.puts ?? '',
      least: sample.posts / 2,
    });
    return { ...owned, rest: await stopProfile(session, script) };
  });
  // Now and then the page comes up in another process than the one that was watched: nothing was seen then.
  const isUnseen = owned.load.ms === 0 && sample.posts > 0;
  return isUnseen && triesLeft > 0 ? ownTimes(peer, sample, scroll, triesLeft - 1) : owned;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** What a script does in one go, as the browser traces it. */
const RUNS = /^(EvaluateScript|FunctionCall)$/;

interface Traced {
  /** The longest time in which the page could do nothing else because of the script, in ms. */
  longest: number;
  /** How often it had the browser compute styles, and places, before it went on. */
  styles: number;
  layouts: number;
}

/** What the browser's own timeline says of a script at load. */
export async function traced(peer: Peer, sample: Sample): Promise<Traced> {
  return visit(peer, sample, async (_page, session, load) => {
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
    });
    await load();
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    const runs = events.filter(({ name, args }) => RUNS.test(name) && isOf(peer, args?.data?.url));
    const during = (wanted: string) =>
      events.filter((event) => event.name === wanted && runs.some((run) => holds(run, event))).length;
    return {
      longest: Math.max(0, ...runs.map(({ dur = 0 }) => dur / 1_000)),
      styles: during('UpdateLayoutTree'),
      layouts: during('Layout'),
    };
  });
}

const isOf = ({ script = '' }: Peer, url = '') =>
  url.startsWith('chrome-extension://') && url.endsWith(script);

const holds = (run: TraceEvent, { pid, tid, ts }: TraceEvent) =>
  pid === run.pid && tid === run.tid && ts >= run.ts && ts <= run.ts + (run.dur ?? 0);

async function visit<Found>(
  peer: Peer,
  { address }: Sample,
  measure: (page: Page, session: CDPSession, load: () => Promise<void>) => Promise<Found>,
): Promise<Found> {
  const page = await peer.context.newPage();
  // In the same process as the page itself.
  await page.goto(new URL('/bench-nothing', address).href);
  const session = await page.context().newCDPSession(page);
  try {
    return await measure(page, session, async () => {
      await page.goto(address);
      await page.waitForTimeout(AFTERWARDS);
    });
  } finally {
    await page.close();
  }
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('The browser does not tell how long its tasks took.');
  return seconds * 1_000;
}

/** About so many posts are in sight of a sample. */
const IN_SIGHT = 6;

/** A peer that did nothing is no peer. */
async function expectPut(page: Page, { name, puts }: Peer, sample: Sample): Promise<void> {
  if (!puts) return;
  const found = await page.locator(puts).count();
  if (sample.posts === 0 ? found > 0 : found < Math.min(IN_SIGHT, sample.posts))
    throw new Error(`${sample.name}: ${name} stood ${found} times beside ${sample.posts} posts.`);
}

/** What the scout does about what did not go by itself. */
import { type Bed, pause, whatever } from './bed.ts';
import { type Delivery, isRowOf } from './judge.ts';
import { arrived, look } from './look.ts';
import { countIn, deliveriesIn, resume, say, saysOf } from './scout.ts';
import type { TestBrowser } from './test-browser.ts';
import { sentenceOf } from './words.ts';

/** In real ms. What is held for a form is looked at again every quarter of an hour of the fast clock. */
const DRAIN = 75_000;

/** Tells the truth about each that is unclear, sends refused ones again, ends a pause. Resolves to whether anything was done. */
export async function answer(bed: Bed): Promise<boolean> {
  const rows = arrived(bed);
  const open = (await deliveriesIn(bed.browser)).filter(
    (one) => ['unknown', 'review'].includes(one.state) || waitsForScout(one),
  );
  const paused = (await settings(bed.browser)).queuePaused;
  if (open.length === 0 && !paused) return false;
  const window = await bed.browser.openOwn('popup.html');
  // First: a pause may end by itself meanwhile, and its button with it.
  if (paused) await resume(window);
  for (const delivery of open) {
    const { id, state, leadId, reason } = delivery;
    const lead = bed.sent.get(leadId);
    const told = await saysOf(window, leadId);
    const words = sentenceOf(reason?.code);
    // What is under way may change it between the two looks.
    const still = (await deliveriesIn(bed.browser)).some((one) => one.id === id && one.state === state);
    if (still && words && !told.includes(words))
      bed.ran.findings.push({
        verdict: 'falseStates',
        id,
        why: `${state}, and the screen does not say: ${words}`,
      });
    const there = rows.some((row) => isRowOf(row, delivery, lead?.name));
    if (state === 'unknown') await say(window, leadId, there ? 'It arrived' : 'It did not, send again');
    if (state === 'review') await say(window, leadId, lead?.givesUp ? 'Not sent' : 'Try again');
    if (state === 'refused' || state === 'held') await say(window, leadId, 'Send( again)?');
  }
  await window.close();
  return true;
}

/** An edit of the form asked for something that it asks no more: Send takes the form as it is now. */
const waitsForScout = ({ state, reason }: Delivery): boolean =>
  state === 'refused' || (state === 'held' && ['answer-missing', 'option-gone'].includes(reason?.code ?? ''));

async function settings(browser: TestBrowser): Promise<{ queuePaused?: string | null }> {
  const own = await browser.own();
  const kept = (await own.evaluate("chrome.storage.local.get('settings')")) as {
    settings?: { queuePaused?: string };
  };
  return kept.settings ?? {};
}

/** At the end nothing is wrong with the form any more: after its quarter of an hour, everything held has gone, too. */
export async function drain(bed: Bed): Promise<void> {
  const until = Date.now() + DRAIN;
  const waits = () => countIn(bed.browser, ['held', 'queued', 'sending', 'unknown', 'review', 'refused']);
  while (Date.now() < until && (await waits()) > 0) {
    await whatever(bed, () => look(bed));
    await whatever(bed, () => answer(bed));
    await pause(500);
  }
  await whatever(bed, () => look(bed));
  for (const { id, state, reason } of bed.ran.deliveries) {
    if (state === 'held')
      bed.ran.findings.push({ verdict: 'lost', id, why: `held (${reason?.code}), though all is mended` });
  }
}

/**
 * A hundred leads sent at once through the popup, to the stand-in over TLS: how long the queue works, how much of the worker's heap
 * it takes, and how soon the popup answers a click meanwhile. The waits between two answers are counted and not waited for, unless
 * `PACED=1` asks for the real time.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page, Worker } from '@playwright/test';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { extensionWorker } from '../e2e/support/chromium.ts';
import { connect, tenSecondsLater } from '../e2e/support/scouting.ts';
import { TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import type { Figures } from './bench.ts';
import { manyPeople } from './many-people.ts';
import { sized } from './quick.ts';
import { imported } from './review/measures.ts';

const LEADS = sized(100, 10);
const PACED = process.env.PACED === '1';

export async function measureDrain(): Promise<Figures> {
  const bed = await startBed();
  try {
    await (await connect(bed)).close();
    await bringIn(bed);
    const worker = await extensionWorker(bed.browser.context);
    await worker.evaluate(countWaits, !PACED);
    const heap = await heapOf(bed);
    const popup = await bed.openOwn('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup
      .locator('.row')
      .nth(LEADS - 1)
      .waitFor();
    const queuing = await sendAll(popup);
    const idle = await clicks(popup, () => false);
    const before = await heap();
    const began = performance.now();
    await tenSecondsLater(popup);
    let highest = before;
    const done = () => bed.standIn.rows(TEAM_FORM.id).length >= LEADS;
    const busy = await clicks(popup, async () => {
      highest = Math.max(highest, await heap());
      return !done();
    });
    await allSent(popup);
    const worked = performance.now() - began;
    const waited = await waitedIn(worker);
    const rows = bed.standIn.rows(TEAM_FORM.id);
    if (rows.length !== LEADS) throw new Error(`${rows.length} rows arrived, ${LEADS} were sent.`);
    return {
      [`${LEADS} leads: from Send to queued, in one transaction`]: { value: Math.round(queuing), unit: 'ms' },
      [`${LEADS} leads drained, besides the waits between two answers`]: seconds(
        PACED ? worked - waited : worked,
      ),
      [`${LEADS} leads drained, ${PACED ? 'waits and all' : 'with the waits, counted'}`]: seconds(
        PACED ? worked : worked + waited,
      ),
      'worker heap before the drain': megabytes(before),
      'worker heap, highest while draining': megabytes(highest),
      'worker heap after it': megabytes(await heap()),
      ...reaction('popup, click to drawn, nothing going on', idle),
      ...reaction('popup, click to drawn, while draining', busy),
    };
  } finally {
    await bed.close();
  }
}

/** Selects and sends all, as a scout does. Resolves to the ms from Send to the countdown in sight. */
async function sendAll(popup: Page): Promise<number> {
  await popup.getByRole('button', { name: 'Select', exact: true }).click();
  await popup.getByRole('button', { name: `Select all ${LEADS}` }).click();
  await popup.getByRole('button', { name: `Send ${LEADS}…` }).click();
  const send = popup.getByRole('button', { name: `Send ${LEADS}`, exact: true });
  await send.waitFor();
  const began = performance.now();
  await send.click();
  await popup.locator('.undo-send').waitFor();
  return performance.now() - began;
}

const allSent = (popup: Page) =>
  popup.locator('.progress-words', { hasText: `${LEADS} of ${LEADS} sent` }).waitFor({ timeout: 60_000 });

/** Clicks Select and Cancel in turn, which draws all rows anew, ten times or as long as something goes on. Resolves to ms each. */
async function clicks(popup: Page, goesOn: () => Promise<boolean> | boolean): Promise<number[]> {
  await popup.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let pressed = 0;
    window.addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        pressed = timeStamp;
      },
      true,
    );
    new MutationObserver((changes) => {
      const rows = changes.some(({ addedNodes }) =>
        [...addedNodes].some((node) => (node as Element).matches?.('.row')),
      );
      if (!rows || pressed === 0) return;
      const since = pressed;
      pressed = 0;
      requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - since)));
    }).observe(document, { subtree: true, childList: true });
  });
  const count = () => popup.evaluate(() => (window as unknown as { times: number[] }).times.length);
  const toggle = popup.locator('.list-head .button');
  for (let at = 0; at < 10 || (await goesOn()); at += 1) {
    const before = await count();
    await toggle.click();
    await popup.waitForFunction(
      (known) => (window as unknown as { times: number[] }).times.length > known,
      before,
    );
  }
  if ((await toggle.textContent()) === 'Cancel') await toggle.click();
  return popup.evaluate(() => (window as unknown as { times: number[] }).times);
}

/** The JavaScript heap that the worker uses, in bytes, after collecting what nobody needs. */
async function heapOf(bed: Bed): Promise<() => Promise<number>> {
  const session = await bed.browser.context.newCDPSession(bed.own);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'service_worker');
  if (!target) throw new Error('The worker sleeps.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
  return async () => {
    await ask(session, sessionId, 'HeapProfiler.collectGarbage');
    return (await ask<{ usedSize: number }>(session, sessionId, 'Runtime.getHeapUsage')).usedSize;
  };
}

let asked = 0;
/** A question to a target that Playwright has no session for. */
async function ask<Answer>(session: CDPSession, sessionId: string, method: string): Promise<Answer> {
  asked += 1;
  const id = asked;
  const answered = new Promise<Answer>((resolve) => {
    const hear = (event: { sessionId: string; message: string }) => {
      const answer = JSON.parse(event.message);
      if (event.sessionId !== sessionId || answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve(answer.result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  return answered;
}

/** In the worker: waits between two answers are added up, and end at once where they are skipped. */
function countWaits(skipped: boolean): void {
  const wait = globalThis.setTimeout;
  const counted = Object.assign(globalThis, { waited: 0 });
  const counting = (act: () => void, ms = 0) => {
    const isGap = ms >= 500 && ms <= 5_000;
    if (isGap) counted.waited += ms;
    return wait(act, isGap && skipped ? 0 : ms);
  };
  globalThis.setTimeout = counting as typeof setTimeout;
}

const waitedIn = (worker: Worker) =>
  worker.evaluate(() => (globalThis as unknown as { waited: number }).waited);

/** So many leads, each with a quote and a why. */
async function bringIn(bed: Bed): Promise<void> {
  const path = join(bed.browser.profile, 'people.json');
  writeFileSync(path, manyPeople(LEADS, 1));
  await imported(bed.browser, path);
}

function reaction(name: string, times: number[]): Figures {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    [`${name}, median of ${times.length}`]: { value: at(0.5), unit: 'ms' },
    [`${name}, slowest`]: { value: at(1), unit: 'ms' },
  };
}

const seconds = (ms: number) => ({ value: Math.round(ms / 100) / 10, unit: 's' });
const megabytes = (bytes: number) => ({ value: Math.round(bytes / 1e4) / 100, unit: 'MB' });

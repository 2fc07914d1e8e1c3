import type { Page } from '@playwright/test';
import { startBed } from '../e2e/support/bed.ts';
import { extensionWorker } from '../e2e/support/chromium.ts';
import { connectForm } from '../e2e/support/connect.ts';
import { expectState, tenSecondsLater } from '../e2e/support/scouting.ts';
import { keepLeads, pressSend } from '../faults/scout.ts';
import type { Figures } from './bench.ts';
import { sized } from './quick.ts';
import { summary } from './summary.ts';

const DELIVERIES = sized(20, 3);

/** What happened in one context, by the clock that all of them share: ms since 1970, with fractions. */
interface Moment {
  what: string;
  at: number;
}
type Watched = typeof globalThis & { moments: Moment[] };

/** What a delivery costs besides the network: the press until it is queued, due until its POST leaves, the reply until it is stored. */
export async function measureDelivery(): Promise<Figures> {
  const bed = await startBed();
  try {
    await connectForm(bed);
    const people = Array.from({ length: DELIVERIES + 1 }, (_, at) => ({ name: `bench_${at}` }));
    const ids = await keepLeads({ open: bed.open, own: async () => bed.own }, bed.standIn, people);
    const popup = await bed.openOwn('popup.html');
    const worker = await extensionWorker(bed.browser.context);
    await Promise.all([worker.evaluate(watch), popup.evaluate(watch)]);
    const moments = async () => [
      ...(await worker.evaluate(() => (globalThis as Watched).moments)),
      ...(await popup.evaluate(() => (globalThis as Watched).moments)),
    ];
    const steps: Record<string, number[]> = {};
    for (const [at, id] of ids.entries()) {
      await sendOne(popup, id);
      const found = between(await moments());
      await Promise.all([worker.evaluate(forget), popup.evaluate(forget)]);
      // The first one reads the form.
      if (at > 0) for (const [name, ms] of Object.entries(found)) steps[name] = [...(steps[name] ?? []), ms];
    }
    return Object.assign({}, ...Object.entries(steps).map(([name, times]) => summary(name, times)));
  } finally {
    await bed.close();
  }
}

async function sendOne(popup: Page, leadId: string): Promise<void> {
  await pressSend([popup], leadId);
  await expectState(popup, 'queued');
  await tenSecondsLater(popup);
  await expectState(popup, 'sent');
}

function between(moments: Moment[]): Record<string, number> {
  const at = (wanted: string) => {
    // The last: Send itself wakes the queue before anything is due.
    const found = moments.findLast(({ what }) => what === wanted);
    if (!found) throw new Error(`Nothing was noted of: ${wanted}.`);
    return found.at;
  };
  return {
    'Send pressed to queued': at('queued') - at('pressed'),
    'due to the POST leaving': at('POST') - at('due'),
    'reply to stored': at('sent') - at('reply'),
  };
}

const forget = () => {
  (globalThis as Watched).moments.length = 0;
};

/** Runs in the worker and in the popup: notes when things happen there, and takes the seconds between two deliveries away. */
function watch(): void {
  const moments: Moment[] = [];
  Object.assign(globalThis, { moments });
  const note = (what: string) => moments.push({ what, at: performance.timeOrigin + performance.now() });
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value, key) {
    if (this.name === 'deliveries') this.transaction.addEventListener('complete', () => note(value.state));
    return put.call(this, value, key);
  };
  if ('document' in globalThis) {
    const isSend = ({ target }: Event) => (target as Element).closest('.send .button-primary');
    document.addEventListener('click', (event) => isSend(event) && note('pressed'), true);
    const { sendMessage } = chrome.runtime;
    chrome.runtime.sendMessage = (message: { name: string }) => {
      if (message.name === 'queue.wake') note('due');
      return sendMessage(message);
    };
    return;
  }
  const { fetch, setTimeout } = globalThis;
  globalThis.fetch = async (input, init) => {
    if (init?.method === 'POST') note('POST');
    const response = await fetch(input, init);
    if (init?.method === 'POST') note('reply');
    return response;
  };
  Object.assign(globalThis, {
    setTimeout: (act: () => void, ms = 0) => setTimeout(act, ms > 1_000 && ms <= 5_000 ? 0 : ms),
  });
}

declare const chrome: { runtime: { sendMessage(message: { name: string }): Promise<unknown> } };

/** A page whose whole process is in other hands, our script included, speaks for its own site only, and not often. */

import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { waitForButtons } from '../e2e/support/in-page.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

interface Reply {
  ok: boolean;
  problem?: { code: string; message: string };
}

/** Says this to the background from the world of our own script in that page, as the process itself can. */
async function speaker(page: Page): Promise<(message: unknown) => Promise<Reply>> {
  const session = await bed.browser.context.newCDPSession(page);
  const ours = new Promise<number>((found) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === bed.browser.extension) found(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await ours;
  return async (message) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Reply;
  };
}

const STORY = 'https://lobste.rs/s/st0pp3/what_did_you_stop_doing';

const capture = (change: object = {}) => ({
  name: 'capture.save',
  data: {
    site: 'lobsters',
    kind: 'comment',
    permalink: 'https://lobste.rs/c/f0rged',
    pageUrl: STORY,
    pageTitle: 'A story',
    author: { site: 'lobsters', handle: 'ada_sam', url: 'https://lobste.rs/~ada_sam', accounts: [] },
    quote: { text: 'Words.', selected: false, truncated: false, edited: false, translated: 'no' },
    context: [],
    isReply: 'no',
    capturedAt: '2026-11-22T12:00:00.000Z',
    readBy: {},
    ...change,
  },
});

const X_AUTHOR = { site: 'x', handle: 'ada_sam', url: 'https://x.com/ada_sam', accounts: [] };

const FORGED: Record<string, object> = {
  'another site': {
    site: 'x',
    author: X_AUTHOR,
    permalink: 'https://x.com/ada_sam/status/1',
    pageUrl: 'https://x.com/',
  },
  'a link elsewhere': { permalink: 'https://evil.example/c/1' },
  'a page elsewhere': { pageUrl: 'https://github.com/ada_sam' },
  'an author elsewhere': { author: X_AUTHOR },
  'an author whose profile is elsewhere': {
    author: { site: 'lobsters', handle: 'ada_sam', url: 'https://evil.example/', accounts: [] },
  },
  'an account that its address does not name': {
    author: {
      site: 'lobsters',
      handle: 'ada_sam',
      accounts: [{ site: 'github', handle: 'ada', url: 'https://github.com/eve' }],
    },
  },
};

test('it saves nothing in the name of another site, page or person', async () => {
  const page = await bed.open(STORY);
  await waitForButtons(page);
  const say = await speaker(page);
  for (const [name, change] of Object.entries(FORGED))
    expect([name, await say(capture(change))]).toMatchObject([
      name,
      { ok: false, problem: { code: 'not-yours' } },
    ]);
  expect(await bed.records('leads')).toEqual([]);
  // What is its own it may say: the attacks above were well formed.
  expect(await say(capture())).toMatchObject({ ok: true });
  await page.close();
});

test('it learns of no person whom it did not save in this very document, and acts on none', async () => {
  const first = await bed.open(STORY);
  const [button] = await waitForButtons(first);
  await button?.click();
  await expect.poll(() => bed.records('clips')).toHaveLength(1);
  const [clip] = await bed.records<{ id: string; leadId: string }>('clips');
  const page = await bed.open('https://lobste.rs/comments');
  await waitForButtons(page);
  const say = await speaker(page);
  const handle = { site: 'lobsters', handle: 'inez_k' };
  expect(await say({ name: 'people.saved', data: { people: [handle] } })).toMatchObject({
    problem: { code: 'unknown-message' },
  });
  for (const name of ['card.open', 'capture.undo'])
    expect(await say({ name, data: { clipId: clip?.id } })).toMatchObject({ problem: { code: 'not-yours' } });
  const others = {
    'card.claim': { token: '0'.repeat(32) },
    'card.view': {},
    'card.send': { followUp: false },
    'card.undo': {},
    'card.review': {},
    'card.options': {},
    'lead.edit': { leadId: clip?.leadId, edit: { why: 'Theirs.' } },
    'clip.shows': { clipId: clip?.id, shows: 'worked', on: true },
    'page.suggest': { tabId: 1 },
    'form.shown': { arrived: true },
    'review.open': { deliveryId: crypto.randomUUID() },
    'queue.wake': {},
  };
  for (const [name, data] of Object.entries(others))
    expect([name, await say({ name, data })]).toMatchObject([name, { problem: { code: 'not-allowed' } }]);
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(await say({ name, data: {} })).toMatchObject({ problem: { code: 'unknown-message' } });
  await page.close();
  await first.close();
});

test('it saves thirty a minute at most, and a click beyond that says why', async () => {
  const page = await bed.open(STORY);
  const [button] = await waitForButtons(page);
  const say = await speaker(page);
  const flood = Array.from({ length: 200 }, (_, at) =>
    say(
      capture({
        permalink: `https://lobste.rs/c/f${at}`,
        quote: { ...capture().data.quote, text: `Words ${at}.` },
      }),
    ),
  );
  const replies = await Promise.all(flood);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(30);
  expect(replies.filter(({ problem }) => problem?.code === 'too-many')).toHaveLength(170);
  expect(await bed.records('clips')).toHaveLength(30);
  await button?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'failed');
  await page.close();
});

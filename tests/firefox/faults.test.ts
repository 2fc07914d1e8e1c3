/** Firefox while the form's server does all that it can do wrong: held against the rows, as the fault run does in Chromium. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Delivery } from '../../utils/model/delivery';
import type { Lead } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { storyPage } from '../e2e/support/story-page';
import { isOnItsWay, judge } from '../faults/judge';
import { arrived } from '../faults/look';
import type { PostFault } from '../faults/plan';
import type { Happening } from '../faults/record';
import { serverFaults } from '../faults/server-faults';
import { firefoxBed } from './support/bed';
import { connectTeamForm } from './support/connecting';
import { press, waitForWords } from './support/extension-page';
import { pressButton, waitForState } from './support/in-page';

/** What a server can do to a POST. Who was kept last is sent first, so what pauses the whole queue stands in front. */
const FAULTS: (PostFault | null)[] = [
  'captcha',
  null,
  'connection dropped before storing',
  'connection dropped after storing',
  'late reply',
  '500 before storing',
  '500 after storing',
  '503 before storing',
  '503 after storing',
  'garbage',
  '2 MB reply',
  'no reply, stored',
  null,
];
const GUESTS = FAULTS.map((fault, at) => ({ name: `guest_${at + 1}`, fault }));
const STORY = 'https://lobste.rs/s/ffault/a_story';
const CLOCK = { start: 0, rate: 1 };

const happened: Happening[] = [];
const faults = serverFaults({
  standIn: () => bed.standIn,
  browser: () => ({ killWorker: never, killBrowser: never, allow: never, timeOut: async () => undefined }),
  happened(what, guest) {
    const happening: Happening = { at: Date.now(), what, guest };
    happened.push(happening);
    return () => {
      happening.until = Date.now();
    };
  },
  meanwhile: (act) => void act(),
});
const bed = firefoxBed({ before: faults.before });

const deliveries = () => records<Delivery>(bed.firefox.welcome, 'deliveries');

test('whatever the server does to an answer, each delivery says what became of it, and none goes twice', {
  tag: '@ci',
}, async () => {
  test.setTimeout(300_000);
  await (await connectTeamForm(bed.firefox)).close();
  await keepAll();
  faults.expect(
    GUESTS.map(({ name, fault }) => ({ name, posts: [fault], twoWindows: false, delay: 0, givesUp: false })),
  );

  const popup = await bed.firefox.open('popup.html');
  await press(popup, 'button', 'Select');
  await press(popup, 'button', `Select all ${GUESTS.length}`);
  await press(popup, 'button', `Send ${GUESTS.length}…`);
  await press(popup, 'button', `Send ${GUESTS.length}`);
  await expect.poll(settled, { timeout: 200_000, intervals: [1_000] }).toBe(GUESTS.length);

  const leads = await records<Lead>(bed.firefox.welcome, 'leads');
  const story = {
    sent: new Map(leads.map(({ id, name }) => [id, name])),
    deliveries: await deliveries(),
    rows: arrived(bed),
    happened,
    clock: CLOCK,
    shifts: [],
  };
  expect(judge(story)).toEqual([]);
  expect(happened.map(({ what }) => what)).toEqual(expect.arrayContaining(FAULTS.filter((fault) => fault)));
  // What the scout sees of it.
  await waitForWords(popup, '3 of 13 sent');
  await waitForWords(popup, '10 to look at');
  await waitForWords(popup, 'Sending is paused');
});

async function keepAll(): Promise<void> {
  bed.standIn.addPage({
    serveAt: STORY,
    html: storyPage(
      'ffault',
      GUESTS.map(({ name }) => ({ handle: name, words: `What ${name} found out.` })),
    ),
  });
  const page = await bed.firefox.browser.newPage();
  await page.goto(STORY);
  for (const at of GUESTS.keys()) {
    await pressButton(page, at);
    await waitForState(page, 'saved', at);
  }
  await page.close();
  const leads = await records<Lead>(bed.firefox.welcome, 'leads');
  await sayWhy(
    bed.firefox.welcome,
    leads.map(({ id }) => id),
  );
}

/** One sentence for each, and the answer that the form wants. */
async function sayWhy(welcome: Page, leadIds: string[]): Promise<void> {
  const replies = await welcome.evaluate(async (ids) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
    const { runtime } = (globalThis as any).browser;
    const edit = { why: 'They measured it.', sellsTools: 'no' };
    return Promise.all(
      ids.map((leadId) => runtime.sendMessage({ name: 'lead.edit', data: { leadId, edit } })),
    );
  }, leadIds);
  expect(replies.filter((reply: { ok: boolean }) => !reply.ok)).toEqual([]);
}

async function settled(): Promise<number> {
  return (await deliveries()).filter((delivery) => !isOnItsWay(delivery)).length;
}

async function never(): Promise<void> {
  throw new Error('Nothing in this run does that to Firefox.');
}

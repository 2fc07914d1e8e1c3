/** Every way a delivery can go wrong, really reached, and every way out of it. Never two rows for one send without the scout's word. */
import { expect, type Page, test } from '@playwright/test';
import { addQuestion, removeQuestion } from '../../stand-ins/forms/edits.ts';
import { TEAM_ENTRIES, TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { TEST_FORMS } from '../../stand-ins/forms/test-forms.ts';
import type { Mode, ModeOptions } from '../../stand-ins/server.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { extensionWorker } from '../support/chromium.ts';
import { expectRow } from '../support/database/rows.ts';
import {
  clipboard,
  connect,
  connectAsBefore,
  deliveryOf,
  expectState,
  openLead,
  openOptions,
  pressSend,
  restartWorker,
  scouting,
  sendNow,
  siteAccess,
  tenSecondsLater,
} from '../support/scouting.ts';

let bed: Bed;
let suggest: ReturnType<typeof scouting>;
const rows = () => bed.standIn.rows(TEAM_FORM.id);
const posts = () =>
  bed.standIn.requests.filter(({ method, host }) => method === 'POST' && host === 'docs.google.com');

test.beforeAll(async () => {
  bed = await startBed();
});
test.beforeEach(async () => {
  suggest = scouting(bed);
  bed.standIn.addForm(TEAM_FORM);
  bed.standIn.requests.length = 0;
  await bed.own.evaluate("chrome.storage.local.remove('settings')");
  await connectAsBefore(bed);
});
test.afterEach(async () => {
  bed.standIn.clearModes();
  bed.standIn.speak('h2');
  await bed.clear();
  await restartWorker(bed);
});
test.afterAll(() => bed.close());

/** A lead that is sent while the form is in this mode. */
async function sendInto(mode?: Mode, options?: ModeOptions) {
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  if (mode) bed.standIn.setMode(TEAM_FORM.id, mode, options);
  await sendNow(popup);
  return { lead, popup };
}

const press = (popup: Page, name: string | RegExp) => popup.getByRole('button', { name }).click();

const MAYBE: { mode: Mode; options?: ModeOptions; stored: number; code: string }[] = [
  { mode: 'drop-after-storing', stored: 1, code: 'connection-lost' },
  { mode: 'busy-after-storing', stored: 1, code: 'server-error' },
  { mode: 'drop-before-storing', stored: 0, code: 'connection-lost' },
  { mode: 'garbage', options: { on: 'POST' }, stored: 0, code: 'unrecognised-reply' },
];
for (const { mode, options, stored, code } of MAYBE) {
  const tag = mode === 'drop-after-storing' ? [] : '@ci';
  test(`${mode}: one POST, the popup says it may have arrived, and only the scout’s word goes on`, {
    tag,
  }, async () => {
    const { lead, popup } = await sendInto(mode, options);
    await expectState(popup, 'unknown');
    expect((await deliveryOf(bed, lead.id)).reason?.code).toBe(code);
    expect(posts()).toHaveLength(1);
    expect(rows()).toHaveLength(stored);
    bed.standIn.clearModes();
    await restartWorker(bed);
    await tenSecondsLater(popup);
    await expectState(popup, 'unknown');
    expect(posts()).toHaveLength(1);

    if (stored) await press(popup, 'It arrived');
    else await press(popup, 'It did not, send again');
    await tenSecondsLater(popup);
    await expectState(popup, 'sent');
    expect(rows()).toHaveLength(1);
    expectRow(rows()[0], await deliveryOf(bed, lead.id));
  });
}

for (const mode of ['drop-after-storing', 'drop-before-storing'] satisfies Mode[]) {
  test(`${mode} over HTTP/1.1, on the connection that the form was read on: it never goes by itself, since Chromium would repeat it`, {
    tag: '@ci',
  }, async () => {
    const lead = await suggest();
    const popup = await openLead(bed, lead.id);
    bed.standIn.speak('http/1.1');
    bed.standIn.setMode(TEAM_FORM.id, mode, { times: 1 });
    await sendNow(popup);
    await expect.poll(async () => (await deliveryOf(bed, lead.id)).state).not.toMatch(/queued|sending/);
    expect({ posts: posts().length, rows: rows().length }).toEqual({ posts: 0, rows: 0 });
    await expectState(popup, 'review');
    await expect(popup.getByText(/^On this network your browser might send an answer twice/)).toBeVisible();
    await expect(popup.getByText('Sending is paused')).toHaveCount(0);

    // Back on a network that lets HTTP/2 through.
    bed.standIn.clearModes();
    bed.standIn.speak('h2');
    await press(popup, 'Try again');
    await tenSecondsLater(popup);
    await expectState(popup, 'sent');
    expect(rows()).toHaveLength(1);
    expectRow(rows()[0], await deliveryOf(bed, lead.id));
  });
}

test('a worker that dies after the POST began: unknown, one row, and a line to ask the hosts by', {
  tag: '@ci',
}, async () => {
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  bed.standIn.setMode(TEAM_FORM.id, 'stall-after-storing');
  await sendNow(popup);
  await expect.poll(() => rows().length).toBe(1);
  await restartWorker(bed);
  await tenSecondsLater(popup);
  await expectState(popup, 'unknown');
  const { reference, reason } = await deliveryOf(bed, lead.id);
  expect(reason?.code).toBe('interrupted');
  await press(popup, `Copy “Did ${reference} arrive?”`);
  expect(await clipboard(bed)).toContain(`Did ${reference} arrive?`);
  expect(rows()).toHaveLength(1);
});

test('what Chromium itself holds back after a server failed a few times was never sent: it waits, and goes once', {
  tag: '@ci',
}, async () => {
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  bed.standIn.setMode(TEAM_FORM.id, 'busy', { on: 'POST', status: 500 });
  // It holds back a little longer after each; what it held back itself is none.
  const fail = async (times: number) =>
    (await extensionWorker(bed.browser.context)).evaluate(
      async ([url, times]) => {
        for (let failed = 0; failed < times; ) {
          const reply = await fetch(url, { method: 'POST' }).catch(() => undefined);
          if (reply) failed += 1;
          else await new Promise((later) => setTimeout(later, 50));
        }
      },
      [`https://docs.google.com/forms/d/e/${TEAM_FORM.id}/formResponse`, times] as const,
    );
  await fail(5);
  await pressSend(popup);
  await fail(1);
  bed.standIn.clearModes();
  await tenSecondsLater(popup);

  await expect.poll(async () => (await deliveryOf(bed, lead.id)).reason?.code).toBe('server-busy');
  expect(await deliveryOf(bed, lead.id)).toMatchObject({ state: 'queued' });
  expect(rows()).toHaveLength(0);
  await expect
    .poll(
      async () => {
        await tenSecondsLater(popup);
        return (await deliveryOf(bed, lead.id)).state;
      },
      { timeout: 30_000, intervals: [1_000] },
    )
    .toBe('sent');
  expect(rows()).toHaveLength(1);
  expectRow(rows()[0], await deliveryOf(bed, lead.id));
});

test('an option renamed between reading and sending: looked at again, the option named, mended in the options, sent once', {
  tag: '@ci',
}, async () => {
  const { lead, popup } = await sendInto('edited-before-post', { times: 1 });
  await expectState(popup, 'held');
  await expect(popup.getByText(/“Do they sell AI tools\?” has no option/)).toBeVisible();
  expect(rows()).toHaveLength(0);

  const options = await openOptions(bed);
  await press(options, 'Read the form again');
  await expect(options.getByText('The form has changed since it was connected')).toBeVisible();
  await options.getByLabel('Unknown', { exact: true }).selectOption({ label: "Don't know (edited)" });
  await press(options, 'Save changes');
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
  await options.close();
  await expectState(popup, 'sent');
  expect(rows()).toHaveLength(1);
  expectRow(rows()[0], await deliveryOf(bed, lead.id));
});

test('answers too long for the form: refused, with what to do; given up, it can be sent another time', {
  tag: '@ci',
}, async () => {
  const { popup } = await sendInto('too-large');
  await expectState(popup, 'refused');
  await expect(popup.getByText(/too long for the form. Shorten them/)).toBeVisible();
  await press(popup, 'Do not send');
  await expect(popup.getByText('Saved on this device, not sent.')).toBeVisible();
  expect(rows()).toHaveLength(0);
});

const PAUSING: { mode: Mode; state: string; says: RegExp }[] = [
  { mode: 'captcha', state: 'review', says: /wanted to see a person/ },
  { mode: 'signin', state: 'review', says: /wanted you to sign in/ },
];
for (const { mode, state, says } of PAUSING) {
  const tag = mode === 'signin' ? [] : '@ci';
  test(`${mode}: for the scout to submit, and everything else waits until the scout resumes`, {
    tag,
  }, async () => {
    const { popup } = await sendInto(mode, { on: 'POST' });
    await expectState(popup, state);
    await expect(popup.getByText('Sending is paused').first()).toBeVisible();
    await expect(popup.getByText(says)).toBeVisible();
    expect(rows()).toHaveLength(0);

    const other = await suggest();
    const second = await openLead(bed, other.id);
    await sendNow(second);
    await expectState(second, 'held');
    expect(posts()).toHaveLength(1);
    bed.standIn.clearModes();
    await press(second, 'Resume');
    await expectState(second, 'sent');
    await popup.bringToFront();
    await press(popup, 'Try again');
    await expectState(popup, 'sent');
    expect(rows()).toHaveLength(2);
  });
}

test('asked to slow down: nothing is sent meanwhile, and it goes on by itself when the time is over', {
  tag: '@ci',
}, async () => {
  const { lead, popup } = await sendInto('rate-limited', { on: 'POST', times: 1, seconds: 1 });
  await expect(popup.getByText('Sending is paused').first()).toBeVisible();
  expect(rows()).toHaveLength(0);
  expect((await deliveryOf(bed, lead.id)).state).toBe('queued');
  await tenSecondsLater(popup);
  expect(posts()).toHaveLength(1);
  await bed.own.evaluate(
    "chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...settings, pausedUntil: new Date().toISOString() } }))",
  );
  await tenSecondsLater(popup);
  await expectState(popup, 'sent');
  await expect(popup.getByText('Sending is paused')).toHaveCount(0);
  expect(rows()).toHaveLength(1);
});

for (const [mode, says] of [
  ['closed', 'The form takes no more answers.'],
  ['gone', 'The form is gone.'],
] satisfies [Mode, string][]) {
  test(`${mode}: held with the reason, nothing posted; mended, it goes on by itself`, async () => {
    await restartWorker(bed);
    const { popup } = await sendInto(mode);
    await expectState(popup, 'held');
    await expect(popup.getByText(says)).toBeVisible();
    expect(posts()).toHaveLength(0);
    bed.standIn.clearModes();
    await tenSecondsLater(popup);
    await expectState(popup, 'sent');
    expect(rows()).toHaveLength(1);
  });
}

test('a question taken out of the form: held, the change named; read again in the options, it goes by itself', async () => {
  bed.standIn.editForm(TEAM_FORM.id, removeQuestion(Number(TEAM_ENTRIES.guestName)));
  await restartWorker(bed);
  const { lead, popup } = await sendInto();
  await expectState(popup, 'held');
  await expect(popup.getByText('The form has changed since you connected it.')).toBeVisible();
  await expect(popup.getByText("“Guest's name” is gone.")).toBeVisible();
  const options = await openOptions(bed);
  await press(options, 'Read the form again');
  await press(options, 'Save changes');
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
  await popup.bringToFront();
  await tenSecondsLater(popup);
  await expectState(popup, 'sent');
  expect(rows()).toHaveLength(1);
  expectRow(rows()[0], await deliveryOf(bed, lead.id));
});

test('a change that does not touch the answers stops nothing', { tag: '@ci' }, async () => {
  bed.standIn.editForm(TEAM_FORM.id, addQuestion(900_001, 900_002, 'Anything else?', false));
  await restartWorker(bed);
  const { popup } = await sendInto();
  await expectState(popup, 'sent');
});

test('a form that brings a captcha goes by tab at once, and nothing is posted', { tag: '@ci' }, async () => {
  await (await connect(bed, TEST_FORMS.receipts.short)).close();
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  await popup.getByLabel('Why this person?').fill('She knows.');
  await press(popup, /^Send$/);
  await expectState(popup, 'review');
  await expect(popup.getByRole('link', { name: 'Open the form, filled in' })).toHaveAttribute(
    'href',
    new RegExp(`${TEST_FORMS.receipts.id}.*She\\+knows`),
  );
  await press(popup, 'I sent it');
  await expectState(popup, 'sent');
  expect(posts()).toHaveLength(0);
});

test('held, it can be given up', { tag: '@ci' }, async () => {
  await restartWorker(bed);
  const { lead, popup } = await sendInto('closed');
  await expectState(popup, 'held');
  await press(popup, 'Do not send');
  await expect(popup.getByText('Saved on this device, not sent.')).toBeVisible();
  expect((await deliveryOf(bed, lead.id)).state).toBe('cancelled');
});

test('access to the form taken away in the browser: held before anything is posted; given back, it goes by itself', async () => {
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  const reach = await siteAccess(bed, 'ON_SPECIFIC_SITES');
  await sendNow(popup);
  await expectState(popup, 'held');
  await expect(popup.getByRole('button', { name: 'Allow docs.google.com' }).first()).toBeVisible();
  expect(posts()).toHaveLength(0);
  await reach('ON_ALL_SITES');
  await expectState(popup, 'sent');
  expect(rows()).toHaveLength(1);
});

/** Send, from the popup to the row: what is shown is what arrives. */
import { expect, test } from '@playwright/test';
import { TEAM_ENTRIES, TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { SCOUT } from '../support/connect.ts';
import { expectRow } from '../support/database/rows.ts';
import {
  connect,
  deliveryOf,
  expectState,
  openLead,
  openOptions,
  restartWorker,
  scouting,
  sendNow,
  tenSecondsLater,
} from '../support/scouting.ts';

let bed: Bed;
let suggest: ReturnType<typeof scouting>;
const rows = () => bed.standIn.rows(TEAM_FORM.id);

test.beforeAll(async () => {
  bed = await startBed();
  suggest = scouting(bed);
  await (await connect(bed)).close();
});
test.afterAll(() => bed.close());

test('Send waits ten seconds, can be undone in them, and then delivers by itself, popup closed', async () => {
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  await popup.getByLabel('Why this person?').fill('Measured for a year.');
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(popup.getByText(/Sending in \d+ s/)).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('Saved on this device, not sent.')).toBeVisible();
  expect(rows()).toEqual([]);

  const pressed = Date.now();
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expectState(popup, 'queued');
  await popup.close();
  await expect.poll(() => rows().length, { timeout: 15_000 }).toBe(1);
  expect(Date.parse(rows()[0]?.time ?? '') - pressed).toBeGreaterThan(9_900);
  const again = await openLead(bed, lead.id);
  await expectState(again, 'sent');
  const delivery = (await bed.records<Awaited<ReturnType<typeof deliveryOf>>>('deliveries')).find(
    ({ state }) => state === 'sent',
  );
  if (!delivery) throw new Error('Nothing is sent.');
  await expect(again.getByText(delivery.reference).first()).toBeVisible();
  expectRow(rows()[0], delivery);
});

test('the row goes the way of the suggestion and says what the popup showed before', async () => {
  const before = rows().length;
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  await popup.getByLabel('Why this person?').fill('=Says\n\nwhat failed');
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  const shown = await popup.locator('.answers-value').allTextContents();
  await tenSecondsLater(popup);
  await expectState(popup, 'sent');
  const row = rows()[before];
  expectRow(row, await deliveryOf(bed, lead.id));
  expect(
    Object.values(row?.values ?? {})
      .flat()
      .sort(),
  ).toEqual(shown.sort());
  expect(row?.pageHistory).toBe('0,2');
  expect(row?.values[TEAM_ENTRIES.whatToDo ?? '']).toEqual(['Suggest a guest']);
  expect(row?.values[TEAM_ENTRIES.scoutName ?? '']).toEqual([SCOUT.name]);
  expect(row?.values[TEAM_ENTRIES.scoutEmail ?? '']).toEqual([SCOUT.email]);
  expect(row?.values[TEAM_ENTRIES.nominee ?? '']).toEqual(['Someone else']);
  expect(row?.values[TEAM_ENTRIES.guestName ?? '']).toEqual([lead.name]);
  expect(row?.values[TEAM_ENTRIES.why ?? '']?.[0]).toMatch(/^'=Says what failed/);
  expect(row?.values[TEAM_ENTRIES.examples ?? '']?.[0]).toMatch(
    /^“.*” (?:\([^()]*\) )?https:\/\/lobste\.rs\/\S+ \(\d+ \w+ \d{4}\)/,
  );
  expect(row?.values[TEAM_ENTRIES.sellsTools ?? '']).toEqual(["Don't know"]);
});

test('a required question without an answer is named before anything is sent', async () => {
  const before = bed.standIn.requests.length;
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(popup.getByLabel('Why this person?')).toBeFocused();
  await expect(popup.getByText('Add one sentence of why.').first()).toBeVisible();
  expect(await bed.records('deliveries').then((all) => all.filter((one) => one.leadId === lead.id))).toEqual(
    [],
  );

  const options = await openOptions(bed);
  await options.getByLabel('Your e-mail').fill('');
  const kept = () => bed.own.evaluate("chrome.storage.local.get('settings')");
  await expect.poll(kept).toMatchObject({ settings: { scoutEmail: '' } });
  await options.close();
  await popup.getByLabel('Why this person?').fill('She knows.');
  await expect(popup.getByText('Add your e-mail address in the options.').first()).toBeVisible();
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  expect(await bed.records('deliveries').then((all) => all.filter((one) => one.leadId === lead.id))).toEqual(
    [],
  );
  // The browser itself posts, too, to whoever updates it.
  const posts = bed.standIn.requests.slice(before).filter(({ method }) => method === 'POST');
  expect(posts.filter(({ host }) => host === 'docs.google.com')).toEqual([]);
  await (await openOptions(bed)).close();
  await sendNow(popup);
  await expectState(popup, 'sent');
});

test('a worker that dies while Send can still be undone loses nothing and sends once', async () => {
  const before = rows().length;
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  await popup.getByLabel('Why this person?').fill('He measured it.');
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expectState(popup, 'queued');
  await restartWorker(bed);
  await tenSecondsLater(popup);
  await expectState(popup, 'sent');
  expect(rows()).toHaveLength(before + 1);
});

test('two profiles of one scout that send the same person make a row each, told apart by their references', {
  tag: '@ci',
}, async () => {
  const other = await startBed({ beside: bed });
  try {
    await (await connect(other)).close();
    const before = rows().length;
    const here = await suggest();
    const suggestThere = scouting(other);
    let there = await suggestThere();
    while (there.name !== here.name) there = await suggestThere();
    const popups = [await openLead(bed, here.id), await openLead(other, there.id)] as const;
    await Promise.all(popups.map((popup) => sendNow(popup)));
    for (const popup of popups) await expectState(popup, 'sent');

    const deliveries = [await deliveryOf(bed, here.id), await deliveryOf(other, there.id)] as const;
    expect(deliveries[0].reference).not.toBe(deliveries[1].reference);
    const arrived = rows().slice(before);
    expect(arrived).toHaveLength(2);
    for (const delivery of deliveries) {
      const row = arrived.find(({ values }) => JSON.stringify(values).includes(delivery.reference));
      expectRow(row, delivery);
    }
  } finally {
    await other.close();
  }
});

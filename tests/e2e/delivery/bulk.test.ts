/** Several leads at one Send: chosen by keyboard, looked at, taken back, sent one by one, paused, gone on, cancelled; counted at the form. */
import { expect, type Page, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';

import { type Bed, startBed } from '../support/bed.ts';
import { expectRow } from '../support/database/rows.ts';
import { reachLead } from '../support/reach-lead.ts';
import {
  connect,
  type Delivery,
  restartWorker,
  sayWhy,
  scouting,
  tenSecondsLater,
} from '../support/scouting.ts';

let bed: Bed;
const rows = () => bed.standIn.rows(TEAM_FORM.id);
const deliveries = () => bed.records<Delivery>('deliveries');

test.beforeAll(async () => {
  bed = await startBed();
  await (await connect(bed)).close();
});
test.afterAll(() => bed.close());

async function openList(): Promise<Page> {
  const popup = await bed.openOwn('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  return popup;
}

test('by keyboard alone: chosen, looked at, taken back, sent, paused, gone on after a restart, cancelled', {
  tag: '@ci',
}, async () => {
  const suggest = scouting(bed);
  const leads: { id: string; name: string }[] = [];
  for (let at = 0; at < 5; at += 1) leads.push(await suggest());
  const [unsaid, ...ready] = leads;
  for (const { id } of ready) await sayWhy(bed, [id], `Why ${id}`);

  const popup = await openList();
  await popup.locator('.row').first().focus();
  await popup.keyboard.press('x');
  await expect(popup.locator('.row input').first()).toBeFocused();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Space');
  await expect(popup.getByText('2 selected')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.row input')).toHaveCount(0);
  await expect(popup.locator('.row').nth(1)).toBeFocused();
  await popup.keyboard.press('x');
  await popup.keyboard.press('Control+a');
  await popup.getByRole('button', { name: 'Send 5…' }).press('Enter');

  // What needs something is named and stays behind; the others show what the form will get.
  await expect(popup.getByRole('heading', { name: 'Send 4 leads' })).toBeFocused();
  const left = popup.locator('.left-out');
  await expect(left).toHaveCount(1);
  await expect(left).toContainText(unsaid?.name ?? '');
  await expect(left).toContainText('Add one sentence of why.');
  const shown = await popup.locator('.fold .answers').allTextContents();
  expect(shown).toHaveLength(4);
  for (const { id } of ready) expect(shown.join()).toContain(`Why ${id}`);

  await popup.getByRole('button', { name: 'Send 4', exact: true }).press('Enter');
  const undo = popup.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(popup.getByText(/Sending 4 leads in (\d|10) s/)).toBeVisible();
  await undo.press('Enter');
  await expect(undo).toHaveCount(0);
  expect((await deliveries()).map(({ state }) => state)).toEqual(Array(4).fill('cancelled'));

  await popup.getByRole('button', { name: 'Select' }).press('Enter');
  await popup.getByRole('button', { name: 'Select all 5' }).press('Enter');
  await popup.getByRole('button', { name: 'Send 5…' }).press('Enter');
  await popup.getByRole('button', { name: 'Send 4', exact: true }).press('Enter');
  await expect(undo).toBeFocused();
  await tenSecondsLater(popup);
  await expect(popup.locator('.progress-words')).toHaveText('1 of 4 sent');
  await popup.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(popup.locator('.progress-words')).toHaveText(/^Paused: \d of 4 sent$/);
  const held = async () => (await deliveries()).filter(({ state }) => state === 'held').length;
  await expect.poll(held, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
  const before = rows().length;
  await popup.close();
  await restartWorker(bed);

  const again = await openList();
  await expect(again.locator('.progress-words')).toHaveText(`Paused: ${before} of 4 sent`);
  expect(rows()).toHaveLength(before);
  await again.getByRole('button', { name: 'Resume' }).press('Enter');
  await expect.poll(() => rows().length, { timeout: 15_000 }).toBe(before + 1);
  await again.getByRole('button', { name: 'Cancel the rest' }).press('Enter');
  await expect(again.getByRole('button', { name: 'All right' })).toBeFocused();
  await expect(again.locator('.progress-words')).toHaveText(`${before + 1} of 4 sent`);

  const sent = (await deliveries()).filter(({ state }) => state === 'sent');
  expect(sent).toHaveLength(rows().length);
  for (const delivery of sent)
    expectRow(
      rows().find(({ values }) => JSON.stringify(values).includes(`Why ${delivery.leadId}`)),
      delivery,
    );
  await again.locator('.progress-each summary').press('Enter');
  await expect(again.locator('.progress-lead [data-delivery="sent"]')).toHaveCount(sent.length);
  await again.getByRole('button', { name: 'All right' }).press('Enter');
  await expect(again.locator('.progress')).toHaveCount(0);
  await again.reload();
  await expect(again.locator('.row').first()).toBeVisible();
  await expect(again.locator('.progress')).toHaveCount(0);
  expect(rows()).toHaveLength(before + 1);

  // What was sent is kept, to be seen and copied.
  await (await reachLead(again, sent[0]?.leadId ?? '')).press('Enter');
  const history = again.locator('.history');
  await history.locator('summary').first().press('Enter');
  await history.locator('.past summary').first().press('Enter');
  await expect(history.locator('.past-facts').first()).toContainText(/Version[0-9a-f]{8}, read /);
  await expect(history.locator('.past-facts').first()).toContainText(': Sent.');
});

/** A set-up line in the package as it ships: no permission, and the form's own tab does the sending. */
import { expect, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { expectRow } from '../support/database/rows.ts';
import {
  connect,
  deliveryOf,
  expectState,
  openLead,
  openOptions,
  paste,
  scouting,
} from '../support/scouting.ts';

let line = '';
let bed: Bed;
let suggest: ReturnType<typeof scouting>;

test.beforeAll(async () => {
  const host = await startBed();
  const options = await connect(host);
  line = await options.getByLabel('Set-up line', { exact: true }).inputValue();
  await host.close();

  bed = await startBed({ build: '.output/chrome-mv3' });
  suggest = scouting(bed);
  const theirs = await openOptions(bed);
  await theirs.getByLabel('Set-up line or form address').fill(`Here it is:\n${line}\nBest, Ada`);
  await expect(theirs.getByRole('main').getByText('No permission is needed.')).toBeVisible();
  await paste(theirs, line);
  await expect(theirs.getByText(/from a set-up line, without permission/)).toBeVisible();
  await theirs.getByRole('button', { name: 'Connect this form' }).click();
  await expect(theirs.getByText('in a tab that you submit')).toBeVisible();
});
test.afterAll(() => bed.close());

/** Presses Send; then the form, filled in, in a tab of its own. */
async function sendByTab(why: string) {
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  await popup.getByLabel('Why this person?').fill(why);
  await expect(popup.getByText('You press Submit in a tab.')).toBeVisible();
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expectState(popup, 'review');
  return { lead, popup };
}

test('Send opens the filled-in form; submitted there and “I sent it”, the row is what was shown', async () => {
  const { lead, popup } = await sendByTab('She measured what the drafts saved.');
  const delivery = await deliveryOf(bed, lead.id);
  expect(delivery.reason?.code).toBe('no-permission-wanted');
  expect(bed.standIn.requests.filter(({ host }) => host === 'docs.google.com')).toEqual([]);

  const opening = bed.browser.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Open the form, filled in' }).click();
  const form = await opening;
  await expect(form.getByRole('radio', { name: 'Suggest a guest' })).toBeChecked();
  await form.getByRole('button', { name: 'Next' }).click();
  await expect(form.getByLabel(/Guest's name/)).toHaveValue(lead.name);
  await form.getByRole('button', { name: 'Submit' }).click();
  await expect(form.getByText('Your response has been recorded')).toBeVisible();
  await form.close();

  await popup.getByRole('button', { name: 'I sent it' }).click();
  await expectState(popup, 'sent');
  expect(bed.standIn.rows(TEAM_FORM.id)).toHaveLength(1);
  expectRow(bed.standIn.rows(TEAM_FORM.id)[0], delivery);
});

test('“Try again” opens it again, “Not sent” gives it back to be sent later', async () => {
  const rows = bed.standIn.rows(TEAM_FORM.id).length;
  const { lead, popup } = await sendByTab('He says what failed.');
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expectState(popup, 'review');
  await popup.getByRole('button', { name: 'Not sent' }).click();
  await expect(popup.getByText('Saved on this device, not sent.')).toBeVisible();
  expect((await deliveryOf(bed, lead.id)).state).toBe('cancelled');
  await expect(popup.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  expect(bed.standIn.rows(TEAM_FORM.id)).toHaveLength(rows);
});

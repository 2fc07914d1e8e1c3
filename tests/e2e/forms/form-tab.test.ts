/** The form's own tab: its success page marks that delivery as sent, in any language, and no other. */
import { expect, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { expectRow } from '../support/database/rows.ts';
import { submit } from '../support/form-tab.ts';
import { connect, deliveryOf, expectState, openLead, scouting } from '../support/scouting.ts';

/** The team's form with receipts: they bring a captcha, so that each nomination is submitted by hand. */
const BY_HAND = {
  ...TEAM_FORM,
  id: '1FAIpQLSdByHand'.padEnd(56, '0'),
  short: 'ByHand',
  receipt: 'optIn' as const,
};

let bed: Bed;
let suggest: ReturnType<typeof scouting>;
const rows = () => bed.standIn.rows(BY_HAND.id);

test.beforeAll(async () => {
  bed = await startBed();
  bed.standIn.addForm(BY_HAND);
  suggest = scouting(bed);
  await (await connect(bed, BY_HAND.short)).close();
});
test.afterEach(() => bed.standIn.clearModes());
test.afterAll(() => bed.close());

/** Sends a lead; the form, filled in, in the tab that "Open the form" opens. */
async function underReview() {
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  await popup.getByLabel('Why this person?').fill('She measured it.');
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expectState(popup, 'review');
  const opening = bed.browser.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Open the form, filled in' }).click();
  return { lead, popup, form: await opening };
}

test('over sections, in Arabic: marked as sent by itself, and the row is what was shown', {
  tag: '@ci',
}, async () => {
  bed.standIn.setMode(BY_HAND.id, 'language', { language: 'ar' });
  const { lead, popup, form } = await underReview();
  await submit(form);
  await expectState(popup, 'sent');
  expect(rows()).toHaveLength(1);
  expectRow(rows()[0], await deliveryOf(bed, lead.id));
});

test('a further response in that tab, and one after the form was opened anew, mark nothing', {
  tag: '@ci',
}, async () => {
  const before = rows().length;
  const first = await underReview();
  await submit(first.form);
  await expectState(first.popup, 'sent');
  const second = await underReview();
  const filled = second.form.url();
  await first.form.goto(filled);
  await submit(first.form);

  // An empty copy of the form, and back: nobody knows any more whose answers the tab holds.
  await second.form.goto(filled.replace(/\?.*/, ''));
  await second.form.goto(filled);
  await submit(second.form);
  expect(rows()).toHaveLength(before + 3);
  // Whatever the pages say reaches the background in this order.
  await second.popup.evaluate("chrome.runtime.sendMessage({ name: 'queue.wake', data: {} })");
  await expectState(second.popup, 'review');
});

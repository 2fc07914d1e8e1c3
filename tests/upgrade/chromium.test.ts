/** The package of before in Chromium, with work in every state and pages open; then this one over it. */
import { expect, type Page, test } from '@playwright/test';
import { records } from '../e2e/support/database/database.ts';
import { submit } from '../e2e/support/form-tab.ts';
import { cardFrame, confirmationText, suggestButtons, waitForButtons } from '../e2e/support/in-page.ts';
import { bringTo } from '../e2e/support/scenarios.ts';
import {
  type Delivery,
  openLead,
  pressSend,
  scouting,
  sendNow,
  state,
  tenSecondsLater,
} from '../e2e/support/scouting.ts';
import { TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import { type ChromiumDrill, startChromiumWith } from './support/chromium.ts';
import { everything } from './support/everything.ts';
import { expectNothingLost, expectNothingTwice, rowsOf } from './support/nothing-lost.ts';
import { CHROMIUM, newlyAsked } from './support/packages.ts';
import { counted, tell } from './support/told.ts';

const { before: from, now: to } = CHROMIUM;

test.setTimeout(180_000);

let drill: ChromiumDrill;
test.beforeEach(async () => {
  drill = await startChromiumWith(from);
});
test.afterEach(() => drill.close());

const rows = () => drill.bed.standIn.rows(TEAM_FORM.id);
const deliveryIn = async (own: Page, leadId: string) =>
  (await records<Delivery>(own, 'deliveries')).find((one) => one.leadId === leadId);

test('nothing is lost, nothing is sent twice, open pages go on or say what to do', async () => {
  const { bed } = drill;
  await bringTo(bed, 'full');
  const suggest = scouting(bed);
  const draft = await suggest();
  const flying = await suggest();
  const waiting = await suggest();

  const reviewed = (await records<Delivery>(bed.own, 'deliveries')).find(({ state }) => state === 'review');
  if (!reviewed) throw new Error('No delivery is for the scout to submit.');
  const review = await openLead(bed, reviewed.leadId);
  const opening = bed.browser.context.waitForEvent('page');
  await review.getByRole('link', { name: 'Open the form, filled in' }).click();
  const form = await opening;

  const { page: home, buttons } = await bed.openFixture('x', 'home-timeline-light.html');
  await buttons[0]?.click();
  await expect(home.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
  const [clicked] = await suggestButtons(home);
  await clicked?.click();
  const card = await cardFrame(home);
  const whyInCard = card.getByLabel('Why this person?');
  await whyInCard.pressSequentially('Typed over the page.');

  const typed = await openLead(bed, draft.id);
  await typed.getByLabel('Why this person?').pressSequentially('Half a sentence that');
  bed.standIn.setMode(TEAM_FORM.id, 'stall-after-storing');
  await sendNow(await openLead(bed, flying.id));
  await expect
    .poll(async () => (await deliveryIn(bed.own, flying.id))?.state, { timeout: 30_000 })
    .toBe('sending');
  const flown = (await deliveryIn(bed.own, flying.id))?.reference ?? '';
  await expect.poll(() => rowsOf(flown, rows())).toBe(1);
  await pressSend(await openLead(bed, waiting.id));
  expect((await deliveryIn(bed.own, waiting.id))?.state).toBe('queued');
  const before = await everything(bed.own);

  bed.standIn.clearModes();
  const own = await drill.put(to);

  const popup = await bed.openOwn('popup.html');
  await expect(popup.locator('.row').first()).toBeVisible();
  await expect(async () => {
    await tenSecondsLater(own);
    expect(await deliveryIn(own, waiting.id)).toMatchObject({ state: 'sent' });
  }).toPass({ timeout: 30_000 });
  const after = await everything(own);
  expectNothingLost(before, after, newlyAsked(from, to));
  expectNothingTwice(after, rows());
  const whys = after.tables.leads?.map(({ why }) => why);
  expect(whys).toEqual(expect.arrayContaining(['Half a sentence that', 'Typed over the page.']));
  for (const { leadId, state: was } of before.tables.deliveries as unknown as Delivery[]) {
    const now = leadId === flying.id ? 'unknown' : leadId === waiting.id ? 'sent' : was;
    expect((await deliveryIn(own, leadId))?.state).toBe(now);
  }
  const unsure = await openLead(bed, flying.id);
  await expect(unsure.getByRole('button', { name: 'It did not, send again' })).toBeVisible();
  const saidOfFlying = await unsure.locator('.delivery .notice-title').innerText();

  // The form's tab belongs to nobody any more: it is submitted once, and the scout says so.
  await form.bringToFront();
  await submit(form);
  expect(rowsOf(reviewed.reference, rows())).toBe(1);
  const submitted = await openLead(bed, reviewed.leadId);
  await submitted.getByRole('button', { name: 'I sent it' }).click();
  await expect(state(submitted, 'sent')).toBeVisible();

  await home.bringToFront();
  // The card went with its version; what was typed in it is kept.
  expect(home.frames()).toHaveLength(1);
  const again = await waitForButtons(home, 8);
  await again[1]?.click();
  await expect(home.locator('[data-guest-scout="suggest"]').nth(1)).toHaveAttribute('data-state', 'saved');
  const saidOnPage = 'Saved on this device';
  expect(await confirmationText(home)).toContain(saidOnPage);

  tell({
    browser: 'Chromium',
    from,
    to,
    kept: counted(after),
    said: [saidOfFlying, saidOnPage],
  });
});

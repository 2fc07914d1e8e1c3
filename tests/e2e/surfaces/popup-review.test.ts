/** The popup with a form connected: the answers shown are the answers sent, once. */
import { expect, type Page, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { extensionWorker } from '../support/chromium.ts';
import { connectForm } from '../support/connect.ts';
import { rowAnswers, shownAnswers } from '../support/shown-answers.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
  await connectForm(bed);
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

const badge = async () =>
  (await extensionWorker(bed.browser.context)).evaluate('chrome.action.getBadgeText({})');

/** Saves the n-th thing of a fixture page. */
async function save(site: string, file: string, at: number): Promise<void> {
  const { page, buttons } = await bed.openFixture(site, file);
  await buttons[at]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').nth(at)).toHaveAttribute('data-state', 'saved');
  await page.close();
}

/** Saves the n-th thing of a fixture page and opens its lead in a popup. */
async function openLead(site: string, file: string, at: number): Promise<Page> {
  await save(site, file, at);
  const popup = await bed.openOwn('popup.html');
  await popup.locator('.row').first().click();
  await expect(popup.getByLabel('Why this person?')).toBeVisible();
  return popup;
}

test('two popups press Send at the same moment: one delivery, one row, equal to what was shown', async () => {
  const first = await openLead('x', 'home-timeline-light.html', 0);
  await expect.poll(badge).toBe('1');
  await first.getByLabel('Why this person?').fill('Grant reports with house rules.');
  await first.getByLabel('Who they are').fill('Grants officer');
  await expect
    .poll(async () => JSON.stringify(await shownAnswers(first)))
    .toContain('Grant reports with house rules.');
  const second = await bed.openOwn('popup.html');
  const send = (popup: Page) => popup.getByRole('button', { name: 'Send', exact: true });
  await expect(send(second)).toBeVisible();
  // Held before: as soon as one is pressed, the other popup may show the way back in its place.
  const buttons = await Promise.all([send(first).elementHandle(), send(second).elementHandle()]);
  await Promise.all(buttons.map((button) => button?.evaluate((element) => (element as HTMLElement).click())));
  await expect(first.locator('.undo-send')).toBeVisible();
  await expect(second.locator('.undo-send')).toBeVisible();
  expect(await bed.records('deliveries')).toMatchObject([{ state: 'queued' }]);
  const shown = await shownAnswers(second);
  await second.close();
  await expect(first.locator('[data-delivery="sent"]').first()).toBeVisible({ timeout: 20_000 });
  const rows = bed.standIn.rows(TEAM_FORM.id);
  expect(rows.map(({ values }) => rowAnswers(values))).toEqual([shown]);
  expect(await bed.records('deliveries')).toHaveLength(1);
  await expect.poll(badge).toBe('');
  await expect(first.getByText(/^Sent .*Reference GS-/)).toBeVisible();

  // A quote that comes later is a follow-up, and the list says so.
  const timeline = await bed.openFixture('x', 'home-timeline-light.html');
  await timeline.buttons[7]?.click();
  const eighth = timeline.page.locator('[data-guest-scout="suggest"]').nth(7);
  await expect(eighth).toHaveAttribute('data-state', 'saved');
  await expect(first.getByRole('button', { name: 'Send as follow-up' })).toBeVisible();
  await first.getByRole('button', { name: 'Back to all leads' }).click();
  await expect(first.locator('.row')).toContainText('1 new quote');
});

test('what a required question needs is named before anything is sent', async () => {
  const popup = await openLead('lobsters', 'story-text.html', 1);
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(popup.getByLabel('Why this person?')).toBeFocused();
  await expect(popup.getByLabel('Why this person?')).toHaveAttribute('aria-invalid', 'true');
  expect(await bed.records('deliveries')).toEqual([]);
});

test('each state is told at a glance, and can be chosen', async () => {
  await save('lobsters', 'comments.html', 1);
  const popup = await openLead('lobsters', 'comments.html', 0);
  await popup.getByLabel('Why this person?').fill('Keeps the timeline by hand.');
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(popup.locator('.undo-send')).toBeVisible();
  await popup.getByRole('button', { name: 'Back to all leads' }).click();
  await expect(popup.locator('.row')).toHaveCount(2);
  await expect(popup.locator('[data-delivery="queued"]')).toHaveText('Waiting to send');
  await expect(popup.locator('[data-delivery="none"]')).toHaveText('Saved, not sent');
  const chips = popup.getByRole('group', { name: 'Show only' }).getByRole('button');
  await expect(chips.filter({ hasText: /wait/i })).toHaveText(/^1 /);
  await chips.filter({ hasText: /wait/i }).click();
  await expect(popup.locator('.row-name')).toHaveText(['tomas_b']);
});

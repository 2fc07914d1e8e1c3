/** "Saved" means stored: whatever is killed right after it, the lead is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import { killProcesses, killWorker, startChromium, welcomed } from '../support/chromium.ts';
import { records } from '../support/database/database.ts';
import { cardFrame, clickInConfirmation, waitForButtons } from '../support/in-page.ts';

let standIn: StandIn;
let profile: string;
test.beforeAll(async () => {
  standIn = await startStandIn();
});
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'guest-scout-kill-'));
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
test.afterAll(() => standIn.close());

const start = () => startChromium({ tlsPort: standIn.tlsPort, profile });

async function saveOne(page: Page): Promise<void> {
  await page.goto('https://lobste.rs/comments');
  const [button] = await waitForButtons(page);
  await button?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
}

test('the browser is killed right after "saved", and once more right after the last keystroke was kept', {
  tag: '@ci',
}, async () => {
  const first = await start();
  await welcomed(first);
  await saveOne(await first.context.newPage());
  expect(killProcesses(profile)).toBeGreaterThan(0);
  await first.close().catch(() => undefined);

  const second = await start();
  const own = await second.context.newPage();
  await own.goto(`${second.extension}/popup.html`);
  expect(await records(own, 'leads')).toMatchObject([{ name: 'tomas_b' }]);
  expect(await records(own, 'clips')).toMatchObject([{ permalink: 'https://lobste.rs/c/aa1101' }]);
  await own.getByRole('button', { name: /tomas_b/ }).click();
  await own.getByLabel('Why this person?').pressSequentially('Kept by hand.');
  await expect.poll(async () => (await records<{ why: string }>(own, 'leads'))[0]?.why).toBe('Kept by hand.');
  expect(killProcesses(profile)).toBeGreaterThan(0);
  await second.close().catch(() => undefined);

  const third = await start();
  const popup = await third.context.newPage();
  await popup.goto(`${third.extension}/popup.html`);
  expect(await records(popup, 'leads')).toMatchObject([{ name: 'tomas_b', why: 'Kept by hand.' }]);
  await third.close();
});

test('the worker is killed right after "saved": the line, the card and undo still work', {
  tag: '@ci',
}, async () => {
  const browser = await start();
  await welcomed(browser);
  const page = await browser.context.newPage();
  await saveOne(page);
  await killWorker(browser.context);
  await clickInConfirmation(page, /^add why$/);
  const card = await cardFrame(page);
  await expect(card.getByLabel('Why this person?')).toBeFocused();
  await killWorker(browser.context);
  await card.getByRole('button', { name: 'Undo save' }).click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'idle');
  await page.goto(`${browser.extension}/popup.html`);
  expect(await records(page, 'leads')).toEqual([]);
  await browser.close();
});

test('the tab is closed right after "saved"', async () => {
  const browser = await start();
  await welcomed(browser);
  const page = await browser.context.newPage();
  await saveOne(page);
  await page.close({ runBeforeUnload: false });
  const own = await browser.context.newPage();
  await own.goto(`${browser.extension}/manifest.json`);
  expect(await records(own, 'leads')).toHaveLength(1);
  await browser.close();
});

/** The extension is updated while pages are open: the real reload, in a copy of the build that a test may change. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import { allowReload, type Browser, reload, startChromium } from '../support/chromium.ts';
import { clickInConfirmation, confirmationText, suggestButtons, waitForButtons } from '../support/in-page.ts';

const HOME = 'https://x.com/home';

let standIn: StandIn;
let browser: Browser;
let build: string;
test.beforeEach(async () => {
  standIn = await startStandIn();
  standIn.addPage({ serveAt: HOME, html: readFileSync('tests/fixtures/x/home-timeline-light.html', 'utf8') });
  build = mkdtempSync(join(tmpdir(), 'guest-scout-build-'));
  cpSync('.output/chrome-mv3-test', build, { recursive: true });
  browser = await startChromium({ build, tlsPort: standIn.tlsPort });
});
test.afterEach(async () => {
  await browser.close();
  await standIn.close();
  await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

async function openHome(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(HOME);
  await waitForButtons(page, 8);
  return page;
}

/** Another version lies in the folder; reloads as the browser does to take it, and waits until the worker of before is gone. */
async function update(): Promise<void> {
  await allowReload(browser.context);
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version: '99.0' }));
  await reload(browser.context);
}

const hosts = (page: Page) => page.locator('[data-guest-scout="suggest"]');

test('until the page is reloaded a click says so in one sentence, and offers what it read as text to copy', {
  tag: '@ci',
}, async () => {
  const page = await openHome();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://x.com' });
  // An update whose new worker does not reach this tab: the script in it stays the old one.
  writeFileSync(join(build, 'background.js'), '');
  await update();
  const [button] = await suggestButtons(page);
  await button?.click();
  await expect(hosts(page).first()).toHaveAttribute('data-state', 'failed');
  const said = await confirmationText(page);
  expect(said).toContain('Guest Scout was updated. Reload the page and try again.');
  await clickInConfirmation(page, /^Copy the text$/);
  await expect.poll(() => confirmationText(page)).toContain('Copied. Reload this page.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Three months of letting a model write our first drafts');
  expect(copied).toContain('https://x.com/mara_okoye/status/2090000000000000101');
});

test('the new script takes over in open pages: as many buttons as before, and they save', {
  tag: '@ci',
}, async () => {
  const page = await openHome();
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[data-guest-scout]')) Object.assign(host, { old: true });
  });
  await update();
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('[data-guest-scout="suggest"]')];
    return all.length === 8 && all.every((host) => !('old' in host));
  });
  // The new worker may be starting still: then the first click says so, and the next one saves.
  await expect(async () => {
    const [button] = await suggestButtons(page);
    await button?.click();
    await expect(hosts(page).first()).toHaveAttribute('data-state', 'saved', { timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
  await expect(hosts(page)).toHaveCount(8);
  expect(await confirmationText(page)).toContain('Saved on this device');
});

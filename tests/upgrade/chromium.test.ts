/** The package of before in Chromium, with work in every state and pages open; then this one over it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Clip, Lead } from '../../utils/model/lead.ts';
import type { ConnectedForm } from '../../utils/model/mapping.ts';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { extensionWorker } from '../e2e/support/chromium.ts';
import { records } from '../e2e/support/database/database.ts';
import { waitForButtons } from '../e2e/support/in-page.ts';
import { bringTo } from '../e2e/support/scenarios.ts';
import {
  type Delivery,
  openLead,
  pressSend,
  scouting,
  sendNow,
  tenSecondsLater,
} from '../e2e/support/scouting.ts';
import { TEAM_FORM } from '../stand-ins/forms/team-form.ts';

const BEFORE = process.env.UPGRADE_FROM || '.';
const FOLDER = '.output/chrome-mv3-test';
const HOME = 'home-timeline-light.html';

/** What the browser gives its own pages and ours. */
declare const chrome: {
  runtime: { reload(): void };
  permissions: { getAll(): Promise<unknown> };
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
};

test.setTimeout(180_000);

let build: string;
let bed: Bed;
test.beforeEach(async () => {
  build = mkdtempSync(join(tmpdir(), 'guest-scout-build-'));
  cpSync(join(BEFORE, FOLDER), build, { recursive: true });
  bed = await startBed({ build });
  // Chromium takes an unpacked extension again only in developer mode.
  const page = await bed.open('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
});
test.afterEach(async () => {
  await bed.close();
  rmSync(build, { recursive: true, force: true });
});

/** This version lies in the folder; reloads as the browser does to take it. Resolves to a page that runs none of our code. */
async function update(): Promise<Page> {
  rmSync(build, { recursive: true });
  cpSync(FOLDER, build, { recursive: true });
  const worker = await extensionWorker(bed.browser.context);
  const gone = worker.waitForEvent('close');
  await worker.evaluate(() => setTimeout(() => chrome.runtime.reload(), 0));
  await gone;
  const own = await bed.browser.context.newPage();
  await expect(async () => {
    await own.goto(`${bed.browser.extension}/manifest.json`);
  }).toPass();
  return own;
}

const everything = async (own: Page) => ({
  leads: await records<Lead>(own, 'leads'),
  clips: await records<Clip>(own, 'clips'),
  forms: await records<ConnectedForm>(own, 'forms'),
  deliveries: await records<Delivery>(own, 'deliveries'),
  permissions: await own.evaluate(() => chrome.permissions.getAll()),
});
/** A form may have been read again for a delivery. */
const connected = ({ form, ...told }: ConnectedForm) => ({ ...told, form: { ...form, readAt: '' } });
const byId = <T extends { id: string }>(all: T[]) => new Map(all.map((one) => [one.id, one]));
const rowsOf = ({ reference }: Delivery) =>
  bed.standIn.rows(TEAM_FORM.id).filter((row) => JSON.stringify(row).includes(reference)).length;

test('nothing is lost, nothing is sent twice, open pages go on', async () => {
  await bringTo(bed, 'full');
  const suggest = scouting(bed);
  const draft = await suggest();
  const flying = await suggest();
  const waiting = await suggest();
  const typed = await openLead(bed, draft.id);
  await typed.getByLabel('Why this person?').pressSequentially('Half a sentence that');
  bed.standIn.setMode(TEAM_FORM.id, 'stall-after-storing');
  await sendNow(await openLead(bed, flying.id));
  const stateOf = async (leadId: string, own = bed.own) =>
    (await records<Delivery>(own, 'deliveries')).find((one) => one.leadId === leadId)?.state;
  await expect.poll(() => stateOf(flying.id), { timeout: 30_000 }).toBe('sending');
  await expect.poll(() => bed.standIn.rows(TEAM_FORM.id).length).toBeGreaterThan(0);
  await pressSend(await openLead(bed, waiting.id));
  expect(await stateOf(waiting.id)).toBe('queued');
  const { page: home } = await bed.openFixture('x', HOME);
  const before = await everything(bed.own);

  bed.standIn.clearModes();
  const own = await update();

  const popup = await bed.openOwn('popup.html');
  await expect(popup.locator('.row').first()).toBeVisible();
  await expect(async () => {
    await tenSecondsLater(own);
    expect(await stateOf(waiting.id, own)).toBe('sent');
  }).toPass({ timeout: 30_000 });
  const after = await everything(own);
  const kept = { leads: byId(after.leads), clips: byId(after.clips), deliveries: byId(after.deliveries) };
  for (const clip of before.clips) expect(kept.clips.get(clip.id)).toEqual(clip);
  for (const lead of before.leads)
    expect(kept.leads.get(lead.id)).toMatchObject({ name: lead.name, accounts: lead.accounts });
  expect(kept.leads.get(draft.id)?.why).toBe('Half a sentence that');
  expect(after.forms.map(connected)).toEqual(before.forms.map(connected));
  expect(after.permissions).toEqual(before.permissions);
  for (const delivery of before.deliveries) {
    const now = kept.deliveries.get(delivery.id);
    expect(now?.answers).toEqual(delivery.answers);
    expect(rowsOf(delivery), delivery.reference).toBeLessThanOrEqual(1);
    if (delivery.leadId === flying.id) expect(now?.state).toBe('unknown');
    else if (delivery.leadId !== waiting.id) expect(now?.state).toBe(delivery.state);
  }

  await home.bringToFront();
  const [button] = await waitForButtons(home, 8);
  await button?.click();
  await expect(home.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
});

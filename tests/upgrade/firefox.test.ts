/** The package of before in Firefox, with a lead, a draft, a queue and a page open; then this one over it, and a restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../utils/model/delivery';
import type { Clip, Lead } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { connectTeamForm } from '../firefox/support/connecting';
import { press, pressAt, type, waitForWords } from '../firefox/support/extension-page';
import { type Firefox, needsFirefox, startFirefox } from '../firefox/support/firefox';
import { pressButton, waitForState } from '../firefox/support/in-page';
import { packed } from '../firefox/support/xpi';
import { TEAM_FORM } from '../stand-ins/forms/team-form';
import { type StandIn, startStandIn } from '../stand-ins/server';

const BEFORE = process.env.UPGRADE_FROM || '.';

needsFirefox();
test.setTimeout(180_000);

let folder: string;
let standIn: StandIn;
let firefox: Firefox;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guest-scout-xpi-'));
  standIn = await startStandIn();
  firefox = await startFirefox({ ...standIn, xpi: packed(folder, join(BEFORE, '.output/firefox-mv3')) });
});
test.afterEach(async () => {
  await firefox?.close();
  await standIn?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing is lost, and what was queued goes once', async () => {
  await (await connectTeamForm(firefox)).close();
  const page = await firefox.browser.newPage();
  await page.goto('https://lobste.rs/~QuietPine');
  await pressButton(page);
  await waitForState(page, 'saved');
  const popup = await firefox.open('popup.html');
  await pressAt(popup, '.row');
  await type(popup, 'Why this person?', 'Says what failed.');
  await pressAt(popup, '::-p-xpath(//fieldset[contains(., "sell AI tools")]//label[contains(., "No")])');
  await press(popup, 'button', 'Send');
  await waitForWords(popup, 'Sending in');
  const before = {
    leads: await records<Lead>(firefox.welcome, 'leads'),
    clips: await records<Clip>(firefox.welcome, 'clips'),
  };
  expect(before.leads).toHaveLength(1);

  packed(folder);
  await firefox.update();
  await firefox.restart();

  const deliveries = () => records<Delivery>(firefox.welcome, 'deliveries');
  await expect.poll(async () => (await deliveries())[0]?.state, { timeout: 60_000 }).toBe('sent');
  expect(standIn.rows(TEAM_FORM.id)).toHaveLength(1);
  expect(await records(firefox.welcome, 'clips')).toEqual(before.clips);
  expect((await records<Lead>(firefox.welcome, 'leads'))[0]).toMatchObject({
    id: before.leads[0]?.id,
    why: 'Says what failed.',
    accounts: before.leads[0]?.accounts,
  });
});

import { expect, test } from '@playwright/test';
import type { Delivery } from '../../utils/model/delivery';
import type { Lead } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { TEAM_FORM } from '../stand-ins/forms/team-form';
import { firefoxBed } from './support/bed';
import { connectTeamForm } from './support/connecting';
import { press, pressAt, type, waitForWords } from './support/extension-page';
import type { ExtensionGlobal } from './support/firefox';
import { cardFrame, pressButton, waitForState } from './support/in-page';

const bed = firefoxBed({ installed: true, backgroundIdleMs: 1_000 });

const backgroundRuns = () =>
  bed.firefox.welcome.evaluate(() =>
    (globalThis as unknown as ExtensionGlobal).browser.extension
      .getViews()
      .some((view) => view.location.pathname === '/_generated_background_page.html'),
  );

const backgroundStops = () => expect.poll(backgroundRuns, { timeout: 20_000 }).toBe(false);

const alarms = () =>
  bed.firefox.welcome.evaluate(async () =>
    (await (globalThis as unknown as ExtensionGlobal).browser.alarms.getAll()).map(({ name }) => name),
  );

const leads = () => records<Lead>(bed.firefox.welcome, 'leads');

test('goes on where it was each time Firefox has stopped the background', { tag: '@ci' }, async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto('https://lobste.rs/~QuietPine');
  await backgroundStops();
  await pressButton(page);
  await waitForState(page, 'saved');

  await backgroundStops();
  await pressButton(page);
  const card = await cardFrame(page);
  await waitForWords(card, 'Why this person?');

  await backgroundStops();
  await type(card, 'Why this person?', 'Says what did not work.');
  await expect.poll(async () => (await leads())[0]?.why).toBe('Says what did not work.');
  await page.close();
});

test('a delivery that waits when Firefox is closed goes out after the next start, once', {
  tag: '@ci',
}, async () => {
  test.setTimeout(180_000);
  const options = await connectTeamForm(bed.firefox);
  await options.close();
  const page = await bed.firefox.browser.newPage();
  await page.goto('https://github.com/Quiet-Pine');
  await pressButton(page);
  await waitForState(page, 'saved');
  await pressButton(page);
  const card = await cardFrame(page);
  await type(card, 'Why this person?', 'Says what did not work.');
  const no = '::-p-xpath(//fieldset[contains(., "sell AI tools")]//label[contains(., "No")])';
  await pressAt(card, no);
  await waitForWords(card, 'Says what did not work. (Ref.');
  // Over the card a page may lie unseen: Send stands in a tab of the extension's own.
  await press(card, 'button', 'Review and send');
  const leads = await bed.firefox.opened('leads');
  await pressAt(leads, '::-p-xpath(//button[not(@aria-disabled) and normalize-space() = "Send"])');
  await waitForWords(leads, 'Sending in');
  await expect.poll(alarms).toContain('delivery');
  expect(bed.standIn.rows(TEAM_FORM.id)).toEqual([]);

  await bed.firefox.restart();
  // A start slower than the ten seconds tries before Firefox takes the stand-in's certificate, and again half a minute later.
  await expect.poll(() => bed.standIn.rows(TEAM_FORM.id).length, { timeout: 75_000 }).toBe(1);
  await expect
    .poll(async () => (await records<Delivery>(bed.firefox.welcome, 'deliveries')).map(({ state }) => state))
    .toEqual(['sent']);
  expect(bed.standIn.rows(TEAM_FORM.id)).toHaveLength(1);
});

/** The main job in a real Firefox as wide as a phone, pressed by a finger: nothing leaves the screen, everything is hit. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { byFinger, PHONE } from '../e2e/support/phone';
import { firefoxBed } from './support/bed';
import { connectTeamForm } from './support/connecting';
import { press, waitForWords } from './support/extension-page';
import { pressButton, waitForState } from './support/in-page';

const bed = firefoxBed({ asPhone: true });

/** Where pictures go, for people to look at: nothing is compared. */
const FOLDER = process.env.PICTURES_FOLDER;

async function expectWell(page: Page, name: string): Promise<void> {
  await page.setViewport(PHONE);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(PHONE.width);
  if (FOLDER) await page.screenshot({ path: `${FOLDER}/firefox-${name}.png` });
  expect.soft(await byFinger(page), name).toEqual({ isCoarse: true, sideways: 0, outside: [], small: [] });
}

test('welcome, options, the popup as a page, and the leads page fit a phone', { tag: '@ci' }, async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto('https://lobste.rs/~inez_k');
  await pressButton(page);
  await waitForState(page, 'saved');
  await page.close();

  await waitForWords(bed.firefox.welcome, 'Find Guest Scout');
  await expectWell(bed.firefox.welcome, 'welcome');
  const options = await connectTeamForm(bed.firefox);
  await expectWell(options, 'options');
  await options.close();

  const popup = await bed.firefox.open('popup.html');
  await waitForWords(popup, 'inez_k');
  await expectWell(popup, 'popup');
  expect(await popup.evaluate(() => document.querySelector('main')?.clientWidth)).toBe(PHONE.width);
  await popup.locator('.row').click();
  await waitForWords(popup, 'Why this person?');
  await expectWell(popup, 'popup-lead');
  await popup.close();

  const leads = await bed.firefox.open('leads.html');
  await leads.locator('.lead-option .row-sign').click();
  await waitForWords(leads, '1 selected');
  await press(leads, 'button', 'Filter');
  await expectWell(leads, 'leads');
  await press(leads, 'button', 'Bring in answers');
  await waitForWords(leads, 'Paste the cells here');
  await expectWell(leads, 'leads-sheet');
  await leads.close();
});

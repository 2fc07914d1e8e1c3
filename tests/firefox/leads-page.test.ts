/** The leads page in a real Firefox: search, a lead, why, and the way back. */
import { expect, test } from '@playwright/test';
import type { Lead } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { firefoxBed } from './support/bed';
import { type, waitForWords } from './support/extension-page';
import { pressButton, waitForState } from './support/in-page';

const bed = firefoxBed();

test('finds a lead as it is typed, opens it, keeps why, and the browser leads back', {
  tag: '@ci',
}, async () => {
  for (const address of ['https://lobste.rs/~inez_k', 'https://github.com/Quiet-Pine']) {
    const page = await bed.firefox.browser.newPage();
    await page.goto(address);
    await pressButton(page);
    await waitForState(page, 'saved');
    await page.close();
  }
  const page = await bed.firefox.open('leads.html');
  const shown = () =>
    page.evaluate(() => [...document.querySelectorAll('.lead-option')].map((row) => row.textContent ?? ''));
  await expect.poll(async () => (await shown()).length).toBe(2);
  await page.keyboard.press('/');
  await page.keyboard.type('INEZ');
  await waitForWords(page, '1 of 2 leads');
  await expect.poll(shown).toEqual([expect.stringContaining('inez_k')]);

  await page.locator('.lead-option').click();
  await waitForWords(page, 'Why this person?');
  await type(page, 'Why this person?', 'Keeps harbours running.');
  const stored = async () => (await records<Lead>(page, 'leads')).map(({ why }) => why).filter(Boolean);
  await expect.poll(stored).toEqual(['Keeps harbours running.']);
  // No page is loaded by it, so nothing tells the driver that it is done.
  await page.evaluate(() => history.back());
  await waitForWords(page, 'Choose a lead to read it here.');
  expect(await page.evaluate(() => location.hash)).toBe('#q=INEZ');

  // The address alone leads there.
  const again = await bed.firefox.open('leads.html#q=INEZ');
  await waitForWords(again, '1 of 2 leads');
  await again.locator('.lead-option').click();
  await expect
    .poll(() => again.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value)))
    .toContain('Keeps harbours running.');
  await again.close();

  // Everything that is kept leaves as a text from here too.
  const options = await bed.firefox.open('options.html');
  await waitForWords(options, '2 leads on this device. Never exported');
  await options.locator('::-p-aria([name="Copy"][role="button"])').click();
  await waitForWords(options, 'Copied');
  await options.close();
  await page.close();
});

/** What a host and a keyboard have of it in a real Firefox: keys in the options, a stage, a prep sheet, a saved person's icon. */
import { expect, test } from '@playwright/test';
import type { Lead } from '../../utils/model/lead';
import { firefoxBed } from './support/bed';
import { press, records, waitForWords } from './support/extension-page';
import { pressButton, waitForState } from './support/in-page';

const bed = firefoxBed();

test('a host says where somebody stands and writes to them; keys and icon are there', {
  tag: '@ci',
}, async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto('https://github.com/Quiet-Pine');
  await pressButton(page);
  await waitForState(page, 'saved');
  const { welcome } = bed.firefox;
  const titles = () =>
    welcome.evaluate(
      `browser.tabs.query({ url: 'https://github.com/*' }).then((tabs) => Promise.all(tabs.map(({ id }) => browser.action.getTitle({ tabId: id }))))`,
    ) as Promise<string[]>;
  await expect.poll(titles).toEqual([expect.stringMatching(/ is saved in Guest Scout$/)]);

  const options = await bed.firefox.open('options.html');
  await waitForWords(options, 'Alt+Shift+G');
  await options.locator('::-p-aria([name="I host the show"][role="checkbox"])').click();
  await waitForWords(options, 'Name of the show');
  await options.close();

  const leads = await bed.firefox.open('leads.html');
  await leads.locator('.lead-option').click();
  await waitForWords(leads, 'Write invitation…');
  await leads.select('.guest select', 'shortlisted');
  const stages = async () => (await records<Lead>(leads, 'leads')).map(({ stage }) => stage?.is);
  await expect.poll(stages).toEqual(['shortlisted']);
  await press(leads, 'button', 'Write invitation…');
  await waitForWords(leads, 'Open in the mail program');
  await press(leads, 'button', 'Copy the text');
  await waitForWords(leads, 'Mark as invited?');
  await press(leads, 'button', 'Mark as invited');
  await expect.poll(stages).toEqual(['invited']);
  await leads.close();
  await page.close();
});

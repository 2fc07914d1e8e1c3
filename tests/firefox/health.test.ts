/** Site health in a real Firefox, and the extension updated while a page of a site is open. */
import { expect, test } from '@playwright/test';
import { firefoxBed } from './support/bed';
import { waitForWords } from './support/extension-page';
import { confirmationText, pressButton, waitForState } from './support/in-page';

const bed = firefoxBed();

const PROFILE = 'https://lobste.rs/~inez_k';

test('the options say which site was read, when it was verified, and report the structure of an open page', async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto(PROFILE);
  await pressButton(page);
  await waitForState(page, 'saved');
  const options = await bed.firefox.open('options.html');
  await waitForWords(options, 'Lobsters: everything as expected (last read just now)');
  await waitForWords(options, 'GitHub: nothing read yet');
  await options.locator('::-p-aria(Copy report about Lobsters)').click();
  await waitForWords(options, '[class=labelled_grid]');
  await options.close();
  await page.close();
});

test('after an update the new script takes over in open pages: one button, and it saves', async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto('https://lobste.rs/~QuietPine');
  await page.waitForSelector('[data-guest-scout="suggest"]');
  await page.evaluate(() => Object.assign(document.querySelector('[data-guest-scout]') ?? {}, { old: true }));
  await bed.firefox.update();
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('[data-guest-scout="suggest"]')];
    return all.length === 1 && all.every((host) => !('old' in host));
  });
  await pressButton(page);
  await waitForState(page, 'saved');
  expect(await confirmationText(page)).toContain('Saved on this device');
  await page.close();
});

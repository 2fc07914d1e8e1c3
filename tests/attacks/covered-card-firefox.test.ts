/** Firefox tells no page in a frame what lies over it: its card has no Send, and what it opens instead is a tab of our own. */
import { expect, test } from '@playwright/test';
import { firefoxBed } from '../firefox/support/bed.ts';
import { connectTeamForm } from '../firefox/support/connecting.ts';
import { pressAt, records, type, waitForWords, words } from '../firefox/support/extension-page.ts';
import { cardFrame, pressButton, waitForState } from '../firefox/support/in-page.ts';

const bed = firefoxBed();

test('whatever is clicked and typed blindly over the card, nothing is queued', async () => {
  test.setTimeout(120_000);
  await (await connectTeamForm(bed.firefox)).close();
  const page = await bed.firefox.browser.newPage();
  await page.goto('https://github.com/Quiet-Pine');
  await pressButton(page);
  await waitForState(page, 'saved');
  await pressButton(page);
  const card = await cardFrame(page);
  await waitForWords(card, 'Review and send');
  await type(card, 'Why this person?', 'Led to say so.');
  const named = await card.evaluate(() =>
    [...document.querySelectorAll('button')].map((one) => one.textContent?.trim()),
  );
  expect(named).not.toContain('Send');

  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  });
  await pressAt(card, '::-p-xpath(//button[normalize-space() = "Review and send"])');
  const own = await bed.firefox.opened('leads');
  await waitForWords(own, 'Led to say so.');
  expect(await own.evaluate(() => window.top === window)).toBe(true);
  expect(await words(own)).toContain('Saved on this device, not sent');
  expect(await records(bed.firefox.welcome, 'deliveries')).toEqual([]);
});

/** A page reads nothing of ours: nothing that we show there is a text node, and nothing leads into a closed root. */
import { expect, test } from '@playwright/test';
import { type AttackedPage, inBothBrowsers } from './support/both-browsers.ts';
import { suggest, waitForButtons } from './support/our-buttons.ts';

const PAGES = [
  'https://x.com/karel_duda/status/2090000000000000301?s=20',
  'https://lobste.rs/s/st0pp3/what_did_you_stop_doing',
  'https://github.com/Quiet-Pine',
];

/** All that a button, the line or a failure may say, in pieces that the pages themselves do not hold. */
const OURS = [
  'suggest as guest',
  'suggest yourself as guest',
  'as guest',
  '✓ saved',
  'saved as guest',
  'add to guest',
  'add bio and links',
  'not saved',
  'saved on this device',
  'not sent',
  'add why',
  'undo',
  'open the card',
];

/** Which of these words the page finds, and whether the selection ever stands in a root that is not the page's. */
function findAll(words: string[]): { found: string[]; led: string[] } {
  const find = (window as unknown as { find(word: string, ...how: boolean[]): boolean }).find;
  const led: string[] = [];
  const found = words.filter((word) => {
    getSelection()?.removeAllRanges();
    const isFound = find.call(window, word, false, false, true);
    const root = getSelection()?.anchorNode?.getRootNode();
    if (root && root !== document) led.push(word);
    return isFound;
  });
  return { found, led };
}

const nothing = { found: [], led: [] };
const wordsIn = (page: AttackedPage) => page.evaluate(findAll, OURS);

inBothBrowsers((at) => {
  for (const address of PAGES) {
    const site = new URL(address).host;

    test(`${site}: no word of our buttons is found in a page, and none leads into our roots`, async () => {
      const page = await at().open(address);
      await waitForButtons(page);
      expect(await page.evaluate(findAll, ['the'])).toMatchObject({ led: [] });
      expect(await wordsIn(page)).toEqual(nothing);
      await page.close();
    });

    test(`${site}: nor a word of the line that confirms`, async () => {
      const page = await at().open(address);
      await suggest(page);
      expect(await wordsIn(page)).toEqual(nothing);
      await page.close();
    });
  }

  test('“select all”, and a selection drawn over everything, hold no node and no word of ours', async () => {
    const page = await at().open(PAGES[1] ?? '');
    await suggest(page);
    const selected = await page.evaluate(() => {
      document.execCommand('selectAll');
      const { anchorNode, focusNode } = getSelection() ?? {};
      const text = `${getSelection()}`;
      const roots = [anchorNode, focusNode].map((node) => node?.getRootNode() === document);
      return { text, roots };
    });
    expect(selected.roots).toEqual([true, true]);
    expect(selected.text).not.toMatch(/as guest|saved on this device|add why/i);
    await page.close();
  });
});

/** Any page in a real Firefox: its own toolbar and context menu are pressed, so that `activeTab` is what lets the page be read. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Clip } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { firefoxBed } from './support/bed';
import { pressButton, waitForState } from './support/in-page';
import { chooseInMenu, popupText, pressIcon, pressInPopup } from './support/toolbar';

const bed = firefoxBed();

const STORY = 'https://lobste.rs/s/h4rb0r/year_letting_model_draft_our_incident';

const clips = () => records<Clip>(bed.firefox.welcome, 'clips');

test('the words selected in a comment become its quote, and stay selected', async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto(STORY);
  await page.waitForSelector('.comment[data-shortid="bb2202"] [data-guest-scout="suggest"]');
  const nth = await page.evaluate(() =>
    [...document.querySelectorAll('[data-guest-scout="suggest"]')].findIndex((host) =>
      host.closest('.comment[data-shortid="bb2202"]'),
    ),
  );
  await page.evaluate(() => {
    const words = document.querySelector('.comment[data-shortid="bb2202"] .comment_text p')?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 13, words, 24);
  });
  await pressButton(page, nth);
  await waitForState(page, 'saved', nth);
  const clip = (await clips()).find(({ permalink }) => permalink === 'https://lobste.rs/c/bb2202');
  expect(clip).toMatchObject({
    author: { handle: 'rhea_m' },
    quote: { selected: true, text: 'What failed' },
  });
  expect(clip?.context.at(-1)).toMatchObject({ relation: 'whole' });
  expect(await page.evaluate(() => String(getSelection()))).toBe('What failed');
  await page.close();
});

const ARTICLE = 'https://tidewater.example/notes/review-bot';

/** Selects these words in one text of the page. */
const selectWords = (page: Page, selector: string, words: string) =>
  page.evaluate(
    (where, sought) => {
      const text = document.querySelector(where)?.firstChild;
      const at = text?.nodeValue?.indexOf(sought) ?? -1;
      if (!text || at < 0) throw new Error(`not there: ${sought}`);
      text.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(text, at, text, at + sought.length);
    },
    selector,
    words,
  );

const clipOf = async (words: string) => (await clips()).find(({ quote }) => quote?.text === words);

test('the popup saves the words selected on any page, with who wrote them', async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto(ARTICLE);
  await selectWords(page, '#second', 'nobody had told it');
  await pressIcon(bed.firefox, page);
  await pressInPopup(bed.firefox, '[aria-label="Suggest from this page"], .suggest button');
  await expect
    .poll(() => clipOf('nobody had told it'))
    .toMatchObject({
      site: 'web',
      permalink: ARTICLE,
      author: { name: 'Imke Tidewater' },
      quote: { selected: true },
    });
  await page.close();
});

test('the context menu saves the words that were clicked, and says so in the popup that it opens', async () => {
  const page = await bed.firefox.browser.newPage();
  await page.goto(ARTICLE);
  await selectWords(page, '#second', 'It missed the race twice.');
  await chooseInMenu(bed.firefox, page);
  await expect
    .poll(() => clipOf('It missed the race twice.'))
    .toMatchObject({
      permalink: ARTICLE,
      author: { name: 'Imke Tidewater' },
    });
  await expect.poll(() => popupText(bed.firefox)).toContain('Saved on this device, not sent.');
  await page.close();
});

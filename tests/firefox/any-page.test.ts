/**
 * Selections in a real Firefox. Its toolbar and context menu are out of reach of a test, and with them `activeTab`: what the popup asks
 * of the background is asked here from the welcome page, for a page of a site whose host was granted at install.
 */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Clip } from '../../utils/leads/schema';
import { type StandIn, startStandIn } from '../stand-ins/server';
import { records } from './extension-page';
import { type Firefox, needsFirefox, startFirefox } from './firefox';
import { pressButton, waitForState } from './in-page';

needsFirefox();

const STORY = 'https://lobste.rs/s/h4rb0r/year_letting_model_draft_our_incident';

let standIn: StandIn;
let firefox: Firefox;

test.beforeAll(async () => {
  standIn = await startStandIn();
  firefox = await startFirefox(standIn);
});
test.afterAll(async () => {
  await firefox?.close();
  await standIn?.close();
});

const clips = () => records<Clip>(firefox.welcome, 'clips');

/** Selects a whole paragraph of a comment; returns its words. */
const selectParagraph = (page: Page, comment: string) =>
  page.evaluate((id) => {
    const words = document.querySelector(`.comment[data-shortid="${id}"] .comment_text p`);
    if (!words) throw new Error('no such comment');
    getSelection()?.selectAllChildren(words);
    return String(getSelection());
  }, comment);

test('the words selected in a comment become its quote, and stay selected', async () => {
  const page = await firefox.browser.newPage();
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

test('what the popup asks for is read by a script and comes back whole', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(STORY);
  await selectParagraph(page, 'bb2202');
  await firefox.welcome.evaluate(async (address) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, inside the page.
    const { tabs, runtime } = (globalThis as any).browser;
    const [tab] = await tabs.query({ url: address });
    await runtime.sendMessage({ name: 'page.suggest', data: { tabId: tab.id } });
  }, `${STORY}*`);
  await expect
    .poll(async () => (await clips()).map(({ quote }) => quote?.text.slice(0, 12)))
    .toContain('Author here.');
  await page.close();
});

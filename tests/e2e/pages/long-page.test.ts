/** A long thread: buttons where the reader is, at once; the rest when they are come to, by scrolling, by a link, by Tab. */
import { expect, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { waitForButtons } from '../support/in-page.ts';
import { storyPage } from '../support/story-page.ts';

const COMMENTS = 300;
const STORY = 'https://lobste.rs/s/long01/three_hundred_comments';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
  const people = Array.from({ length: COMMENTS }, (_, at) => ({
    handle: `reader_${at}`,
    words: `Figure ${at}. `.repeat(20),
  }));
  bed.standIn.addPage({ serveAt: STORY, html: storyPage('long01', people) });
});
test.afterAll(() => bed?.close());

const hosts = (page: Page) => page.locator('[data-guest-scout="suggest"]');
const inComment = (page: Page, at: number) => page.locator(`#c_long${at} [data-guest-scout="suggest"]`);

test('those in sight have a button, far from sight none has; where one scrolls to it stands, and saves', async () => {
  const page = await bed.open(STORY);
  await waitForButtons(page);
  await expect(inComment(page, 0)).toHaveCount(1);
  expect(await hosts(page).count()).toBeLessThan(COMMENTS / 2);
  await expect(inComment(page, COMMENTS - 1)).toHaveCount(0);

  await page.locator(`#c_long${COMMENTS - 1}`).scrollIntoViewIfNeeded();
  await inComment(page, COMMENTS - 1).click();
  await expect(inComment(page, COMMENTS - 1)).toHaveAttribute('data-state', 'saved');
  await expect.poll(() => bed.records('leads')).toHaveLength(1);
  expect(await hosts(page).count()).toBeLessThan(COMMENTS / 2);
  // What had its button keeps it.
  await expect(inComment(page, 0)).toHaveCount(1);
  await page.close();
});

test('a link into the middle of it finds buttons there', async () => {
  const page = await bed.open(`${STORY}#c_long150`);
  for (const at of [150, 152, 148]) await expect(inComment(page, at)).toHaveCount(1);
  await page.close();
});

test('once Tab is pressed each comment has one, so that Tab leads through all of them', async () => {
  const page = await bed.open(STORY);
  await waitForButtons(page);
  await page.keyboard.press('Tab');
  await expect(hosts(page)).toHaveCount(COMMENTS);
  await page.close();
});

test('and each has one when the page stayed in front for a while, for readers who list what is there', {
  tag: '@ci',
}, async () => {
  const page = await bed.open(STORY);
  await expect(hosts(page)).toHaveCount(COMMENTS, { timeout: 30_000 });
  await page.close();
});

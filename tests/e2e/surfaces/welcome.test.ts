/** The first page a scout sees: a post to practise on, by the real button. */
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { cardFrame, clickInConfirmation, waitForButtons } from '../support/in-page.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

test('opens by itself after the install', async () => {
  const open = () => bed.browser.context.pages().map((page) => page.url());
  await expect.poll(open).toContain(`${bed.browser.extension}/welcome.html`);
});

test('the practice post is saved by one click, said why, and shown in the popup', async () => {
  const errors: string[] = [];
  const welcome = await bed.browser.context.newPage();
  welcome.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  welcome.on('pageerror', (error) => errors.push(String(error)));
  await welcome.goto(`${bed.browser.extension}/welcome.html`);
  const [button] = await waitForButtons(welcome, 1);
  const step = (title: string) => welcome.locator('.practice-step', { hasText: title });
  await expect(step('Suggest as guest')).toHaveAttribute('data-done', 'false');
  await button?.click();
  await expect(step('Suggest as guest')).toHaveAttribute('data-done', 'true');
  await clickInConfirmation(welcome, /^add why$/);
  const card = await cardFrame(welcome);
  await card.getByLabel('Why this person?').fill('Wrote down who was right.');
  await expect(step('Say why')).toHaveAttribute('data-done', 'true');
  expect(await bed.records('leads')).toMatchObject([
    { name: 'Robin Practice', why: 'Wrote down who was right.' },
  ]);
  const [clip] = await bed.records<{ quote: { text: string } }>('clips');
  expect(clip?.quote.text).toContain(
    'It found 41 of 44 wrong totals. The three it missed were handwritten.\n',
  );
  await expect(step('Send')).toContainText('connect one below');
  await expect(welcome.getByRole('link', { name: 'Connect the form' })).toBeVisible();
  const popup = await bed.openOwn('popup.html');
  await expect(popup.locator('.row-name')).toHaveText(['Robin Practice']);
  expect(errors).toEqual([]);
});

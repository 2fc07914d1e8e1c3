import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Delivery } from '../../utils/model/delivery';
import { records } from '../e2e/support/database/database';
import { TEAM_ENTRIES, TEAM_FORM } from '../stand-ins/forms/team-form';
import { firefoxBed } from './support/bed';
import { connectTeamForm, FORM_ADDRESS } from './support/connecting';
import { answersShown, paste, press, pressAt, type, waitForWords } from './support/extension-page';
import type { ExtensionGlobal } from './support/firefox';
import { pressButton, waitForState } from './support/in-page';

const bed = firefoxBed();

/** Saves the person of this page and opens the lead in the popup, where why is said. */
async function leadInPopup(address: string, name: string, why: string): Promise<Page> {
  const page = await bed.firefox.browser.newPage();
  await page.goto(address);
  await pressButton(page);
  await waitForState(page, 'saved');
  await page.close();
  const popup = await bed.firefox.open('popup.html');
  // It opens on the lead that was edited last, for some minutes.
  await popup.waitForSelector('.row, [aria-label="Back to all leads"]');
  if (await popup.$('[aria-label="Back to all leads"]'))
    await pressAt(popup, '[aria-label="Back to all leads"]');
  await pressAt(popup, `::-p-xpath(//button[contains(@class,"row")][contains(., "${name}")])`);
  await type(popup, 'Why this person?', why);
  await pressAt(popup, '::-p-xpath(//fieldset[contains(., "sell AI tools")]//label[contains(., "No")])');
  return popup;
}

/** What arrived, by the question's title. */
function rowByTitle(): Record<string, string> {
  const row = bed.standIn.rows(TEAM_FORM.id).at(-1);
  const titles = TEAM_FORM.sections.flatMap(({ questions = [] }) =>
    questions.map(({ key, title }) => [String(TEAM_ENTRIES[key]), title] as const),
  );
  const title = new Map(titles);
  return Object.fromEntries(
    Object.entries(row?.values ?? {}).map(([id, values]) => [title.get(id) ?? id, values.join(', ')]),
  );
}

/** Records come in the order of their ids, which are random. */
const newestDelivery = async () =>
  (await records<Delivery>(bed.firefox.welcome, 'deliveries'))
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    .at(-1);

test('a form is connected by its address and one allowing click, and Send makes the row that was shown', async () => {
  const options = await connectTeamForm(bed.firefox);
  await waitForWords(options, 'in the background');

  const popup = await leadInPopup(
    'https://x.com/karel_duda/status/2090000000000000301?s=20',
    'Karel Duda',
    'Counts what it missed.',
  );
  await waitForWords(popup, 'Counts what it missed.');
  await press(popup, 'button', 'Send');
  await waitForWords(popup, 'Sending in');
  const shown = await answersShown(popup);
  await expect.poll(async () => (await newestDelivery())?.state, { timeout: 25_000 }).toBe('sent');
  await waitForWords(popup, 'Reference');

  expect(bed.standIn.rows(TEAM_FORM.id)).toHaveLength(1);
  expect(rowByTitle()).toEqual(shown);
  expect(rowByTitle()['Your e-mail']).toBe('scout@example.org');
});

test('the form’s own success page, in the tab that was opened for it, marks it as sent', {
  tag: '@ci',
}, async () => {
  // Connected by the test before, unless that one failed: then this is another Firefox.
  await (await connectTeamForm(bed.firefox)).close();
  bed.standIn.setMode(TEAM_FORM.id, 'captcha', { times: 1 });
  const popup = await leadInPopup('https://lobste.rs/~QuietPine', 'quietpine', 'Says what failed.');
  await press(popup, 'button', 'Send');
  await waitForWords(popup, 'You submit this one', 25_000);
  const before = await bed.firefox.browser.pages();
  await pressAt(popup, '.review-open a');
  const form = await newPageAt(FORM_ADDRESS, before);
  await submitByHand(form);
  await expect.poll(async () => (await newestDelivery())?.state).toBe('sent');
  await form.close();
  await bed.firefox.welcome.evaluate(
    "browser.storage.local.get('settings').then(({ settings }) => browser.storage.local.set({ settings: { ...settings, queuePaused: null } }))",
  );
});

test('a set-up line connects without permission; Send opens the filled-in form, and the scout says that it was sent', {
  tag: '@ci',
}, async () => {
  const options = await connectTeamForm(bed.firefox);
  const line = await options.$eval('.share-line', (field) => (field as HTMLInputElement).value);
  await press(options, 'button', 'Disconnect');
  await waitForWords(options, 'Disconnect this form?');
  await pressAt(options, '.notice ::-p-aria([name="Disconnect"][role="button"])');
  await options.evaluate(async () => {
    await (globalThis as unknown as ExtensionGlobal).browser.permissions.remove({
      origins: ['https://docs.google.com/*', 'https://forms.gle/*'],
    });
  });

  await paste(options, 'Set-up line or form address', line);
  await press(options, 'button', 'Open the set-up line');
  await press(options, 'button', 'Connect this form');
  await waitForWords(options, 'in a tab that you submit');

  const popup = await leadInPopup('https://github.com/inezk', 'Inez Kadare', 'Keeps harbours running.');
  await press(popup, 'button', 'Send');
  await waitForWords(popup, 'You submit this one');
  expect((await newestDelivery())?.state).toBe('review');
  const before = bed.standIn.rows(TEAM_FORM.id).length;
  const shown = await answersShown(popup);

  const form = await bed.firefox.browser.newPage();
  await form.goto(await popup.$eval('.review-open a', (link) => (link as HTMLAnchorElement).href));
  expect(new URL(form.url()).href.startsWith(FORM_ADDRESS)).toBe(true);
  await submitByHand(form);
  await expect.poll(() => bed.standIn.rows(TEAM_FORM.id).length).toBe(before + 1);
  expect(rowByTitle()).toEqual(shown);

  await popup.bringToFront();
  await press(popup, 'button', 'I sent it');
  await expect.poll(async () => (await newestDelivery())?.state).toBe('sent');
});

/** The tab that the extension has opened at this address. */
async function newPageAt(address: string, before: Page[]): Promise<Page> {
  const opened = async () => {
    for (const page of await bed.firefox.browser.pages())
      if (!before.includes(page) && (await page.evaluate(() => location.href)).startsWith(address))
        return page;
    return undefined;
  };
  await expect.poll(opened).toBeTruthy();
  return (await opened()) as Page;
}

/** Presses the form's own Next and Submit, until it says thanks. */
async function submitByHand(form: Page): Promise<void> {
  for (let main = await form.$('button.main'); main; main = await form.$('button.main')) {
    await Promise.all([form.waitForNavigation(), main.click()]);
  }
}

/** The card over the page: kept as it is typed, sent as it is shown, and nobody else's. */
import { expect, type Page, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { endWorker } from '../support/chromium.ts';
import { connectForm, SCOUT } from '../support/connect.ts';
import { cardAddress, cardFrame, clickInConfirmation } from '../support/in-page.ts';
import { rowAnswers, shownAnswers } from '../support/shown-answers.ts';

interface Lead {
  id: string;
  name: string;
  who: string;
  why: string;
  note: string;
  topics: string[];
  selfNominated: boolean;
  sellsTools: string;
}

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
  await connectForm(bed);
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

const hosts = (page: Page) => page.locator('[data-guest-scout="suggest"]');
const cards = (page: Page) => page.locator('[data-guest-scout="card"]');
const lead = async () => (await bed.records<Lead>('leads'))[0];

/** Saves the first thing of a fixture page and opens its card by "add why". */
async function openCard(site = 'lobsters', file = 'story-text.html', at = 0) {
  const opened = await bed.openFixture(site, file);
  await opened.buttons[at]?.click();
  await expect(hosts(opened.page).nth(at)).toHaveAttribute('data-state', 'saved');
  await clickInConfirmation(opened.page, /^(add why|open)$/);
  const card = await cardFrame(opened.page);
  await expect(card.getByLabel('Why this person?')).toBeVisible();
  return { ...opened, card };
}

test('by keyboard: Tab reaches the button, Enter saves and moves into the card, Escape comes back', async () => {
  const { page } = await bed.openFixture('lobsters', 'story-text.html');
  const isOnButton = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-guest-scout') === 'suggest');
  for (let steps = 0; steps < 200 && !(await isOnButton()); steps += 1) await page.keyboard.press('Tab');
  expect(await isOnButton()).toBe(true);
  await page.keyboard.press('Enter');
  const card = await cardFrame(page);
  const why = card.getByLabel('Why this person?');
  await expect(why).toBeFocused();
  expect(await card.evaluate(() => document.hasFocus())).toBe(true);
  await why.press('Escape');
  await expect(cards(page)).toHaveCount(0);
  expect(await isOnButton()).toBe(true);
  await expect(hosts(page).first()).toHaveAttribute('data-state', 'saved');
});

test('a click on a saved button opens the card again', async () => {
  const { page, card, buttons } = await openCard();
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(cards(page)).toHaveCount(0);
  await buttons[0]?.click();
  await expect((await cardFrame(page)).getByLabel('Why this person?')).toBeVisible();
  expect(await bed.records('clips')).toHaveLength(1);
});

test('what it says of a lead that was deleted, brought back and forgotten meanwhile is true', {
  tag: '@ci',
}, async () => {
  const { card, buttons, page } = await openCard();
  await card.getByLabel('Why this person?').fill('Measured it.');
  await expect.poll(async () => (await lead())?.why).toBe('Measured it.');
  const name = (await card.locator('h1').textContent()) ?? '';
  const popup = await bed.openOwn('popup.html');
  await popup.locator('.row').first().click();
  await popup.getByRole('button', { name: 'Delete' }).click();
  const deleted = card.getByText('This lead was deleted. “Undo” brings it back');
  await expect(deleted).toBeVisible();
  // What was typed stays in sight.
  await expect(card.getByLabel('Why this person?')).toHaveValue('Measured it.');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(deleted).toBeHidden();

  await popup.locator('.row').first().click();
  await popup.getByRole('button', { name: 'Forget this person…' }).click();
  await popup.getByRole('button', { name: 'Forget for good' }).click();
  await expect(card.getByText('This person asked not to be suggested.')).toBeVisible();
  await expect(card.getByText(name)).toHaveCount(0);
  await page.bringToFront();
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(cards(page)).toHaveCount(0);
  await buttons[0]?.click();
  await expect((await cardFrame(page)).getByText('This person asked not to be suggested.')).toBeVisible();
  for (const table of ['leads', 'clips', 'claims']) expect(await bed.records(table)).toEqual([]);
});

test('keystrokes in the card do not reach the page', async () => {
  const { page, card } = await openCard();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'paste'])
      window.addEventListener(type, (event) => heard.push(event.type), true);
  });
  await card.getByLabel('Why this person?').pressSequentially('jk? /n');
  await expect.poll(async () => (await lead())?.why).toBe('jk? /n');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('every field is kept as it is typed, also while the worker dies', async () => {
  const { page, card, buttons } = await openCard();
  await card.getByLabel('Why this person?').pressSequentially('Measured it.');
  await expect.poll(async () => (await lead())?.why).toBe('Measured it.');
  await endWorker(bed.browser.context);
  await card.getByLabel('Name').fill('Inez K.');
  await endWorker(bed.browser.context);
  await card.getByLabel('Who they are').fill('Runs the incident desk');
  await card.getByLabel('Topics').fill('incidents, evals');
  await card.getByLabel('Myself').check();
  await endWorker(bed.browser.context);
  await card
    .getByRole('group', { name: /sell AI tools/ })
    .first()
    .getByLabel('No', { exact: true })
    .check();
  await card.getByLabel('Note for yourself').fill('Met in May.\nAsk about the desk.');
  const typed = {
    why: 'Measured it.',
    name: 'Inez K.',
    who: 'Runs the incident desk',
    topics: ['incidents', 'evals'],
    selfNominated: true,
    sellsTools: 'no',
    note: 'Met in May.\nAsk about the desk.',
  };
  await expect.poll(lead).toMatchObject(typed);
  // And right before it is closed.
  await card.getByLabel('Why this person?').pressSequentially(' Twice.');
  await card.getByLabel('Why this person?').press('Escape');
  await expect.poll(async () => (await lead())?.why).toBe('Measured it. Twice.');
  await buttons[0]?.click();
  await expect((await cardFrame(page)).getByLabel('Why this person?')).toHaveValue('Measured it. Twice.');
});

test('asks what a required question needs before anything is sent, then sends exactly what it shows', async () => {
  const { page, card } = await openCard('lobsters', 'story-text.html', 1);
  const send = card.getByRole('button', { name: 'Send', exact: true });
  await send.click();
  await expect(card.getByLabel('Why this person?')).toBeFocused();
  await expect(card.getByLabel('Why this person?')).toHaveAttribute('aria-invalid', 'true');
  expect(await bed.records('deliveries')).toEqual([]);
  await card.getByLabel('Why this person?').fill('Keeps a log of every wrong answer.');
  await card.getByLabel('Who they are').fill('Librarian');
  await expect
    .poll(async () => (await shownAnswers(card))['What do they do with AI, and why them?'])
    .toContain('Keeps a log of every wrong answer.');

  // Undone within the ten seconds: gone. Sent again: one row, and only the second.
  await send.click();
  await card.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(send).toBeVisible();
  expect(await bed.records('deliveries')).toMatchObject([{ state: 'cancelled' }]);
  await send.click();
  const shown = await shownAnswers(card);
  expect(shown['Your name']).toBe(SCOUT.name);
  expect(shown['Your e-mail']).toBe(SCOUT.email);
  await expect(card.getByText('Sent', { exact: true }).first()).toBeVisible({ timeout: 20_000 });
  const rows = bed.standIn.rows(TEAM_FORM.id);
  expect(rows).toHaveLength(1);
  expect(rowAnswers(rows[0]?.values ?? {})).toEqual(shown);
  expect(await shownAnswers(card)).toEqual(shown);
  const states = (await bed.records<{ state: string }>('deliveries')).map(({ state }) => state);
  expect(states.sort()).toEqual(['cancelled', 'sent']);
  await page.close();
});

test('undo on the card takes the quote back and frees the button', async () => {
  const { page, card } = await openCard();
  await card.getByRole('button', { name: 'Undo save' }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(hosts(page).first()).toHaveAttribute('data-state', 'idle');
  expect(await bed.records('leads')).toEqual([]);
});

test('a page that frames the card gets nothing, also with the address of another tab’s card', async () => {
  const { page, card } = await openCard();
  await card.getByLabel('Why this person?').fill('Not for strangers.');
  await expect.poll(async () => (await lead())?.why).toBe('Not for strangers.');
  const stolen = await cardAddress(page);
  expect(stolen).toContain('#');
  const addresses = [stolen, stolen.replace(/#.*/, ''), `${bed.browser.extension}/card.html`];
  const frames = addresses.map((src) => `<iframe src="${src}"></iframe>`).join('');
  bed.standIn.addPage({
    serveAt: 'https://x.com/i/thief',
    html: `<!doctype html><title>Thief</title>${frames}`,
    headers: { 'content-security-policy': 'default-src * data: blob: chrome-extension:' },
  });
  const thief = await bed.open('https://x.com/i/thief');
  const texts = async () => {
    const frames = thief.frames().slice(1);
    return Promise.all(
      frames.map((frame) =>
        frame
          .locator('body')
          .textContent()
          .catch(() => ''),
      ),
    );
  };
  await expect.poll(async () => (await texts()).join()).toContain('This card is closed.');
  await expect.poll(async () => (await texts()).join()).toContain('Nothing to show here.');
  const seen = (await texts()).join();
  expect(seen).not.toContain('Not for strangers.');
  for (const frame of thief.frames().slice(1)) {
    expect(await frame.locator('textarea, input').count()).toBe(0);
  }
  // The card it belongs to works on.
  await card.getByLabel('Why this person?').fill('Still here.');
  await expect.poll(async () => (await lead())?.why).toBe('Still here.');
});

test('the same tab cannot open a card’s address twice', { tag: '@ci' }, async () => {
  const { page, card } = await openCard('x', 'home-timeline-light.html');
  const stolen = await cardAddress(page);
  bed.standIn.addPage({
    serveAt: 'https://x.com/i/again',
    html: `<!doctype html><title>Again</title><iframe src="${stolen}"></iframe>`,
    headers: { 'content-security-policy': 'default-src * chrome-extension:' },
  });
  expect(await card.title()).toBeTruthy();
  await page.goto('https://x.com/i/again');
  const again = await cardFrame(page);
  await expect(again.locator('body')).toContainText('This card is closed.');
});

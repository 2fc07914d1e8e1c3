/** One person on several sites: merged where the pages name each other, suggested where one does, undone on a click. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import { type Browser, startChromium } from '../support/chromium.ts';
import { records } from '../support/database/database.ts';
import { cardFrame, clickInConfirmation, confirmationText, waitForButtons } from '../support/in-page.ts';

const GITHUB_INEZ = 'https://github.com/inezk';
const LOBSTERS_INEZ = 'https://lobste.rs/~inez_k';
const GITHUB_TOVE = 'https://github.com/tovehallen';
const X_TOVE = 'https://x.com/tove_hallen';
const PICTURES = '.output/same-person';

let standIn: StandIn;
let browser: Browser;

test.beforeEach(async () => {
  standIn = await startStandIn();
  browser = await startChromium({ tlsPort: standIn.tlsPort });
});
test.afterEach(async () => {
  await browser.close();
  await standIn.close();
});

/** Saves what the first button of a page suggests: on a profile, the person. Returns what the confirmation says. */
async function save(address: string, page?: Page): Promise<{ page: Page; said: string }> {
  const tab = page ?? (await browser.context.newPage());
  await tab.goto(address);
  const [button] = await waitForButtons(tab);
  await button?.click();
  await expect(tab.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
  await expect.poll(() => confirmationText(tab)).not.toBe('');
  return { page: tab, said: await confirmationText(tab) };
}

/** The popup as it looks now, in both themes, for people to look at. */
async function pictures(popup: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await popup.emulateMedia({ colorScheme });
    await popup.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png`, animations: 'disabled' });
  }
}

async function openPopup(): Promise<Page> {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`${browser.extension}/popup.html`);
  return popup;
}

const openLead = (popup: Page, name: string) => popup.locator('.row', { hasText: name }).first().click();
const names = async (popup: Page) =>
  (await records<{ name: string }>(popup, 'leads')).map(({ name }) => name).sort();

test('profiles that name each other become one lead as the second is saved, and split again on a click', async () => {
  await save(X_TOVE);
  const { said } = await save(GITHUB_TOVE);
  expect(said).toContain('Added to Tove Hallén: each profile links to the other');
  const popup = await openPopup();
  expect(await records(popup, 'leads')).toHaveLength(1);
  expect(await records(popup, 'clips')).toHaveLength(2);

  await openLead(popup, 'Tove Hallén');
  const merged = popup.getByRole('region', { name: 'Merged' });
  await expect(merged).toContainText('The GitHub profile of tovehallen links to @Tove_Hallen on X.');
  await expect(merged).toContainText('The X profile of @tove_hallen links to tovehallen on GitHub.');
  await pictures(popup, 'merged');

  await popup.getByRole('button', { name: /Undo the merge/ }).click();
  await expect(popup.getByText(/Not the same as Tove Hallén/)).toBeVisible();
  expect(await names(popup)).toEqual(['Tove Hallén', 'Tove Hallén']);
  const clips = await records<{ leadId: string }>(popup, 'clips');
  expect(new Set(clips.map(({ leadId }) => leadId)).size).toBe(2);
});

test('a profile that names another is suggested with its reason, and merged or kept apart by the scout', {
  tag: '@ci',
}, async () => {
  await save(GITHUB_INEZ);
  await save(LOBSTERS_INEZ);
  const popup = await openPopup();
  expect(await names(popup)).toEqual(['Inez Kadare', 'inez_k']);

  await openLead(popup, 'Inez Kadare');
  const suggested = popup.getByRole('region', { name: /The same person\? inez_k/ });
  await expect(suggested).toContainText('The Lobsters profile of inez_k links to inezk on GitHub.');
  await pictures(popup, 'suggested');
  await suggested.getByRole('button', { name: 'Not the same' }).click();
  await expect(suggested).toHaveCount(0);
  await popup.getByRole('button', { name: /Ask again/ }).click();
  await suggested.getByRole('button', { name: 'Merge' }).click();

  await expect(popup.getByRole('region', { name: 'Merged' })).toContainText(
    'Merged with inez_k on Lobsters, as you said',
  );
  expect(await names(popup)).toEqual(['Inez Kadare']);
  await popup.getByText(/accounts$/).click();
  await pictures(popup, 'accounts');
});

test('a saved person’s profile looks as before, and after the click says what it added', {
  tag: '@ci',
}, async () => {
  const fresh = await browser.context.newPage();
  await fresh.goto(GITHUB_TOVE);
  const looks = () =>
    fresh.locator('[data-guest-scout="suggest"]').evaluate((host) => ({
      html: host.outerHTML,
      width: host.getBoundingClientRect().width,
      height: host.getBoundingClientRect().height,
    }));
  await waitForButtons(fresh, 1);
  const before = await looks();

  standIn.addPage({
    serveAt: 'https://github.com/harbourkit/quote-keeper/issues/12',
    html: issueBy('tovehallen'),
  });
  const { page } = await save('https://github.com/harbourkit/quote-keeper/issues/12');
  await page.close();
  await fresh.bringToFront();
  await fresh.reload();
  const [again] = await waitForButtons(fresh, 1);
  expect(again?.name).toBe('Suggest tovehallen as guest');
  expect(await looks()).toEqual(before);
  const { said } = await save(GITHUB_TOVE, fresh);
  expect(said).toContain('Added bio and links to Tove Hallén');
});

test('the card of a lead that was merged shows the one that has its words, and keeps what is typed there', {
  tag: '@ci',
}, async () => {
  await save(X_TOVE);
  const { page } = await save(GITHUB_TOVE);
  await clickInConfirmation(page, /add why/);
  const card = await cardFrame(page);
  await expect(card.getByText(/One lead with Tove Hallén/)).toBeVisible();
  await page.screenshot({ path: `${PICTURES}/card.png` });
  await card.getByRole('textbox').first().fill('Keeps score of her models');
  const popup = await openPopup();
  await expect
    .poll(async () => (await records<{ why: string }>(popup, 'leads')).map(({ why }) => why))
    .toEqual(['Keeps score of her models']);
});

test('a renamed X account is the same lead, with both handles', { tag: '@ci' }, async () => {
  const before = await save(X_TOVE);
  await before.page.close();
  const html = readFileSync('tests/fixtures/x/profile-signed-out.html', 'utf8');
  standIn.addPage({
    serveAt: 'https://x.com/tove_writes',
    html: html.replaceAll('tove_hallen', 'tove_writes'),
  });
  await save('https://x.com/tove_writes');
  const popup = await openPopup();
  const leads = await records<{ accounts: { site: string; handle?: string }[] }>(popup, 'leads');
  expect(leads).toHaveLength(1);
  const handles = leads[0]?.accounts.filter(({ site }) => site === 'x').map(({ handle }) => handle);
  expect(handles).toEqual(['tove_writes', 'tove_hallen']);
});

/** The issue of the fixtures as if this person had opened it. */
function issueBy(login: string): string {
  return readFileSync('tests/fixtures/github/issue-react.html', 'utf8').replaceAll('inezk', login);
}

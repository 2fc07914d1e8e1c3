/** The surfaces with the most on them, on a phone in the language of the longest words: nothing leaves the screen, everything is hit. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import type { Bed } from '../support/bed.ts';
import { addLeads } from '../support/database/many-leads.ts';
import { cardFrame, clickInConfirmation, confirmationText } from '../support/in-page.ts';
import { saidIn, startBedIn } from '../support/languages/languages.ts';
import { look } from '../support/look.ts';
import { byFinger, startPhoneBed } from '../support/phone.ts';

/** Where pictures go, for people to look at: nothing is compared. */
const FOLDER = process.env.PICTURES_FOLDER;

test.describe('in German', { tag: '@ci' }, () => {
  let bed: Bed;
  test.beforeAll(async () => {
    bed = await startBedIn('de', startPhoneBed);
  });
  test.afterAll(() => bed.close());

  const said = (words: string) => saidIn('de', words);

  async function expectWell(shown: Page | Frame, name: string): Promise<void> {
    if (FOLDER) {
      const page = 'page' in shown ? shown.page() : shown;
      const fullPage = /^(options|welcome)/.test(name);
      await page.screenshot({ path: `${FOLDER}/de-${name}.png`, fullPage });
    }
    const { cut, lang } = await look(shown);
    expect.soft({ ...(await byFinger(shown)), cut, lang }, name).toEqual({
      isCoarse: true,
      sideways: 0,
      outside: [],
      small: [],
      cut: [],
      lang: 'de',
    });
  }

  test('welcome, and the options while a form is connected', async () => {
    const welcome = await bed.openOwn('welcome.html');
    await expect(welcome.getByRole('heading', { name: said('Find Guest Scout') })).toBeVisible();
    await expectWell(welcome, 'welcome');
    const options = await bed.openOwn('options.html');
    await options.getByLabel(said('Your name')).fill('Sam Sample');
    await options.getByLabel(said('Your e-mail')).fill('sam@example.org');
    await expectWell(options, 'options-new');
    await options.getByLabel(said('Set-up line or form address')).fill('https://forms.gle/GuestScoutTeam1');
    await options.getByRole('button', { name: said('Read the form') }).click();
    await expect(options.getByRole('button', { name: said('Connect this form') })).toBeVisible();
    await expectWell(options, 'options-review');
    await options.getByRole('button', { name: said('Connect this form') }).click();
    await options.getByLabel(said('I host the show')).check();
    await expect(options.getByText(said('Connected'), { exact: true })).toBeVisible();
    await expectWell(options, 'options-connected');
  });

  test('the card, and the same lead in the popup', async () => {
    const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
    await buttons[0]?.click();
    await expect.poll(() => confirmationText(page)).not.toBe('');
    // The copy of the build speaks German in its own pages; scripts in pages ask the browser, which does not.
    await clickInConfirmation(page, /^(add why|warum\?|.*)$/);
    const card = await cardFrame(page);
    await expect(card.locator('textarea').first()).toBeVisible();
    await expectWell(card, 'card');
    const popup = await bed.openOwn('popup.html');
    await expectWell(popup, 'popup-list');
    await popup.locator('.row').first().click();
    await expect(popup.locator('textarea').first()).toBeVisible();
    await expectWell(popup, 'popup-lead');
  });

  test('the leads page: filters and several leads, one lead with its stage, and the form’s sheet', async () => {
    await addLeads(bed.own, 0, 12);
    const page = await bed.openOwn('leads.html');
    const rows = page.getByRole('listbox').getByRole('option');
    await expect(rows.first()).toBeVisible();
    await page.getByRole('button', { name: said('Filter') }).click();
    await rows.first().locator('.row-sign').click();
    await rows.nth(1).locator('.row-sign').click();
    await expect(page.getByRole('region', { name: said('Selected leads') })).toBeVisible();
    await expectWell(page, 'leads-several');
    await rows.first().click();
    await expect(page.locator('.detail textarea').first()).toBeVisible();
    await expectWell(page, 'leads-lead');
    await page.goBack();
    await page
      .getByRole('button', { name: said('Bring in answers') })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectWell(page, 'leads-sheet');
  });
});

/** Every surface in the languages that are translated: nothing is cut, sticks out or was left in English, at the widths of a popup and a panel. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import type { Bed } from '../support/bed.ts';
import { addLeads } from '../support/database/many-leads.ts';
import { cardFrame, clickInConfirmation, confirmationText } from '../support/in-page.ts';
import { saidIn, startBedIn, TRANSLATED, textsOf } from '../support/languages/languages.ts';
import { look } from '../support/look.ts';

/** Where pictures go, for people to look at: nothing is compared. */
const FOLDER = process.env.PICTURES_FOLDER;

for (const language of TRANSLATED) {
  test.describe(language, { tag: '@ci' }, () => {
    let bed: Bed;
    test.beforeAll(async () => {
      bed = await startBedIn(language);
    });
    test.afterAll(() => bed.close());

    const said = (words: string) => saidIn(language, words);

    async function opened(path: string, width: number, height: number): Promise<Page> {
      const page = await bed.browser.context.newPage();
      await page.setViewportSize({ width, height });
      await page.goto(`${bed.browser.extension}/${path}`);
      await expect(page.locator('h1').first()).toBeVisible();
      return page;
    }

    /** Texts that differ from the English ones, and are therefore English where they are seen; the form's own words are its own. */
    function leftInEnglish(words: string[]): string[] {
      const texts = textsOf(language);
      const other = Object.entries(textsOf('en')).filter(
        ([key, { message }]) => texts[key]?.message !== message,
      );
      const isOurs = new Set(Object.values(texts).map(({ message }) => message));
      const known = new Set(other.map(([, { message }]) => message).filter((each) => !isOurs.has(each)));
      const ofForm = JSON.stringify(TEAM_FORM);
      return words.filter((each) => known.has(each) && !ofForm.includes(each));
    }

    async function expectWell(shown: Page | Frame, name: string): Promise<void> {
      const seen = await look(shown);
      expect(seen.lang).toBe(language.replace('_', '-'));
      expect.soft(leftInEnglish(seen.words), 'still English').toEqual([]);
      expect.soft(seen.cut, `${name}: cut off or sticking out`).toEqual([]);
      expect.soft(seen.sideways, `${name}: px that the page moves sideways`).toBeLessThanOrEqual(0);
      if (!FOLDER) return;
      const page = 'page' in shown ? shown.page() : shown;
      const fullPage = /^(options|welcome)/.test(name);
      await page.screenshot({ path: `${FOLDER}/${language}-${name}.png`, fullPage });
    }

    test('welcome, and the options before a form is connected', async () => {
      await expectWell(await opened('welcome.html', 400, 800), 'welcome');
      await expectWell(await opened('options.html', 400, 800), 'options-new');
    });

    test('the popup before anybody is saved', async () => {
      await expectWell(await opened('popup.html', 400, 600), 'popup-empty');
    });

    test('the options while a form is connected, and afterwards', async () => {
      const options = await opened('options.html', 400, 800);
      await options.getByLabel(said('Your name')).fill('Sam Sample');
      await options.getByLabel(said('Your e-mail')).fill('sam@example.org');
      await options.getByLabel(said('Set-up line or form address')).fill('https://forms.gle/GuestScoutTeam1');
      await options.getByRole('button', { name: said('Read the form') }).click();
      const connect = options.getByRole('button', { name: said('Connect this form') });
      await expect(connect).toBeVisible();
      await expectWell(options, 'options-review');
      await connect.click();
      await expect.poll(() => bed.records('forms')).toHaveLength(1);
      await options.getByLabel(said('I host the show')).check();
      await expect(options.getByText(said('Connected'), { exact: true })).toBeVisible();
      await expectWell(options, 'options-connected');
    });

    test('the button on a page, the line, and the card', async () => {
      await expect.poll(() => bed.own.evaluate(textsComeFirst)).toBe(true);
      const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
      await page.setViewportSize({ width: 400, height: 700 });
      const idle = textsOf(language).page_name_idle?.message ?? '';
      const [before = '', after = ''] = idle.split('{who}');
      expect(buttons[0]?.name.startsWith(before) && buttons[0].name.endsWith(after), buttons[0]?.name).toBe(
        true,
      );
      await buttons[0]?.click();
      await expect.poll(() => confirmationText(page)).not.toBe('');
      await clickInConfirmation(page, new RegExp(said('add why').replace('?', '\\?')));
      const card = await cardFrame(page);
      await expect(card.locator('textarea').first()).toBeVisible();
      await expectWell(card, 'card');
    });

    test('the popup with leads, and one of them', async () => {
      await addLeads(bed.own, 0, 12);
      const list = await opened('popup.html', 400, 600);
      await expect(list.locator('.row').first()).toBeVisible();
      await expectWell(list, 'popup-list');
      await list.locator('.row').first().click();
      await expect(list.locator('textarea').first()).toBeVisible();
      await expectWell(list, 'popup-lead');
    });

    test('the leads page: wide, narrow, and beside a page', async () => {
      await addLeads(bed.own, 12, 24);
      const page = await opened('leads.html', 1280, 900);
      const leads = page.getByRole('listbox').getByRole('option');
      await expect(leads.first()).toBeVisible();
      await leads.first().click();
      await expect(page.locator('.detail textarea').first()).toBeVisible();
      await expectWell(page, 'leads-wide');
      for (const width of [400, 360]) {
        const narrow = await opened('leads.html', width, 800);
        await expect(narrow.getByRole('listbox').getByRole('option').first()).toBeVisible();
        await expectWell(narrow, `leads-${width}`);
      }
      const one = await opened('leads.html', 360, 800);
      await one.getByRole('listbox').getByRole('option').first().click();
      await expect(one.locator('.detail textarea').first()).toBeVisible();
      await expectWell(one, 'leads-lead-360');
      const panel = await opened('sidepanel.html', 360, 800);
      await expect(panel.locator('textarea').first()).toBeVisible();
      await expectWell(panel, 'panel');
    });

    test('the leads page: filters, several leads, the sheet of keys, and the form’s sheet', async () => {
      await addLeads(bed.own, 24, 36);
      for (const width of [400, 1280]) {
        const page = await opened('leads.html', width, 900);
        const leads = page.getByRole('listbox').getByRole('option');
        await expect(leads.first()).toBeVisible();
        await page.getByRole('button', { name: said('Filter') }).click();
        await expect(page.getByLabel(said('A quote shows'))).toBeVisible();
        await leads.first().focus();
        await page.keyboard.press('Control+a');
        await expect(page.getByRole('region', { name: said('Selected leads') })).toBeVisible();
        await expectWell(page, `leads-several-${width}`);
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog', { name: said('Keys') })).toBeVisible();
        await expectWell(page, `leads-keys-${width}`);
        await page.keyboard.press('Escape');
        await page.keyboard.press('i');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectWell(page, `leads-sheet-${width}`);
      }
    });
  });
}

/** Whether the background has registered the script of texts: in a page of the extension. */
async function textsComeFirst(): Promise<boolean> {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
  const { scripting } = (globalThis as any).chrome;
  return (await scripting.getRegisteredContentScripts({ ids: ['page-texts'] })).length === 1;
}

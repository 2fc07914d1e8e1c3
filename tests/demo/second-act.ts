/** The loop closes: the sheet of what arrived is brought in, and the guest whom two scouts suggested is invited. */
import { expect, type Page } from '@playwright/test';
import type { Browser } from '../e2e/support/chromium.ts';
import { records } from '../e2e/support/database/database.ts';
import { TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import type { Row } from '../stand-ins/server.ts';
import { sheetOf, suggestedAgain } from './sheet.ts';

const PICTURES = '.output/demo';
const ANOTHER = {
  name: 'Priya Nair',
  email: 'priya@scouts.example',
  why: 'I use what they describe every day.',
};

/** What came of it; `wrong`: what is not as the rows say. */
export interface SecondAct {
  nominations: number;
  receipts: number;
  invited: string;
  wrong: string[];
}

/** Brings in the sheet of these rows and another scout's row on the first guest, then writes that guest an invitation. */
export async function closeTheLoop(browser: Browser, rows: readonly Row[]): Promise<SecondAct> {
  const [first] = rows;
  if (!first) throw new Error('No row arrived, so there is no sheet to bring in.');
  await host(browser);
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1_200, height: 800 });
  await page.goto(`${browser.extension}/leads.html`);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  const leadsBefore = (await records(page, 'leads')).length;
  await bringIn(page, sheetOf(TEAM_FORM, [...rows, suggestedAgain(first, ANOTHER)]));

  const invited = await invite(page);
  const nominations = (await records(page, 'nominations')).length;
  const deliveries = await records<{ receipt?: object }>(page, 'deliveries');
  const receipts = deliveries.filter(({ receipt }) => receipt).length;
  const leads = await records<{ name: string; stage?: { is: string } }>(page, 'leads');
  const wrong = [
    ...(leads.length === leadsBefore ? [] : [`${leads.length - leadsBefore} leads too many`]),
    ...(nominations === rows.length + 1 ? [] : [`${nominations} nominations of ${rows.length + 1} rows`]),
    ...(receipts === rows.length ? [] : [`${receipts} receipts of ${rows.length} deliveries`]),
    ...(leads.some(({ name, stage }) => name === invited && stage?.is === 'invited')
      ? []
      : [`${invited} is not invited`]),
  ];
  await page.close();
  return { nominations, receipts, invited, wrong };
}

async function host(browser: Browser): Promise<void> {
  const options = await browser.context.newPage();
  await options.goto(`${browser.extension}/options.html`);
  await options.getByLabel('I host the show').check();
  await options.getByLabel('Name of the show').fill('Unlearned');
  await expect
    .poll(() => options.evaluate("chrome.storage.local.get('settings')"))
    .toMatchObject({ settings: { showName: 'Unlearned' } });
  await options.close();
}

async function bringIn(page: Page, csv: string): Promise<void> {
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Bring in the form’s answers' });
  await dialog
    .getByLabel('File of the sheet')
    .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(dialog).toContainText('What answers.csv would bring');
  await page.screenshot({ path: `${PICTURES}/sheet-preview.png` });
  await dialog.getByRole('button', { name: 'Bring in' }).click();
  await expect(dialog).toContainText('Brought in: answers.csv');
  await page.screenshot({ path: `${PICTURES}/sheet-brought-in.png` });
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

/** Resolves to whom: the guest with most nominations. */
async function invite(page: Page): Promise<string> {
  await page.getByLabel('Order').selectOption('Most nominated first');
  const row = page.getByRole('listbox').getByRole('option').first();
  await expect(row).toContainText('Nominated 2 times');
  await row.click();
  const name = (await page.locator('.detail h2').textContent()) ?? '';
  await page.getByRole('button', { name: 'Write invitation…' }).click();
  const letter = page.getByRole('dialog', { name: `Invitation to ${name}` });
  await expect(letter.getByLabel('Text')).toHaveValue(/Unlearned/);
  await page.screenshot({ path: `${PICTURES}/invitation.png` });
  await letter.getByRole('button', { name: 'Copy the text' }).click();
  await letter.getByRole('button', { name: 'Mark as invited' }).click();
  await expect(letter).toHaveCount(0);
  await expect(page.getByLabel('Stage')).toHaveValue('invited');
  await page.screenshot({ path: `${PICTURES}/invited.png` });
  return name;
}

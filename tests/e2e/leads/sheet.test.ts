/** The form's answers come back from its sheet: people with each scout's words, receipts of what was sent, all of it taken back. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from '../support/accessible.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { connect } from '../support/scouting.ts';

const SHEETS = 'tests/fixtures/sheets';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

const rows = (page: Page) => page.getByRole('listbox').getByRole('option');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bring in the form’s answers' });

/** As a sheet puts its cells on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const data = new DataTransfer();
    data.setData('text/plain', cells);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('a sheet becomes people, is the same when it comes again, and is taken back', async () => {
  await connect(bed);
  const page = await bed.openOwn('leads.html');
  // Its keys are there with it.
  await expect(page.getByRole('button', { name: 'Bring in answers' })).toBeVisible();
  await page.keyboard.press('i');
  await expect(dialog(page).getByLabel('Paste the cells here')).toBeFocused();
  await dialog(page).getByLabel('File of the sheet').setInputFiles(`${SHEETS}/english.csv`);
  await expect(dialog(page)).toContainText('What english.csv would bring');
  await expect(dialog(page).getByRole('listitem')).toHaveText([
    '3 new leads',
    '2 further rows of them',
    '1 sign-up for something else, kept apart',
  ]);
  expect(await bed.records('leads')).toEqual([]);
  expect(await axeFinds(page)).toEqual([]);
  await dialog(page).getByText('1 lead that may be the same person as another').click();
  await expect(dialog(page)).toContainText('the name of Jonas Wildt in row 6, but another link or none');
  await dialog(page).getByRole('button', { name: 'Bring in' }).click();
  await expect(dialog(page)).toContainText('Brought in: english.csv');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);

  await expect(rows(page)).toHaveCount(3);
  await page.getByLabel('Order').selectOption('Most nominated first');
  await expect(rows(page).first()).toContainText('Nominated 3 times');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Nominated', { exact: true }).selectOption('Twice or more');
  await expect(rows(page)).toHaveCount(1);
  await rows(page).first().click();
  const nominations = page.getByRole('region', { name: 'Nominations' });
  await expect(nominations).toContainText('Nominated 3 times');
  await expect(nominations).toContainText('by Otto Fenn, Priya Nair, Sam Scout');
  await expect(nominations).toContainText('=1+1 is what her first agent answered');
  await expect(nominations.getByRole('link', { name: 'Where they said it' })).toHaveAttribute(
    'href',
    'https://x.com/mara_builds/status/100200300',
  );
  expect(await axeFinds(page)).toEqual([]);

  // The same cells, pasted on the page: nothing new.
  await page.locator('h1').click();
  await paste(page, readFileSync(`${SHEETS}/english.csv`, 'utf8'));
  await expect(dialog(page)).toContainText('Nothing new is in it.');
  await expect(dialog(page).getByRole('button', { name: 'Bring in' })).toBeDisabled();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toContainText('Brought in last: english.csv');
  await dialog(page).getByRole('button', { name: 'Take it back' }).click();
  await expect.poll(() => bed.records('leads')).toEqual([]);
  expect(await bed.records('nominations')).toEqual([]);
  await page.close();
});

test('asks once which day a date is, remembers columns, and tells what it cannot take', async () => {
  await bed.clear();
  const page = await bed.openOwn('leads.html');
  await page.getByRole('button', { name: 'Bring in answers' }).first().click();
  const cells = [
    ['When', 'Wer', 'Whom', 'Where', 'Reason'],
    ['03/04/2026 10:00:00', 'Sam', 'Ada Sample', 'https://github.com/ada', 'Measured'],
    ['05/06/2026 11:00:00', 'Sam', 'Ida', 'nowhere', 'Shows it'],
  ];
  await paste(page, cells.map((row) => row.join('\t')).join('\n'));
  await expect(dialog(page)).toContainText('Which day is “03/04/2026 10:00:00”?');
  await expect(dialog(page)).toContainText('1 row with a name and no link');
  const take = dialog(page).getByRole('button', { name: 'Bring in' });
  await expect(take).toBeDisabled();
  await dialog(page).getByText('5 columns, and what they are').click();
  await dialog(page).getByLabel('Whom').selectOption('The guest’s name');
  await dialog(page).getByLabel('Reason').selectOption('Why');
  await dialog(page).getByLabel('Wer').selectOption('The scout’s name');
  await dialog(page).getByLabel('April 3, 2026').check();
  await dialog(page)
    .getByLabel(/^1 row gives a name and no link/)
    .check();
  await expect(dialog(page)).toContainText('2 new leads');
  expect(await axeFinds(page)).toEqual([]);
  await take.click();
  await expect(dialog(page)).toContainText('Brought in: the pasted cells');
  await page.keyboard.press('Escape');
  expect(await bed.records('nominations')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        guest: 'Ada Sample',
        scout: 'Sam',
        why: 'Measured',
        at: expect.stringMatching(/^2026-04-0/),
      }),
    ]),
  );

  await page.getByRole('button', { name: 'Bring in answers' }).first().click();
  await paste(
    page,
    [cells[0], ['07/08/2026 10:00:00', 'Lena', 'Otto', 'https://github.com/otto', 'Late']]
      .map((row) => row?.join('\t'))
      .join('\n'),
  );
  await expect(dialog(page)).toContainText('1 new lead');
  await expect(dialog(page).getByLabel('July', { exact: false })).not.toBeChecked();
  await expect(take).toBeEnabled();
  await take.click();
  await expect
    .poll(async () => (await bed.records<{ why: string }>('nominations')).map(({ why }) => why))
    .toContain('Late');
  await page.close();
});

/** Where guests stand for a host: nothing of it for a scout; one box shows it; one lead, several, by key, found again, undone. */
import { expect, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { addLeads } from '../support/database/many-leads.ts';

interface Lead {
  id: string;
  stage?: { is: string; on: string; line: string };
}

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
  await (await bed.openOwn('popup.html')).locator('main h1').waitFor();
  await addLeads(bed.own, 0, 12);
});
test.afterAll(() => bed.close());

const rows = (page: Page) => page.getByRole('listbox').getByRole('option');
const stages = async () => (await bed.records<Lead>('leads')).flatMap(({ stage }) => stage?.is ?? []).sort();

test('a host says where guests stand, finds them by it, and takes it back', async () => {
  const page = await bed.openOwn('leads.html');
  await expect(page.locator('.leads-count')).toHaveText('12 leads');
  await page.keyboard.press('j');
  await expect(page.getByLabel('Why this person?')).toBeVisible();
  // A scout meets nothing of it, and its keys do nothing.
  await page.keyboard.press('3');
  await expect(page.getByLabel('Stage')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).not.toContainText('Shortlisted');
  await page.keyboard.press('Escape');

  const options = await bed.openOwn('options.html');
  await options.getByLabel('I host the show').check();
  await options.close();
  const lead = page.getByRole('group', { name: 'As a guest' });
  await lead.getByLabel('Stage').selectOption('Shortlisted');
  await lead.getByLabel('In a line').fill('asked by mail');
  await lead.getByLabel('Since').fill('2026-05-04');
  await expect
    .poll(async () => (await bed.records<Lead>('leads')).flatMap(({ stage }) => stage ?? []))
    .toEqual([{ is: 'shortlisted', on: '2026-05-04', line: 'asked by mail' }]);
  await expect(rows(page).first()).toContainText('Shortlisted');
  // An empty day is told, and the one of before stays.
  await lead.getByLabel('Since').fill('');
  await expect(lead).toContainText('Choose a day. Until then it stays 2026-05-04.');
  await lead.getByLabel('Since').fill('2026-05-05');
  await expect(lead).not.toContainText('Choose a day.');

  await rows(page).nth(1).locator('.row-sign').click();
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected leads' });
  await bar.getByLabel('Stage').selectOption('Invited');
  expect(await stages()).toEqual(['shortlisted']);
  await bar.getByRole('button', { name: 'Set stage' }).click();
  await expect(page.getByText('Invited: 4 leads.', { exact: true })).toBeVisible();
  await expect.poll(stages).toEqual(['invited', 'invited', 'invited', 'invited', 'shortlisted']);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.locator('.filters').getByLabel('Stage').selectOption('Invited');
  await expect(page.locator('.leads-count')).toHaveText('4 of 12 leads');
  expect(page.url()).toContain('stage=invited');
  await page.getByRole('searchbox').fill('asked by');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.locator('.filters').getByLabel('Stage').selectOption('Any stage');
  await expect(page.locator('.leads-count')).toHaveText('1 of 12 leads');
  await page.getByRole('searchbox').fill('');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('4');
  await expect.poll(stages).toContain('accepted');
  await page.keyboard.press('z');
  await expect.poll(stages).not.toContain('accepted');
  await page.keyboard.press('0');
  await expect.poll(stages).toEqual(['invited', 'invited', 'invited', 'invited']);
  await page.keyboard.press('z');
  await expect
    .poll(async () => (await bed.records<Lead>('leads')).find(({ stage }) => stage?.is === 'shortlisted'))
    .toMatchObject({ stage: { on: '2026-05-05', line: 'asked by mail' } });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('2 Shortlisted');
});

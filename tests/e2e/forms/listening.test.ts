/** The form's other door: signing up for a listening session, inviting to one; and suggesting oneself without any page. */
import { expect, test } from '@playwright/test';
import { TEAM_ENTRIES } from '../../stand-ins/forms/team-form.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { SCOUT } from '../support/connect.ts';
import { connect, scouting } from '../support/scouting.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());

/** What the opened form shows as filled in. */
const entry = (key: keyof typeof TEAM_ENTRIES) => `entry.${TEAM_ENTRIES[key]}`;

test('from the popup: nothing before a form is connected, then the sign-up, an invitation, and oneself', async () => {
  const { name } = await scouting(bed)();
  const popup = await bed.openOwn('popup.html');
  await expect(popup.getByRole('button', { name: 'Suggest yourself' })).toBeVisible();
  await expect(popup.getByRole('link', { name: 'Sign up for a listening session' })).toHaveCount(0);
  await (await connect(bed)).close();

  const [form] = await Promise.all([
    bed.browser.context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Sign up for a listening session' }).click(),
  ]);
  await form.waitForLoadState();
  const opened = new URL(form.url()).searchParams;
  expect(Object.fromEntries(opened)).toEqual({
    usp: 'pp_url',
    [entry('whatToDo')]: 'Sign up for a listening session',
    [entry('sessionName')]: SCOUT.name,
    [entry('sessionEmail')]: SCOUT.email,
  });
  await form.close();

  await popup.locator('.row').first().click();
  await popup.getByRole('button', { name: 'Copy an invitation to a listening session' }).click();
  await expect(popup.getByRole('button', { name: 'Copied' })).toBeVisible();
  const note = popup.getByLabel('Note for yourself');
  await note.press('Control+V');
  const line = await note.inputValue();
  expect(line).toMatch(/^Would you like to join a listening session\? .*https:\/\/docs\.google\.com\//);
  const link = new URL(line.slice(line.indexOf('https://'))).searchParams;
  expect(link.get(entry('sessionName'))).toBe(name);
  expect(link.get(entry('sessionEmail'))).toBeNull();
  expect(line).not.toContain(encodeURIComponent(SCOUT.email));
  await note.fill('');

  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Suggest yourself' }).click();
  const dialog = popup.getByRole('dialog', { name: 'Suggest yourself' });
  await expect(dialog.getByLabel('Your name')).toHaveValue(SCOUT.name);
  const where = dialog.getByLabel('Where can people find you?');
  await expect(where).toBeFocused();
  await where.fill('nowhere');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('Type the address of a profile or a page of yours');
  await expect(where).toBeFocused();
  await where.fill('github.com/ada-scout');
  await dialog.getByLabel('What do you do with AI').fill('Wrote down who was right for a year.');
  await where.press('Enter');
  await expect(dialog).toHaveCount(0);
  // The lead is open, to be looked at and sent as any other.
  await expect(popup.getByLabel('Why this person?')).toHaveValue('Wrote down who was right for a year.');
  await expect(popup.getByRole('radio', { name: 'Myself' })).toBeChecked();
});

test('from the welcome page too', async () => {
  const page = await bed.openOwn('welcome.html');
  await page.getByRole('button', { name: 'Suggest yourself' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suggest yourself' });
  await dialog.getByLabel('Where can people find you?').fill('https://harbour-notes.example/about');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/leads\.html#lead=/);
  await expect(page.locator('.detail h2')).toHaveText(SCOUT.name);
});

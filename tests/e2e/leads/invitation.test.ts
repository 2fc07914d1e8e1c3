/** From a lead to a letter: the host's template in the options, filled in, edited, copied, "Mark as invited?"; and the prep sheet. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { addLeads } from '../support/database/many-leads.ts';

interface Lead {
  name: string;
  stage?: { is: string };
}

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
  await (await bed.openOwn('popup.html')).locator('main h1').waitFor();
  await addLeads(bed.own, 0, 2);
});
test.afterAll(() => bed.close());

/** What is on the clipboard, as it is pasted into the note. */
async function pasted(page: Page): Promise<string> {
  const note = page.getByLabel('Note for yourself');
  await note.fill('');
  await note.press('Control+V');
  return note.inputValue();
}

test('a host writes a template once, and a letter and a prep sheet for each guest', async () => {
  const options = await bed.openOwn('options.html');
  await options.getByLabel('Your name').fill('Sam Host');
  await options.getByLabel('I host the show').check();
  await options.getByLabel('Name of the show').fill('Unlearned');
  const template = options.getByLabel('Invitation', { exact: true });
  await template.fill('Hello {nmae}: “{quote}” {link}. {host}, {show}');
  await expect(options.getByText('{nmae} is no place that Guest Scout can fill in.')).toBeVisible();
  await template.fill('Hello {name}: “{quote}” {link}. {host}, {show}');
  await expect(options.getByText('is no place')).toHaveCount(0);
  await options.close();

  const page = await bed.openOwn('leads.html');
  await expect(page.locator('.leads-count')).toHaveText('2 leads');
  await page.keyboard.press('j');
  const name = (await page.locator('.detail h2').textContent()) ?? '';
  await page.getByRole('button', { name: 'Write invitation…' }).click();
  const letter = page.getByRole('dialog', { name: `Invitation to ${name}` });
  const text = letter.getByLabel('Text');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(new RegExp(`^Hello ${name}: “.+” https://.+ Sam Host, Unlearned$`));
  // Another quote of theirs fills it in anew.
  const before = await text.inputValue();
  await letter.getByLabel('Their words in it').selectOption({ index: 1 });
  await expect(text).not.toHaveValue(before);
  await text.press('End');
  await text.pressSequentially('!');
  const mail = letter.getByRole('link', { name: 'Open in the mail program' });
  await expect(mail).toHaveAttribute(
    'href',
    /^mailto:\?subject=A%20guest%20for%20Unlearned%3F&body=Hello%20.*!$/,
  );
  // Closed and opened again, it is as it was left.
  await page.keyboard.press('Escape');
  await expect(letter).toHaveCount(0);
  await page.getByRole('button', { name: 'Write invitation…' }).click();
  await expect(text).toHaveValue(/!$/);
  const written = await text.inputValue();
  await text.fill('x'.repeat(5_001));
  await expect(letter.getByText('At most 5,000 characters can be kept.')).toBeVisible();
  await expect(letter.getByRole('button', { name: 'Copy the text' })).toHaveCount(0);
  await text.fill('x'.repeat(2_000));
  await expect(letter.getByText('Too long for the way to a mail program.')).toBeVisible();
  await text.fill(written);

  await letter.getByRole('button', { name: 'Copy the text' }).click();
  await expect(letter.getByText('Mark as invited?')).toBeVisible();
  await letter.getByRole('button', { name: 'Mark as invited' }).click();
  await expect(letter).toHaveCount(0);
  await expect(page.getByLabel('Stage')).toHaveValue('invited');
  await expect
    .poll(async () => (await bed.records<Lead>('leads')).find((lead) => lead.name === name))
    .toMatchObject({
      stage: { is: 'invited' },
    });
  expect(await pasted(page)).toBe(written);
  // Who is invited is not asked again; what was just done can be undone.
  await page.getByRole('button', { name: 'Write invitation…' }).click();
  await letter.getByRole('button', { name: 'Copy the text' }).click();
  await expect(letter.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(letter.getByText('Mark as invited?')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Stage')).toHaveValue('');

  await page.getByRole('button', { name: 'Copy prep sheet' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const sheet = await pasted(page);
  expect(sheet).toContain(`# ${name}\n`);
  expect(sheet.match(/^### \d\. /gm)).toHaveLength(4);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download prep sheet' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^guest-scout-prep-.+\.md$/);
  expect(await readFile(await file.path(), 'utf8')).toBe(sheet);
});

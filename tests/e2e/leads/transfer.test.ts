/** In and out: exported in one browser, imported in another, forgotten there, and not to be captured again. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { confirmationText } from '../support/in-page.ts';

let one: Bed;
let other: Bed;
test.beforeAll(async () => {
  [one, other] = await Promise.all([startBed(), startBed()]);
});
test.afterAll(() => Promise.all([one.close(), other.close()]));

/** Clicks the first button of the sample timeline. */
async function suggest(bed: Bed) {
  const { page, buttons } = await bed.openFixture('x', 'home-timeline-light.html');
  await buttons[0]?.click();
  return { page, button: page.locator('[data-guest-scout="suggest"]').first() };
}

test('an export goes to another browser, and a forgotten person is not suggested again', {
  tag: '@ci',
}, async () => {
  const { button, page } = await suggest(one);
  await expect(button).toHaveAttribute('data-state', 'saved');
  await page.close();
  const popup = await one.openOwn('popup.html');
  await popup.locator('.row').first().click();
  await popup.getByLabel('Why this person?').fill('Says what did not work.');
  await expect.poll(async () => (await one.records<{ why: string }>('leads'))[0]?.why).toMatch(/not work/);

  const options = await one.openOwn('options.html');
  const data = options.getByRole('region', { name: 'Your data' });
  await expect(data).toContainText('1 lead on this device. Never exported');
  const [file] = await Promise.all([
    options.waitForEvent('download'),
    data.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^guest-scout-\d{4}-\d\d-\d\d\.json$/);
  await expect(data).toContainText('Last exported as JSON: just now');
  const path = await file.path();
  expect(JSON.parse(await readFile(path, 'utf8')).people).toHaveLength(1);

  await data.getByLabel('Markdown').check();
  await data.getByRole('button', { name: 'Copy' }).click();
  await expect(data.getByRole('button', { name: 'Copied' })).toBeVisible();
  await options.getByLabel('Your name').press('Control+V');
  await expect(options.getByLabel('Your name')).toHaveValue(/^## Mara Okoye.*> Three months of letting/);

  const elsewhere = await other.openOwn('options.html');
  const theirs = elsewhere.getByRole('region', { name: 'Your data' });
  const choose = theirs.getByLabel('File to import');
  await choose.setInputFiles({
    name: 'photo.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  });
  await expect(theirs).toContainText('This is no Guest Scout export.');
  await choose.setInputFiles(path);
  await expect(theirs).toContainText('1 new, 0 merged, 0 the same');
  expect(await other.records('leads')).toEqual([]);
  await elsewhere.keyboard.press('Enter');
  await expect(theirs).toContainText('Imported: 1 new, 0 merged, 0 the same');
  expect(await other.records('leads')).toEqual(await one.records('leads'));
  expect(await other.records('clips')).toEqual(await one.records('clips'));

  const second = await other.openOwn('popup.html');
  await second.locator('.row').first().click();
  const [person] = await Promise.all([
    other.browser.context.waitForEvent('page'),
    second.getByRole('link', { name: 'Export' }).click(),
  ]);
  await expect(person.getByRole('region', { name: /What is kept about Mara Okoye/ })).toContainText(
    '1 quote',
  );
  await second.bringToFront();
  await second.getByRole('button', { name: 'Forget this person…' }).click();
  const dialog = second.getByRole('dialog', { name: /Forget Mara Okoye/ });
  await expect(dialog).toContainText('1 quote');
  await expect(dialog).toContainText('Files that you exported before');
  await dialog.getByRole('button', { name: 'Forget for good' }).click();
  await expect(second.getByRole('dialog')).toContainText('is forgotten');
  await second.keyboard.press('Escape');
  await expect(second.getByRole('dialog')).toBeHidden();
  await expect(second.getByRole('heading', { name: 'Save the first guest' })).toBeVisible();
  for (const table of ['leads', 'clips', 'claims', 'merges', 'deliveries'])
    expect(await other.records(table)).toEqual([]);

  const again = await suggest(other);
  await expect(again.button).toHaveAttribute('data-state', 'failed');
  expect(await confirmationText(again.page)).toContain('asked not to be suggested. Nothing was saved.');
  expect(await other.records('leads')).toEqual([]);
  await elsewhere.bringToFront();
  await theirs.getByRole('button', { name: 'Done' }).click();
  await choose.setInputFiles(path);
  await theirs.getByText('1 entry left out, and why').click();
  await expect(theirs).toContainText('asked not to be suggested');

  await options.bringToFront();
  await data.getByRole('button', { name: 'Erase everything…' }).click();
  const sure = options.getByLabel('Type “erase” to confirm');
  await sure.press('Enter');
  await expect(options.getByText('Type the word erase, or keep everything.')).toBeVisible();
  await sure.fill('erase');
  await sure.press('Enter');
  await expect(data).toContainText('0 leads on this device. Never exported');
  await expect(data).toContainText('Everything was erased.');
  await expect(options.getByLabel('Your name')).toHaveValue('');
  expect(await one.records('clips')).toEqual([]);
});

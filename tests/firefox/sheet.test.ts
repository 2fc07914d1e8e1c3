/** The form's sheet in a real Firefox: chosen as a file, brought in, and taken back. */
import { expect, test } from '@playwright/test';
import type { Lead } from '../../utils/model/lead';
import { firefoxBed } from './support/bed';
import { press, records, waitForWords } from './support/extension-page';

const bed = firefoxBed();

test('a sheet in Portuguese becomes people, and goes again', { tag: '@ci' }, async () => {
  const page = await bed.firefox.open('leads.html');
  await press(page, 'button', 'Bring in answers');
  const input = await page.waitForSelector('.bring-in input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
    'tests/fixtures/sheets/brazilian.csv',
  );
  await waitForWords(page, 'What brazilian.csv would bring');
  await waitForWords(page, '2 new leads');
  await press(page, 'button', 'Bring in');
  await waitForWords(page, 'Brought in: brazilian.csv');
  expect((await records<Lead>(page, 'leads')).map(({ name }) => name).sort()).toEqual([
    'Ivo Castro e Silva',
    'Luísa Peçanha',
  ]);
  await press(page, 'button', 'Take it back');
  await expect.poll(() => records(page, 'leads')).toEqual([]);
  await page.close();
});

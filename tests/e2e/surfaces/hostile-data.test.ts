/** Stored data that no door of ours lets in any more: no surface stays blank for it, and each leaves a way out. */
import { expect, test } from '@playwright/test';
import { PLAIN_FORM } from '../../fixtures/untouched.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { clearTables, putRecords } from '../support/database/database.ts';

let bed: Bed;
// Five surfaces, each in a tab of its own.
test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterAll(() => bed.close());
test.afterEach(() => bed.clear());

async function savedOne(): Promise<Record<string, unknown>> {
  const { page, buttons } = await bed.openFixture('x', 'home-timeline-light.html');
  await buttons[0]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
  await page.close();
  const [lead] = await bed.records('leads');
  if (!lead) throw new Error('nobody');
  return lead;
}

/** A lead in any of the lists. */
const ROW = '.row, [role="listbox"] [role="option"]';

const FORM = {
  id: 'EVILFORMID',
  url: 'javascript:alert(1)//,https://docs.google.com/forms/d/e/EVILFORMID/viewform',
  title: 'A form',
  ...PLAIN_FORM,
  sections: [{ id: null, title: '', description: '', questions: [], goTo: 'submit' }],
  readAt: '2026-11-22T10:00:00.000Z',
};

test('a form at `javascript:` and accounts at addresses that are none leave every surface drawn, and lead nowhere', {
  tag: '@ci',
}, async () => {
  const lead = await savedOne();
  await putRecords(bed.own, 'forms', [
    {
      id: FORM.id,
      form: FORM,
      mapping: {},
      via: 'set-up',
      connectedAt: '2026-11-22T10:00:00.000Z',
    },
  ]);
  const accounts = [
    { site: 'web', url: 'javascript:alert(1)' },
    { site: 'x', handle: 'torn', url: 'http://[' },
  ];
  await putRecords(bed.own, 'leads', [{ ...lead, name: '', accounts }]);
  for (const path of ['popup.html', 'leads.html', 'options.html', 'welcome.html', 'sidepanel.html']) {
    const page = await bed.openOwn(path);
    await expect(page.locator('#root')).not.toBeEmpty();
    if (/popup|leads|side/.test(path)) {
      // The panel opens at the lead that the popup showed last.
      const row = page.locator(ROW).first();
      await expect(row.or(page.locator('.detail-title')).first()).toBeVisible();
      if (await row.isVisible()) await row.click();
    }
    await expect(page.getByText('This page could not be shown')).toHaveCount(0);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    expect(links.filter((protocol) => !/^(https?|chrome-extension):$/.test(protocol))).toEqual([]);
    await page.close();
  }
  await clearTables(bed.own, ['forms']);
});

test('where drawing fails there is the export, a copy of the fault and the way to erase', {
  tag: '@ci',
}, async () => {
  const lead = await savedOne();
  await putRecords(bed.own, 'leads', [
    {
      ...lead,
      name: { not: 'a name' },
      who: { not: 'words' },
      topics: 7,
      accounts: 7,
    },
  ]);
  const broken: string[] = [];
  for (const path of ['popup.html', 'leads.html', 'sidepanel.html']) {
    const page = await bed.openOwn(path);
    const row = page.locator(ROW).first();
    const failed = page.getByText('This page could not be shown');
    await expect(row.or(failed).first()).toBeVisible();
    if (await row.isVisible()) await row.click();
    await expect(failed).toBeVisible();
    for (const name of ['Try again', 'Copy the fault', 'Open this in a tab', 'Download', 'Erase everything…'])
      await expect(page.getByRole('button', { name })).toBeVisible();
    broken.push(path);
    await page.close();
  }
  expect(broken).toHaveLength(3);

  const rescue = await bed.openOwn('options.html#rescue');
  const [file] = await Promise.all([
    rescue.waitForEvent('download'),
    rescue.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  await rescue.getByRole('button', { name: 'Erase everything…' }).click();
  await rescue.getByLabel('Type “erase” to confirm').fill('erase');
  await rescue.getByLabel('Type “erase” to confirm').press('Enter');
  await expect.poll(() => bed.records('leads')).toEqual([]);
  const popup = await bed.openOwn('popup.html');
  await expect(popup.getByRole('heading', { name: 'Save the first guest' })).toBeVisible();
});

/** What is left of a forgotten person in the profile's files, and whether the texts say so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startBed } from '../support/bed.ts';
import { startChromium } from '../support/chromium.ts';
import { records } from '../support/database/database.ts';
import { filesWith } from '../support/database/on-disk.ts';

const NOTE = 'Zqvxk wjplum thrygofen';

test('somebody forgotten is in no table after a restart, and what the files may keep is said before and after', {
  tag: '@ci',
}, async () => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'guest-scout-disk-'));
  const bed = await startBed({ profile });
  const { page, buttons } = await bed.openFixture('x', 'home-timeline-light.html');
  await buttons[0]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
  const popup = await bed.openOwn('popup.html');
  await popup.locator('.row').first().click();
  await popup.getByLabel('Why this person?').fill(NOTE);
  await expect.poll(async () => (await bed.records<{ why: string }>('leads'))[0]?.why).toBe(NOTE);
  await expect.poll(() => filesWith(profile, NOTE).length, { timeout: 20_000 }).toBeGreaterThan(0);

  await popup.getByRole('button', { name: 'Forget this person…' }).click();
  const dialog = popup.getByRole('dialog');
  const said = 'The browser may keep traces in its own files until it cleans them up.';
  await expect(dialog).toContainText(said);
  await dialog.getByRole('button', { name: 'Forget for good' }).click();
  await expect(dialog).toContainText('Nothing of them is left in Guest Scout.');
  await expect(dialog).toContainText(said);
  await bed.browser.close();
  const traces = filesWith(profile, NOTE).map((path) => path.slice(profile.length));
  test.info().annotations.push({ type: 'traces', description: traces.join(', ') || 'none' });

  // Not a new profile: no welcome page opens by itself.
  const again = await startChromium({ tlsPort: bed.standIn.tlsPort, profile });
  const own = await again.context.newPage();
  await own.goto(`${again.extension}/manifest.json`);
  for (const table of ['leads', 'clips', 'claims', 'merges', 'deliveries', 'rows', 'terms', 'columns'])
    expect(JSON.stringify(await records(own, table))).not.toContain(NOTE);
  await again.close();
  await bed.standIn.close();
  rmSync(profile, { recursive: true, force: true });
});

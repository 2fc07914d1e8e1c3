/** What is left of a forgotten person in Firefox's files, and whether the texts say so. */
import { expect, test } from '@playwright/test';
import { records } from '../e2e/support/database/database';
import { filesWith } from '../e2e/support/database/on-disk.ts';
import { firefoxBed } from './support/bed';
import { press, pressAt, type, waitForWords } from './support/extension-page';
import { pressButton, waitForState } from './support/in-page';

const bed = firefoxBed({ installed: true });

const NOTE = 'Zqvxk wjplum thrygofen';

test('somebody forgotten is in no table after a restart, and what the files may keep is said before and after', {
  tag: '@ci',
}, async () => {
  test.setTimeout(180_000);
  const page = await bed.firefox.browser.newPage();
  await page.goto('https://lobste.rs/~QuietPine');
  await pressButton(page);
  await waitForState(page, 'saved');
  const popup = await bed.firefox.open('popup.html');
  await pressAt(popup, '.row');
  await type(popup, 'Why this person?', NOTE);
  await expect.poll(async () => (await records<{ why: string }>(popup, 'leads'))[0]?.why).toBe(NOTE);
  await expect
    .poll(() => filesWith(bed.firefox.profile, NOTE).length, { timeout: 20_000 })
    .toBeGreaterThan(0);

  await press(popup, 'button', 'Forget this person…');
  const said = 'The browser may keep traces in its own files until it cleans them up.';
  await waitForWords(popup, said);
  await press(popup, 'button', 'Forget for good');
  await waitForWords(popup, 'Nothing of them is left in Guest Scout.');
  await bed.firefox.restart();
  for (const table of ['leads', 'clips', 'claims', 'merges', 'deliveries', 'rows', 'terms', 'columns'])
    expect(JSON.stringify(await records(bed.firefox.welcome, table))).not.toContain(NOTE);
  await bed.firefox.browser.close();
  const traces = filesWith(bed.firefox.profile, NOTE).map((path) => path.slice(bed.firefox.profile.length));
  // Firefox overwrites what it deletes and empties its log as it ends.
  expect(traces).toEqual([]);
});

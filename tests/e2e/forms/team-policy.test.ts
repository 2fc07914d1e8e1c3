/** An organisation's policy gives the set-up line: a scout connects the team's form with one click and pastes nothing. */

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { connect, openOptions } from '../support/scouting.ts';

/** What the browser gives its page of extensions. */
declare const chrome: {
  developerPrivate: {
    getExtensionInfo(id: string): Promise<{ permissions: { simplePermissions: { message: string }[] } }>;
  };
};

/** Where Debian's Chromium reads policies. */
const ROOT = '/etc/chromium';
const POLICY = `${ROOT}/policies/managed/guest-scout-test.json`;
const BUILD = '.output/chrome-mv3';

/** The id that Chromium gives an extension from a folder. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Whether policies of this browser can be written here, and none are there that are not ours. */
function mayWrite(): boolean {
  try {
    accessSync(ROOT, constants.W_OK);
    return !existsSync(`${ROOT}/policies`);
  } catch {
    return false;
  }
}

/** What the browser says that the extension may do, beside its sites. */
async function warnings(bed: Bed): Promise<string[]> {
  const page = await bed.open('chrome://extensions');
  return page.evaluate(async (id) => {
    const { permissions } = await chrome.developerPrivate.getExtensionInfo(id);
    return permissions.simplePermissions.map(({ message }) => message);
  }, new URL(bed.browser.extension).host);
}

test.skip(!mayWrite(), `${ROOT} cannot be written, or has policies of its own`);
// Only what was not there before.
test.afterAll(() => rmSync(`${ROOT}/policies`, { recursive: true, force: true }));

test('the team’s form is connected by one click, and what it means stands beside it', async () => {
  const host = await startBed();
  const line = await (await connect(host)).getByLabel('Set-up line', { exact: true }).inputValue();
  await host.close();

  mkdirSync(dirname(POLICY), { recursive: true });
  writeFileSync(POLICY, JSON.stringify({ '3rdparty': { extensions: { [idOf(BUILD)]: { setUp: line } } } }));
  const bed = await startBed({ build: BUILD });
  try {
    expect(bed.browser.extension).toBe(`chrome-extension://${idOf(BUILD)}`);
    const options = await openOptions(bed);
    await expect(options.getByText('Your team’s form is ready')).toBeVisible();
    await expect(options.getByText(/this form gets what Send shows you first/)).toBeVisible();
    await options.getByRole('button', { name: 'Connect your team’s form' }).click();
    await expect(options.getByText('in a tab that you submit')).toBeVisible();
    await expect(options.getByText('Your team’s form is ready')).toBeHidden();
    expect(await bed.records('forms')).toMatchObject([{ via: 'set-up' }]);
    expect(await warnings(bed)).toEqual([]);
  } finally {
    await bed.close();
  }
});

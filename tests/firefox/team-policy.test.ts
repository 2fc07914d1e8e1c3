/** An organisation's policy gives the set-up line in Firefox: one click connects the team's form. */
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { records } from '../e2e/support/database/database';
import { startStandIn } from '../stand-ins/server';
import { connectTeamForm } from './support/connecting';
import { press, waitForWords, words } from './support/extension-page';
import { needsFirefox, startFirefox } from './support/firefox';

/** Where Firefox reads policies on Linux, whatever its folder. */
const ROOT = '/etc/firefox';
const POLICY = `${ROOT}/policies/policies.json`;
const ID = 'guest-scout@guest-scout.dev';

needsFirefox();

/** Whether policies can be written here, and none are there that are not ours. */
function mayWrite(): boolean {
  try {
    accessSync(dirname(ROOT), constants.W_OK);
    return process.platform === 'linux' && !existsSync(ROOT);
  } catch {
    return false;
  }
}

test.skip(!mayWrite(), `${ROOT} cannot be written, or is there already`);
test.afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

test('the team’s form is connected by one click; a setting that there is not is named', {
  tag: '@ci',
}, async () => {
  const standIn = await startStandIn();
  const host = await startFirefox(standIn);
  const options = await connectTeamForm(host);
  const line = await options.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    return fields.find(({ value }) => value.startsWith('guest-scout-1:'))?.value ?? '';
  });
  await host.close();
  expect(line).toMatch(/^guest-scout-1:/);

  mkdirSync(dirname(POLICY), { recursive: true });
  const settings = { setUp: line, formUrl: 'https://forms.gle/x' };
  writeFileSync(POLICY, JSON.stringify({ policies: { '3rdparty': { Extensions: { [ID]: settings } } } }));
  const firefox = await startFirefox(standIn);
  try {
    const theirs = await firefox.open('options.html');
    await waitForWords(theirs, 'Your team’s form is ready');
    expect(await words(theirs)).toContain('settings that Guest Scout cannot use: formUrl');
    await press(theirs, 'button', 'Connect your team’s form');
    await waitForWords(theirs, 'in a tab that you submit');
    expect(await records(firefox.welcome, 'forms')).toMatchObject([{ via: 'set-up' }]);
  } finally {
    await firefox.close();
    await standIn.close();
  }
});

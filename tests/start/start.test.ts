/** `npm start` as a newcomer has it: a clone, the command, the browser that opens, a first nomination, the window closed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { cardFrame, clickInConfirmation, waitForButtons } from '../e2e/support/in-page.ts';
import { type Clone, cloneProject, type Running } from './clone.ts';
import { type Display, hasDisplay, openDisplay } from './display.ts';

test.skip(!hasDisplay(), 'skipped: no display here, and no Xvfb (Debian: apt-get install xvfb)');
test.skip(process.platform === 'win32', 'skipped: the browser is reached through a shell script');

const WHY = 'Wrote down who was right.';

let clone: Clone;
let display: Display;
let running: Running | undefined;
const npmStart = (CHROMIUM_PATH: string) =>
  clone.type('npm', ['start'], { env: { ...display.env, CHROMIUM_PATH } });

test.beforeAll(async () => {
  clone = cloneProject();
  display = await openDisplay();
});
test.afterEach(async () => {
  running?.end();
  await running?.ended;
});
test.afterAll(async () => {
  display.close();
  await clone.remove();
});

test('opens the welcome page; the practice post arrives at the practice form; closing the window ends it with 0', {
  tag: '@ci',
}, async () => {
  running = npmStart(reachableChromium());
  const browser = await connect(running, join(clone.folder, '.output/start-profile/DevToolsActivePort'));
  const [context] = browser.contexts();
  const [welcome, ...others] = context?.pages() ?? [];
  if (!context || !welcome) throw new Error('No window is open.');
  expect(others).toEqual([]);
  expect(welcome.url()).toMatch(/^chrome-extension:\/\/[a-z]+\/welcome\.html$/);

  await nominate(welcome);
  const opening = context.waitForEvent('page');
  await welcome.getByRole('link', { name: 'See the rows of the practice form' }).click();
  const newest = (await opening).locator('.newest');
  // It looks for new rows by itself; Send waits ten seconds, to be undone.
  await expect(newest).toContainText('Robin Practice', { timeout: 30_000 });
  await expect(newest).toContainText(WHY);

  for (const page of context.pages()) await page.close();
  expect(await running.ended).toBe(0);
});

test('a browser that says its version and then does not open: one sentence that says what to do', {
  tag: '@ci',
}, async () => {
  running = npmStart(
    script(
      'broken-chromium',
      '[ "$1" = --version ] && echo "Chromium 156" && exit\necho "No screens found" >&2\nexit 1',
    ),
  );
  expect(await running.ended).toBe(1);
  expect(running.said()).toMatch(
    /\nThe browser \S+broken-chromium did not start \(No screens found\): .+, then run npm start again\.\n/,
  );
  expect(running.said()).not.toContain('    at ');
});

test('a port that is taken is told before anything is built', { tag: '@ci' }, async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(4610, '127.0.0.1', listening));
  try {
    running = npmStart(process.env.CHROMIUM_PATH ?? '');
    expect(await running.ended).toBe(1);
    expect(running.said()).toContain('\nPort 4610 is taken: ');
    expect(running.said()).not.toContain('Building');
  } finally {
    other.close();
  }
});

/** Says who nominates, presses the real button on the practice post, says why on the card, and sends. */
async function nominate(welcome: Page): Promise<void> {
  await welcome.getByLabel('Your name').fill('Sam Newcomer');
  await welcome.getByLabel('Your e-mail').fill('sam@example.org');
  const [button] = await waitForButtons(welcome, 1);
  await button?.click();
  await expect(welcome.locator('.practice-step', { hasText: 'Suggest as guest' })).toHaveAttribute(
    'data-done',
    'true',
  );
  await clickInConfirmation(welcome, /^add why$/);
  const card = await cardFrame(welcome);
  await card.getByLabel('Why this person?').fill(WHY);
  await card.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(card.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
}

/** The browser that is used anyway, with a door for this test: the command itself knows nothing of it. */
const reachableChromium = () =>
  script('reachable-chromium', `exec "${process.env.CHROMIUM_PATH}" --remote-debugging-port=0 "$@"`);

function script(name: string, lines: string): string {
  const path = join(clone.folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return path;
}

/** Once the command says that it runs; fails with what it said when it ends before. */
async function connect(running: Running, portFile: string): Promise<Browser> {
  let code: number | null | undefined;
  void running.ended.then((ended) => {
    code = ended;
  });
  await expect
    .poll(() => code !== undefined || running.said().includes('Guest Scout is running'), { timeout: 180_000 })
    .toBe(true);
  if (code !== undefined) throw new Error(`npm start ended with ${code}:\n${running.said()}`);
  expect(existsSync(portFile)).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

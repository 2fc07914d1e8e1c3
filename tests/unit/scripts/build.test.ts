/** When a build is made, and when the one of a command before is taken. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guest-scout-build-'));
  mkdirSync(join(folder, 'node_modules/wxt/bin'), { recursive: true });
  // In WXT's place: notes that it was called, and leaves the folder of a build.
  writeFileSync(
    join(folder, 'node_modules/wxt/bin/wxt.mjs'),
    "import fs from 'node:fs'; fs.mkdirSync('.output/chrome-mv3', { recursive: true }); fs.appendFileSync('calls', 'x');",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

/** One command that wants the production build. */
function build(env: Record<string, string> = {}): void {
  const module = pathToFileURL(resolve('scripts/build.mjs'));
  const code = `import { build } from '${module}'; await build('chrome', { node: process.execPath, env: {} });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    env: { ...process.env, BUILDS_OF_RUN: '', ...env },
  });
}
const calls = () => readFileSync(join(folder, 'calls'), 'utf8').length;

it('a lone command always builds for itself', () => {
  build();
  build();
  expect(calls()).toBe(2);
});

it('commands of one run make a build once, and again where it is gone; another run makes its own', () => {
  const run = { BUILDS_OF_RUN: join(folder, 'one') };
  build(run);
  build(run);
  expect(calls()).toBe(1);
  rmSync(join(folder, '.output'), { recursive: true });
  build(run);
  expect(calls()).toBe(2);
  build({ BUILDS_OF_RUN: join(folder, 'other') });
  expect(calls()).toBe(3);
});

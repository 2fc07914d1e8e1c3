/** Commands that must not begin: one sentence, exit 1, and nothing is made. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guest-scout-refused-'));
  for (const part of ['scripts', 'docs/store', 'tests/e2e/manifests'])
    cpSync(part, join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function command(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(existsSync(join(folder, '.output'))).toBe(false);
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  return { status, said: stderr.trim() };
}

it('npm run store, with a permission that has no reason', () => {
  const listing = join(folder, 'docs/store/listing.md');
  writeFileSync(listing, readFileSync(listing, 'utf8').replace('### alarms', '### alarm'));
  const { status, said } = command('scripts/store.mjs');
  expect(status).toBe(1);
  expect(said.split('\n')[0]).toBe('chrome: the permission alarms has no reason in docs/store/listing.md.');
});

it('npm run store, with a text that no store takes in one language', () => {
  const french = join(folder, 'docs/store/languages/fr.md');
  writeFileSync(french, readFileSync(french, 'utf8').replace('## Description', '## Descriptions'));
  const { status, said } = command('scripts/store.mjs');
  expect(status).toBe(1);
  expect(said.split('\n')[0]).toBe('chrome in fr: the description is missing in docs/store.');
});

it('npm run test:upgrade, from a version that this clone does not have', () => {
  expect(command('scripts/upgrade.mjs', 'v9.9.9')).toEqual({
    status: 1,
    said: expect.stringMatching(/^There is no v9\.9\.9 in this clone: .*\.$/),
  });
});

/** A release that must not be made: one sentence, exit 1, and nothing is left behind. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guest-scout-refused-'));
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  change({ changelog: '0.2.0', version: '0.2.0' });
  git('init', '-q');
  commit();
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: string[]): void {
  const as = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...as, ...args], { cwd: folder });
}
function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'All of it');
}
function change({ changelog, version }: { changelog: string; version: string }): void {
  writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n## ${changelog}\n`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, type: 'module' }));
}
function release(...options: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(existsSync(join(folder, '.output'))).toBe(false);
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  return { status, said: stderr.trim() };
}

it('from files that are not committed, dry or not', () => {
  writeFileSync(join(folder, 'new.txt'), '');
  for (const options of [[], ['--dry-run']]) {
    const { status, said } = release(...options);
    expect(status).toBe(1);
    expect(said).toMatch(/^A release is made from what is committed, and a file is not \(new\.txt\): .*\.$/);
  }
});

it('of a version that does not grow', () => {
  git('tag', 'v0.2.0');
  const { status, said } = release('--dry-run');
  expect(status).toBe(1);
  expect(said).toMatch(/^0\.2\.0 is not higher than v0\.2\.0.*\.$/);
});

it('of what has no version yet', () => {
  change({ changelog: 'Unreleased', version: '0.1.0' });
  commit();
  const { status, said } = release('--skip-checks');
  expect(status).toBe(1);
  expect(said).toMatch(/^CHANGELOG\.md starts with "Unreleased": .*\.$/);
});

it('with an option that there is not', () => {
  expect(release('--upload')).toEqual({
    status: 1,
    said: expect.stringMatching(/^There is no option --upload/),
  });
});

/**
 * `npm run release`: everything that the stores want, from what is committed, into `.output/release`. Nothing is uploaded.
 * `--dry-run`: without `npm test`, and also before the changelog has a version. `--skip-checks`: without `npm test`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, installDependencies } from './dependencies.mjs';
import { forReviewers } from './release/for-reviewers.mjs';
import { differences, filesOf, pack } from './release/packages.mjs';
import { submitCommand } from './release/submit.mjs';
import { unzip } from './release/unzip.mjs';
import { versionToRelease } from './release/version.mjs';
import { run, withNode } from './run.mjs';
import { say, stop } from './say.mjs';

const TO = '.output/release';
const NOTICES = 'third-party-notices.txt';
const OPTIONS = ['--dry-run', '--skip-checks'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const given = process.argv.slice(2);
const unknown = given.find((option) => !OPTIONS.includes(option));
if (unknown) stop(`There is no option ${unknown}: take ${OPTIONS.join(' or ')}, or none.`);
const isDry = given.includes('--dry-run');

const version = checkedVersion();
await installDependencies();
const node = findNode();
if (!isDry && !given.includes('--skip-checks')) await checkAll();

const temporary = mkdtempSync(join(tmpdir(), 'guest-scout-release-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const files = filesOf(version);
const stage = join(temporary, 'stage');
try {
  await stageAndPack();
  await rebuild();
} catch (error) {
  stop(error.message);
}
keep();

/** Before anything is begun: what is not committed would be in no sources, and a version that stands still in no store. */
function checkedVersion() {
  let changed;
  try {
    changed = git('status', '--porcelain').split('\n').filter(Boolean);
  } catch {
    return stop('A release is made from a git clone: this folder is none, or git is not installed.');
  }
  if (changed.length > 0)
    stop(
      `A release is made from what is committed, and ${changed.length === 1 ? 'a file is' : `${changed.length} files are`} not (${changed[0].slice(3)}): commit or put away, then run the same command again.`,
    );
  const { version: packageVersion } = JSON.parse(readFileSync('package.json', 'utf8'));
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const { version, problem } = versionToRelease({ changelog, packageVersion, lastTag: lastTag() });
  if (version) return version;
  if (!isDry || !/^## Unreleased$/m.test(changelog)) stop(problem);
  say(`A dry run, as ${packageVersion}. Before the release: ${problem}`);
  return packageVersion;
}

function lastTag() {
  return git('tag', '--list', 'v[0-9]*', '--sort=-v:refname').split('\n')[0] || undefined;
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trimEnd();
}

async function checkAll() {
  say('npm test …');
  const code = await run(process.execPath, ['scripts/test.mjs']);
  if (code !== 0) stop('npm test failed: nothing was packed. What it says above comes first.');
}

/** The committed files in a folder of their own, with the page for reviewers: what is packed there has seen nothing else. */
async function stageAndPack() {
  say('Packing what is committed …');
  mkdirSync(stage);
  for (const file of git('ls-files', '-z').split('\0').filter(Boolean)) cpSync(file, join(stage, file));
  const npm = execFileSync('npm', ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim();
  const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
  writeFileSync(join(stage, 'FOR-REVIEWERS.md'), forReviewers({ version, node: nodeVersion, npm, files }));
  symlinkSync(resolve('node_modules'), join(stage, 'node_modules'), 'junction');
  await pack(stage, node);
}

/** As a reviewer does it: from the sources package alone. */
async function rebuild() {
  say('Making the packages again from the sources package (npm ci, npm run zip) …');
  const again = join(temporary, 'again');
  unzip(join(stage, '.output', files.sources), again);
  const code = await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: again,
    env: withNode(node),
    quiet: true,
  });
  if (code !== 0)
    throw new Error(
      'npm ci failed in the sources package: check the network, then run the same command again.',
    );
  await pack(again, node);
  const found = differences(stage, again, version);
  if (found.length > 0)
    throw new Error(
      `The packages differ from what their sources make (${found.slice(0, 3).join('; ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}): nothing was kept.`,
    );
}

/** Whole or not at all: what was there before goes when everything new is made. */
function keep() {
  const made = join(temporary, 'made');
  mkdirSync(made);
  for (const file of Object.values(files)) cpSync(join(stage, '.output', file), join(made, file));
  cpSync(join(stage, '.output/chrome-mv3', NOTICES), join(made, NOTICES));
  cpSync(join(stage, 'FOR-REVIEWERS.md'), join(made, 'FOR-REVIEWERS.md'));
  const sums = [...Object.values(files), NOTICES].map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(made, file)))
        .digest('hex')}  ${file}`,
  );
  writeFileSync(join(made, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  const { command, missing } = submitCommand(TO, files, process.env);
  writeFileSync(join(made, 'submit.txt'), `${command}\n`);
  rmSync(TO, { recursive: true, force: true });
  mkdirSync('.output', { recursive: true });
  cpSync(made, TO, { recursive: true });

  console.log(`\nGuest Scout ${version}, in ${TO}; the sources make the same packages byte for byte:`);
  for (const file of Object.values(files))
    console.log(`  ${file}  ${Math.round(statSync(join(TO, file)).size / 1_000)} kB`);
  console.log(`\nTo hand it in (--dry-run only signs in; without it the packages go up):\n  ${command}`);
  for (const line of missing) console.log(`  ${line}`);
  if (!isDry) console.log(`\nThen: git tag v${version}`);
}

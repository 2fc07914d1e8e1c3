/**
 * What `.ci/run` runs: `npm test`, then every command of the README in a short form, in this order, until one fails. The last line is
 * `N passed, N failed, N skipped`, summed over all: what a command counts itself, else one for the command.
 * `--list` names the commands; a command as argument is run instead of all of them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const NO_DISPLAY = { DISPLAY: '', WAYLAND_DISPLAY: '' };

/** A command; `env`: beside the machine's own; `unless`: gives the reason where it cannot run here. */
const COMMANDS = [
  { command: 'npm test' },
  { command: 'npm run lint' },
  { command: 'npm run types' },
  // After the lint there is nothing to mend: it leaves the files as they are.
  { command: 'npm run format' },
  { command: 'npm run build' },
  { command: 'npm run build:firefox' },
  // With a window it is tried in tests/start, by `test:e2e` below.
  {
    command: 'npm start',
    env: NO_DISPLAY,
    unless: () => process.platform !== 'linux' && 'here it opens a window that somebody has to close',
  },
  {
    command: 'npm run demo',
    unless: () =>
      process.platform === 'linux' && 'without a display npm start is the demo, and it has just run',
  },
  { command: 'npm run test:unit -- tests/unit/scripts' },
  // `npm test` leaves these out.
  { command: 'npm run test:e2e -- --grep=@ci' },
  { command: 'npm run test:firefox -- --grep=@ci' },
  {
    command: 'npm run test:real-pages',
    unless: () =>
      !existsSync('../shared/pages/expected.json') && '../shared/pages is not beside the repository',
  },
  { command: 'npm run test:attacks' },
  {
    command: 'npm run test:upgrade',
    unless: () => !hasBefore() && 'this clone has no commit before this one',
  },
  { command: 'npm run test:faults -- --seed 1 --deliveries 60' },
  { command: 'npm run bench -- --quick' },
  { command: 'npm run pictures' },
  { command: 'npm run store' },
  { command: 'npm run zip' },
  {
    command: 'npm run release -- --dry-run',
    unless: () => isChanged() && 'a release is made from what is committed, and not all is',
  },
];
const COUNTS = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;

const wanted = process.argv.slice(2);
if (wanted.includes('--list')) for (const { command } of COMMANDS) console.log(command);
else await runAll(wanted.length > 0 ? wanted.map((command) => ({ command })) : COMMANDS);

function hasBefore() {
  return spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD~1^{commit}']).status === 0;
}

/** Also where this is no clone. */
function isChanged() {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  return status !== 0 || stdout !== '';
}

async function runAll(commands) {
  const folder = mkdtempSync(join(tmpdir(), 'guest-scout-ci-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const told = [];
  for (const { command, env = {}, unless = () => false } of commands) {
    const began = performance.now();
    console.log(`\n▶ ${command}`);
    const reason = unless();
    const counts = reason
      ? { passed: 0, failed: 0, skipped: 1 }
      : // Builds of these files, made by a command before, are taken as they are (scripts/build.mjs).
        await runOne(command, { ...env, BUILDS_OF_RUN: join(folder, 'builds') });
    for (const key of Object.keys(total)) total[key] += counts[key];
    const took = `${Math.round((performance.now() - began) / 1_000)} s`;
    told.push(`${took.padStart(7)}  ${command}: ${reason ? `skipped, ${reason}` : inWords(counts)}`);
    console.log(told.at(-1));
    if (counts.failed > 0) break;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${told.join('\n')}`);
  for (const { command } of commands.slice(told.length)) console.log(`not run  ${command}`);
  console.log(inWords(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** Runs a command, telling what it tells; its closing line is kept for the sum, so that one alone ends the whole. */
function runOne(command, env) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let counts;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = COUNTS.exec(line)?.slice(1).map(Number);
      if (found) counts = { passed: found[0], failed: found[1], skipped: found[2] };
      else console.log(line);
    });
    child.on('close', (code) => {
      const { passed, failed, skipped } = counts ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
      resolve({ passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped });
    });
  });
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

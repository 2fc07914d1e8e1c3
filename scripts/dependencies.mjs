import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';

const STAMP = 'node_modules/.guest-scout-lock';
const NODE_24 =
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';

/** Installs the dependencies, only when the lock file changed since the last time or something is missing. */
export async function installDependencies() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock && isComplete()) return;
  // Were this run interrupted, what it leaves behind would pass for a whole install.
  rmSync(STAMP, { force: true });
  say('Installing the dependencies (npm ci); once, and again when package-lock.json changes …');
  // Without the warnings that an older Node on the machine gives rise to: Node 24 runs everything afterwards.
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    stop('npm ci failed. Check the network and the space on the disk, then run the same command again.');
  writeFileSync(STAMP, lock);
}

/** Whether every package of the lock stands in its folder and a Node 24 starts; packages for other machines are not asked for. */
function isComplete() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const isThere = ([path, { optional }]) => path === '' || optional || existsSync(`${path}/package.json`);
  return Object.entries(packages).every(isThere) && (isNew() || works(NODE_24));
}

/**
 * The Node that builds and tests: 24, from the `node` package, whatever the machine has (WXT 0.21 wants 22 or later).
 * @returns {string} path of the program
 */
export function findNode() {
  if (existsSync(NODE_24) && works(NODE_24)) return fileURLToPath(new URL(`../${NODE_24}`, import.meta.url));
  if (isNew()) return process.execPath;
  return stop(
    'The Node 24 of the `node` package does not start. Allow npm its install scripts (npm config get ignore-scripts), remove node_modules, then run the same command again.',
  );
}

/** Whether the Node of this machine would do as well. */
function isNew() {
  return Number(process.versions.node.split('.')[0]) >= 24;
}

function works(program) {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).startsWith('v24');
  } catch {
    return false;
  }
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';

const STAMP = 'node_modules/.guest-scout-lock';
const NODE_24 =
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';

/** Installs the dependencies, only when the lock file changed since the last time. */
export async function installDependencies() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  say('Installing the dependencies (npm ci); once, and again when package-lock.json changes …');
  // Without the warnings that an older Node on the machine gives rise to: Node 24 runs everything afterwards.
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) stop('npm ci failed. Check the network, then run the same command again.');
  writeFileSync(STAMP, lock);
}

/**
 * The Node that builds and tests: 24, from the `node` package, whatever the machine has (WXT 0.21 wants 22 or later).
 * @returns {string} path of the program
 */
export function findNode() {
  if (existsSync(NODE_24) && works(NODE_24)) return fileURLToPath(new URL(`../${NODE_24}`, import.meta.url));
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  return stop(
    'The Node 24 of the `node` package is missing. Remove node_modules and run the same command again.',
  );
}

function works(program) {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).startsWith('v24');
  } catch {
    return false;
  }
}

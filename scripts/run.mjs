import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/**
 * Runs a program to its end, its output going to the terminal; `quiet`: nowhere; `after`: to the terminal when it has ended,
 * for what runs beside something else.
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export function run(command, args, { env = {}, cwd, quiet = false, after = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : ['ignore', ...(after ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
      shell: process.platform === 'win32',
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      for (const part of said) process.stdout.write(part);
      resolve(code ?? 1);
    });
  });
}

/** The environment in which `node` is the given one, for everything that is started from it. */
export const withNode = (node) => ({ PATH: `${dirname(node)}${delimiter}${process.env.PATH}` });

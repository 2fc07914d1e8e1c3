import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './run.mjs';

const WXT = 'node_modules/wxt/bin/wxt.mjs';

/** The builds by name; each goes to its own folder under `.output`. */
export const BUILDS = {
  chrome: { folder: '.output/chrome-mv3', args: [] },
  firefox: { folder: '.output/firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
  /** The form's hosts granted at install: a headless Chromium cannot click a permission prompt. All else is production. */
  test: { folder: '.output/chrome-mv3-test', args: ['--mode', 'test'] },
  /** Only to weigh what the polyfill would cost in content scripts. */
  'with-polyfill': {
    folder: '.output/chrome-mv3-with-polyfill',
    args: ['--mode', 'with-polyfill'],
    env: { POLYFILL_IN_PAGES: '1' },
  },
  /** `npm start`: knows the practice form on localhost. */
  start: { folder: '.output/chrome-mv3-start', args: ['--mode', 'start'] },
};

/**
 * Where several commands run on the same files (`.ci/run`), each build is made once: this file lists the folders that are made.
 * Without it, every command builds for itself.
 */
const MADE = process.env.BUILDS_OF_RUN;

/**
 * Builds the extension.
 * @param beside others are being built: what it says is said when it has ended
 * @returns {Promise<string>} the folder
 */
export async function build(name, { node, env }, { beside = false } = {}) {
  const { folder, args, env: extra } = BUILDS[name];
  if (isMade(folder)) return folder;
  const code = await run(node, [WXT, 'build', ...args], {
    env: { ...env, ...extra, NODE_ENV: 'production' },
    after: beside,
  });
  if (code !== 0) throw new Error(`The ${name} build failed (exit ${code}).`);
  if (MADE) appendFileSync(MADE, `${resolve(folder)}\n`);
  return folder;
}

function isMade(folder) {
  if (!MADE || !existsSync(MADE) || !existsSync(folder)) return false;
  return readFileSync(MADE, 'utf8').split('\n').includes(resolve(folder));
}

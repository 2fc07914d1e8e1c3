import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';

/** Firefox before this lacks what the manifest needs (`data_collection_permissions`). */
const OLDEST_FIREFOX = 140;

/**
 * A Chromium that loads unpacked extensions: an installed one, else Debian's package, else Playwright's download.
 * Branded Chrome is left out on purpose: since 137 it ignores `--load-extension`.
 * @returns {Promise<string>} path of the program
 */
export async function findChromium(node) {
  const installed = () =>
    firstThatExists(
      process.env.CHROMIUM_PATH,
      ...onPath('chromium', 'chromium-browser'),
      playwrightsChromium(),
    );
  if (installed()) return installed();
  if (isRootOnDebian() && (await install('chromium')) && installed()) return installed();
  say('Downloading a Chromium through Playwright …');
  await run(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return (
    installed() ??
    stop(
      'No Chromium found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.',
    )
  );
}

/**
 * A Firefox for the tests: an installed one of at least 140, else Debian's package.
 * @returns {Promise<string | undefined>} path of the program; without one the Firefox tests are skipped, and say so
 */
export async function findFirefox() {
  const installed = () =>
    [
      process.env.FIREFOX_PATH,
      ...onPath('firefox-esr', 'firefox'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ]
      .filter((path) => path && existsSync(path))
      .find((path) => firefoxVersion(path) >= OLDEST_FIREFOX);
  if (installed()) return installed();
  if (isRootOnDebian()) await install('firefox-esr');
  if (!installed())
    say(
      `No Firefox ${OLDEST_FIREFOX} or later: its tests are skipped. Install one (Debian: apt-get install firefox-esr) to run them.`,
    );
  return installed();
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function firstThatExists(...paths) {
  return paths.find((path) => path && existsSync(path));
}

function playwrightsChromium() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function firefoxVersion(path) {
  try {
    return Number(/(\d+)\./.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

let listsAreFresh = false;

async function install(name) {
  say(`Installing Debian's ${name} (apt-get); once on this machine …`);
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  if (!listsAreFresh) listsAreFresh = (await run('apt-get', ['update'], quiet)) === 0;
  return (await run('apt-get', ['install', '-y', '--no-install-recommends', name], quiet)) === 0;
}

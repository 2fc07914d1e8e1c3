import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';

/** Firefox before this lacks what the manifest needs (`data_collection_permissions`). */
const OLDEST_FIREFOX = 140;

/**
 * A Chromium that loads unpacked extensions: the one that `CHROMIUM_PATH` names, else an installed one, else Debian's package, else
 * Playwright's download. Branded Chrome is left out on purpose: since 137 it ignores `--load-extension`.
 * @returns {Promise<string>} path of the program
 */
export async function findChromium(node) {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return startsChromium(named)
      ? named
      : stop(
          `CHROMIUM_PATH names ${named}, which does not start as a Chromium: name another one, or unset it, then run the same command again.`,
        );
  // A program of that name may be a stub that only says where to get the browser.
  const installed = () =>
    [...onPath('chromium', 'chromium-browser'), playwrightsChromium()].find(startsChromium);
  const found = installed() ?? (isRootOnDebian() && (await install('chromium')) ? installed() : undefined);
  if (found) return found;
  say('Downloading a Chromium through Playwright …');
  await run(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return (
    installed() ??
    stop(
      'No Chromium that starts was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program, then run the same command again.',
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

/**
 * A display to open a window on where nobody looks: an installed Xvfb, else Debian's package.
 * @returns {Promise<string | undefined>} path of the program; without one what needs a window is skipped, and says so
 */
export async function findVirtualDisplay() {
  const installed = () => onPath('Xvfb').find(existsSync);
  if (installed()) return installed();
  if (isRootOnDebian()) await install('xvfb');
  if (!installed() && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    say(
      'No display and no Xvfb: npm start is not tried. Install one (Debian: apt-get install xvfb) to try it.',
    );
  return installed();
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Windows' programs open a window when asked for their version: there it is enough that the file stands. */
function startsChromium(path) {
  if (!path || !existsSync(path)) return false;
  return process.platform === 'win32' || /Chrom/.test(versionOf(path));
}

function playwrightsChromium() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function firefoxVersion(path) {
  return Number(/(\d+)\./.exec(versionOf(path))?.[1] ?? 0);
}

/** What a program says of itself; nothing where it does not start. */
function versionOf(path) {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
  } catch {
    return '';
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

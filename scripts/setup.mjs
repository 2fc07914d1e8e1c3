import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, findVirtualDisplay } from './browsers.mjs';
import { findNode, installDependencies } from './dependencies.mjs';
import { withNode } from './run.mjs';
import { stop } from './say.mjs';

/**
 * Brings a fresh clone to where everything else can run, and says what it does while it does it.
 * @param {{ firefox?: boolean, display?: boolean }} wanted beside Chromium: a Firefox; a display to open windows on
 * @returns {Promise<{ node: string, env: Record<string, string> }>} Node 24 and the environment for what is started next
 */
export async function setUp({ firefox = false, display = false } = {}) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(
      `Node ${process.versions.node} is too old: install Node 20 or later, then run the same command again.`,
    );
  checkWritable();
  await installDependencies();
  const node = findNode();
  const env = { ...withNode(node), CHROMIUM_PATH: await findChromium(node) };
  if (firefox) env.FIREFOX_PATH = (await findFirefox()) ?? '';
  if (display) env.XVFB_PATH = (await findVirtualDisplay()) ?? '';
  return { node, env };
}

/** Before anything is begun: a set-up that cannot be finished is not started. A run as root leaves folders that only root may change. */
function checkWritable() {
  const made = ['node_modules', '.wxt', '.output'].filter(existsSync);
  const builds = existsSync('.output') ? readdirSync('.output').map((name) => `.output/${name}`) : [];
  const locked = ['.', ...made, ...builds].find((path) => !isWritable(path));
  if (locked)
    stop(
      `You may not write to ${resolve(locked)}: make it yours (chown -R), or clone Guest Scout into a folder of your own, then run the same command again.`,
    );
}

function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

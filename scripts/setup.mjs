import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';
import { findNode, installDependencies } from './dependencies.mjs';
import { withNode } from './run.mjs';
import { stop } from './say.mjs';

/**
 * Brings a fresh clone to where everything else can run, and says what it does while it does it.
 * @param {{ firefox?: boolean }} wanted
 * @returns {Promise<{ node: string, env: Record<string, string> }>} Node 24 and the environment for what is started next
 */
export async function setUp({ firefox = false } = {}) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node ${process.versions.node} is too old: install Node 20 or later.`);
  await installDependencies();
  const node = findNode();
  const env = { ...withNode(node), CHROMIUM_PATH: await findChromium(node) };
  if (firefox) env.FIREFOX_PATH = (await findFirefox()) ?? '';
  return { node, env };
}

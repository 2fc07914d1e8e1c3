import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { readZip } from './unzip.mjs';

const NAME = 'guest-scout';
const BROWSERS = [[], ['-b', 'firefox', '--mv3']];

/** The files of a release by what they are; the Chrome one is Edge's too. */
export const filesOf = (version) => ({
  chrome: `${NAME}-${version}-chrome.zip`,
  firefox: `${NAME}-${version}-firefox.zip`,
  sources: `${NAME}-${version}-sources.zip`,
});

/** Packs the project in a folder, as `npm run zip` does. */
export async function pack(folder, node) {
  for (const args of BROWSERS) {
    const code = await run(node, ['node_modules/wxt/bin/wxt.mjs', 'zip', ...args], {
      cwd: folder,
      quiet: true,
      env: { NODE_ENV: 'production', BUILDS_OF_RUN: '' },
    });
    if (code !== 0) throw new Error(`Packing failed (exit ${code}): npm run zip says why.`);
  }
}

/** Of the packages made in one folder, what differs from those made in another: files of them by name. Empty: byte for byte the same. */
export function differences(one, other, version) {
  return Object.values(filesOf(version)).flatMap((file) => {
    const [left, right] = [one, other].map((folder) => join(folder, '.output', file));
    if (readFileSync(left).equals(readFileSync(right))) return [];
    const [here, there] = [readZip(left), readZip(right)];
    const names = [...new Set([...here.keys(), ...there.keys()])];
    const inner = names.filter((name) => !(there.get(name) && here.get(name)?.equals(there.get(name))));
    return inner.length > 0 ? inner.map((name) => `${file}: ${name}`) : [`${file}: only in how it is packed`];
  });
}

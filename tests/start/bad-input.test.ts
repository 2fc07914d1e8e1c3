/** What a machine may have wrong: one sentence that says what to do, exit 1, and nothing that breaks the next run. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Clone, cloneProject, type Options } from './clone.ts';

const NOBODY = 65_534;
const COMMANDS = ['start', 'demo', 'test', 'faults', 'bench', 'pictures'];

let clone: Clone;
test.afterEach(() => clone.remove());

/** Runs one of the scripts to its end, which must be exit 1 without a stack. */
async function fails(script: string, options: Options & { node?: string[] } = {}): Promise<string> {
  const running = clone.type(
    options.env?.NODE ?? process.execPath,
    [...(options.node ?? []), `scripts/${script}.mjs`],
    options,
  );
  expect(await running.ended).toBe(1);
  expect(running.said()).not.toContain('    at ');
  return running.said();
}

test('Node 18: nothing is installed', async () => {
  clone = cloneProject({ installed: false });
  const old = join(clone.folder, 'old.cjs');
  writeFileSync(
    old,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });\n",
  );
  for (const script of COMMANDS)
    expect(await fails(script, { node: ['--require', old] })).toBe(
      '\nNode 18.20.8 is too old: install Node 20 or later, then run the same command again.\n\n',
    );
  expect(existsSync(join(clone.folder, 'node_modules'))).toBe(false);
});

test('no right to write in the folder: nothing is begun', async () => {
  clone = cloneProject({ installed: false });
  // Where this Node lies, nobody else may have a right to look.
  const node = join(clone.folder, 'node');
  copyFileSync(process.execPath, node);
  const before = readdirSync(clone.folder);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) chmodSync(clone.folder, 0o555);
  const said = await fails('start', { env: { NODE: node }, ...(isRoot ? { uid: NOBODY } : {}) });
  expect(said).toMatch(
    /^\nYou may not write to \S+: make it yours .+, then run the same command again\.\n\n$/,
  );
  expect(readdirSync(clone.folder)).toEqual(before);
  chmodSync(clone.folder, 0o755);
});

test('a browser that does not start, by name', async () => {
  clone = cloneProject();
  for (const CHROMIUM_PATH of ['/bin/false', '/nowhere/chromium'])
    for (const script of COMMANDS)
      expect(await fails(script, { env: { CHROMIUM_PATH } })).toBe(
        `\nCHROMIUM_PATH names ${CHROMIUM_PATH}, which does not start as a Chromium: name another one, or unset it, then run the same command again.\n\n`,
      );
  expect(existsSync(join(clone.folder, '.output'))).toBe(false);
});

test('an install that was interrupted is done again until it is whole', async () => {
  clone = cloneProject({ installed: false });
  const bin = join(clone.folder, 'bin');
  mkdirSync(bin);
  const npmDoes = (lines: string) =>
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, CHROMIUM_PATH: '/bin/false' };
  const stamp = join(clone.folder, 'node_modules/.guest-scout-lock');

  // As npm ci ends when the machine goes down: some packages are there.
  npmDoes('mkdir -p node_modules/dexie; exit 130');
  expect(await fails('start', { env })).toContain('\nnpm ci failed. ');
  expect(existsSync(stamp)).toBe(false);
  // Half of it gone since, though the stamp says that it was whole.
  copyFileSync('node_modules/.guest-scout-lock', stamp);
  expect(await fails('start', { env })).toContain('\nnpm ci failed. ');
  expect(existsSync(stamp)).toBe(false);

  npmDoes(`rm -r node_modules; ln -s "${resolve('node_modules')}" node_modules`);
  expect(await fails('start', { env })).toContain('• Installing the dependencies');
  npmDoes('exit 1');
  expect(await fails('start', { env })).toMatch(/^\nCHROMIUM_PATH names /);
});

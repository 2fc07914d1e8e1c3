/**
 * `npm run test:upgrade`: the package of before, in real browsers, with work in it; then this one over it; and the package of before over
 * a later one. Before is the commit before and each version that has a tag; `-- REF` takes one of yours. Ends with a table of what was
 * kept and said.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BUILDS, build } from './build.mjs';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';
import { setUp } from './setup.mjs';

const NEEDED = ['test', 'firefox'];
const git = (...args) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 }).trim();

const refs = process.argv[2] ? [process.argv[2]] : beforeThis();
for (const ref of refs)
  if (!isThere(ref))
    stop(`There is no ${ref} in this clone: fetch more of its history, or name another one.`);
const machine = await setUp({ firefox: true });
for (const name of NEEDED) await build(name, machine);
const temporary = mkdtempSync(join(tmpdir(), 'guest-scout-upgrade-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const TABLE = join(temporary, 'table.jsonl');
const codes = [];
for (const ref of refs) codes.push(await drill(ref));
showTable();
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;

function beforeThis() {
  try {
    const tags = git('tag', '--list', 'v[0-9]*').split('\n').filter(Boolean);
    return ['HEAD~1', ...tags];
  } catch {
    return stop(
      'What came before is taken from git: this folder is no clone, or has no commit before this one.',
    );
  }
}

function isThere(ref) {
  try {
    return git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`) !== '';
  } catch {
    return false;
  }
}

async function drill(ref) {
  say(`From ${ref} …`);
  const folder = await built(ref);
  return run(
    machine.node,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'tests/playwright.config.ts',
      '--project',
      'upgrade',
      '--output',
      '.output/test-results/upgrade',
    ],
    { env: { ...machine.env, UPGRADE_FROM: folder, UPGRADE_FROM_NAME: ref, UPGRADE_TABLE: TABLE } },
  );
}

/** The builds of a commit, with the dependencies that are here. */
async function built(ref) {
  const folder = join(temporary, ref.replace(/\W/g, '-'));
  mkdirSync(folder);
  execFileSync('git', ['archive', '--format=tar', '-o', `${folder}.tar`, ref], { stdio: 'ignore' });
  execFileSync('tar', ['-xf', `${folder}.tar`, '-C', folder]);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  for (const name of NEEDED) {
    const code = await run(machine.node, ['node_modules/wxt/bin/wxt.mjs', 'build', ...BUILDS[name].args], {
      cwd: folder,
      quiet: true,
      env: { ...machine.env, NODE_ENV: 'production' },
    });
    if (code !== 0) stop(`${ref} could not be built with the dependencies of today.`);
  }
  return folder;
}

/** A row for each drill that held: a heading and what stands below it, since sentences fit no column. */
function showTable() {
  const lines = existsSync(TABLE) ? readFileSync(TABLE, 'utf8').trim().split('\n') : [];
  for (const { from, to, browser, kept, permissions, said } of lines.map((line) => JSON.parse(line))) {
    console.log(`\n${browser}: from ${from} to ${to}`);
    console.log(`  kept  ${kept}; permissions: ${permissions}`);
    for (const sentence of said) console.log(`  said  ${sentence}`);
  }
}

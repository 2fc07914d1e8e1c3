/**
 * `npm test`: sets up what is missing, then everything that can fail. The last line is `N passed, N failed, N skipped`.
 * A part's name as argument runs that part alone, with what follows it given to its runner: `node scripts/test.mjs e2e --grep=card`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';
import { setUp } from './setup.mjs';

const REPORTS = '.output/reports';
const ONE = { passed: 1, failed: 0, skipped: 0 };
const NONE = { passed: 0, failed: 1, skipped: 0 };

const machine = await setUp({ firefox: true, display: true });
mkdirSync(REPORTS, { recursive: true });

const tool = (path, ...args) => run(machine.node, [path, ...args], { env: machine.env });
const check = async (path, ...args) => ((await tool(path, ...args)) === 0 ? ONE : NONE);

const PARTS = {
  lint: () => check('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  types: async () => {
    await tool('node_modules/wxt/bin/wxt.mjs', 'prepare');
    return check('node_modules/typescript/bin/tsc', '--noEmit');
  },
  /** Imports point down, no circle, no orphan; no file, export or package that nothing uses. */
  structure: async () =>
    sum([
      await check(
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        'entrypoints',
        'components',
        'utils',
      ),
      await check('node_modules/knip/bin/knip.js'),
    ]),
  unit: () =>
    counted(
      'unit',
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', ...more],
      'vitest',
    ),
  builds: async () => {
    for (const name of ['chrome', 'test', 'firefox']) await build(name, machine);
    return { ...ONE, passed: 3 };
  },
  /** The main job: a row that equals what its page says has passed. */
  demo: () =>
    reported('tests/demo/demo.ts', [], '.output/demo/report.json', (rows) => {
      const passed = rows.filter(({ equal }) => equal).length;
      return { passed, failed: rows.length - passed, skipped: 0 };
    }),
  /** The same faults each time, a few of each kind that takes no waiting; a delivery that is told truthfully has passed. */
  faults: () =>
    reported('tests/faults/faults.ts', ['--short', '--seed', '1'], '.output/faults.json', (counts) => ({
      passed: counts.deliveries - counts.wrong,
      failed: counts.wrong,
      skipped: 0,
    })),
  /** Side by side: the tests in Firefox mostly wait for it to stop its background and to start it again. */
  browsers: async () =>
    sum(
      await Promise.all([
        playwright('e2e', { without: '@every-state' }),
        playwright('firefox', { beside: true }),
      ]),
    ),
  'web-ext': () =>
    check(
      'node_modules/web-ext/bin/web-ext.js',
      'lint',
      '--source-dir',
      '.output/firefox-mv3',
      '--no-config-discovery',
    ),
};
const NEEDS_BUILDS = ['browsers', 'demo', 'faults', 'e2e', 'firefox', 'web-ext', 'real-pages', 'attacks'];
const ALONE = {
  ...PARTS,
  e2e: () => playwright('e2e'),
  firefox: () => playwright('firefox'),
  'real-pages': () => playwright('real-pages'),
  attacks: () => playwright('attacks'),
};

const given = process.argv.slice(2);
const isPart = (argument) => argument in ALONE;
const wanted = given.every(isPart)
  ? given
  : given.slice(
      0,
      given.findIndex((argument) => !isPart(argument)),
    );
const more = given.slice(wanted.length);
if (wanted.length === 0 && more.length > 0)
  stop(`There is no part "${more[0]}": take one of ${Object.keys(ALONE).join(', ')}.`);
const parts = wanted.length === 0 ? Object.keys(PARTS) : wanted;
if (wanted.some((part) => NEEDS_BUILDS.includes(part))) parts.unshift('builds');

const results = [];
for (const part of parts) {
  say(`${part} …`);
  const began = performance.now();
  const counts = await ALONE[part]().catch((error) => {
    console.error(error.message);
    return NONE;
  });
  results.push(counts);
  console.log(`  ${part}: ${inWords(counts)} (${Math.round((performance.now() - began) / 1_000)} s)\n`);
}
const total = sum(results);
console.log(inWords(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function sum(results) {
  const of = (key) => results.reduce((so, counts) => so + counts[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * @param beside another part is running: one file at a time, and what it says is said when it has ended.
 * @param without tests with this tag are left to the part that is run alone.
 */
function playwright(project, { beside = false, without } = {}) {
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--project',
    project,
    ...(project === 'e2e' ? ['--project', 'start'] : []),
    // The runner empties its folder at the start, also of what the other is writing there.
    '--output',
    `.output/test-results/${project}`,
    ...(beside ? ['--workers', '1'] : []),
    ...(without ? ['--grep-invert', without] : []),
    ...more,
  ];
  return counted(project, args, 'playwright', { after: beside });
}

/** Runs a program of ours and counts what its report says. */
async function reported(program, args, report, count) {
  rmSync(report, { force: true });
  const code = await tool(program, ...args);
  if (!existsSync(report)) return NONE;
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Runs a test runner and reads its own count from its report: what did not run was not passed. */
async function counted(name, args, runner, { after = false } = {}) {
  const report = resolve(`${REPORTS}/${name}.json`);
  rmSync(report, { force: true });
  const vitest = runner === 'vitest';
  const code = await run(machine.node, vitest ? [...args, `--outputFile.json=${report}`] : args, {
    env: vitest ? machine.env : { ...machine.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    after,
  });
  if (!existsSync(report)) return NONE;
  const read = JSON.parse(readFileSync(report, 'utf8'));
  const counts = vitest
    ? {
        passed: read.numPassedTests,
        failed: read.numFailedTests,
        skipped: read.numPendingTests + (read.numTodoTests ?? 0),
      }
    : {
        passed: read.stats.expected + read.stats.flaky,
        failed: read.stats.unexpected,
        skipped: read.stats.skipped,
      };
  if (read.stats?.flaky) say(`${name}: ${read.stats.flaky} passed only at the second try (named above)`);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

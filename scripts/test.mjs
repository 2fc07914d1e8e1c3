/**
 * `npm test`: sets up what is missing, then every check and one test of each journey (without `@ci`). The last line is `N passed, N failed, N skipped`.
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

/** Runs a program of Node; `beside`: what it says is said when it has ended. */
const tool = (path, args, { beside = false, env = {} } = {}) =>
  run(machine.node, [path, ...args], { env: { ...machine.env, ...env }, after: beside });
const check = async (how, path, ...args) => ((await tool(path, args, how)) === 0 ? ONE : NONE);

/** Each is given `{ beside }`: whether it runs beside another part, which has the terminal. */
const PARTS = {
  lint: (how) => check(how, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  types: (how) => check(how, 'node_modules/typescript/bin/tsc', '--noEmit'),
  /** Imports point down, no circle, no orphan; no file, export or package that nothing uses. */
  structure: async (how) =>
    sum([
      await check(
        how,
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        'entrypoints',
        'components',
        'utils',
      ),
      await check(how, 'node_modules/knip/bin/knip.js'),
    ]),
  unit: () =>
    counted(
      'unit',
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', ...more],
      'vitest',
    ),
  builds: async () => {
    await Promise.all(builds.map((name) => build(name, machine, { beside: true })));
    return { ...ONE, passed: builds.length };
  },
  e2e: (how) => playwright('e2e', how),
  firefox: (how) => playwright('firefox', how),
  /** The main job: a row that equals what its page says has passed. */
  demo: (how) =>
    reported(how, 'tests/demo/demo.ts', [], '.output/demo/report.json', (rows) => {
      const passed = rows.filter(({ equal }) => equal).length;
      return { passed, failed: rows.length - passed, skipped: 0 };
    }),
  /** The same faults each time, a few of each kind that takes no waiting; a delivery that is told truthfully has passed. */
  faults: (how) =>
    reported(how, 'tests/faults/faults.ts', ['--short', '--seed', '1'], '.output/faults.json', (counts) => ({
      passed: counts.deliveries - counts.wrong,
      failed: counts.wrong,
      skipped: 0,
    })),
  'web-ext': (how) =>
    check(
      how,
      'node_modules/web-ext/bin/web-ext.js',
      'lint',
      '--source-dir',
      '.output/firefox-mv3',
      '--no-config-discovery',
    ),
  'real-pages': (how) => playwright('real-pages', how),
  attacks: (how) => playwright('attacks', how),
};
/** `npm test`: one step after the other, the lanes of a step side by side: tests in Firefox mostly wait for it to stop and to start. */
const STEPS = [
  [['lint'], ['types'], ['structure']],
  [['unit']],
  [['builds']],
  [['e2e'], ['firefox', 'demo', 'faults', 'web-ext']],
];
const NEEDED_BUILDS = {
  builds: ['chrome', 'test', 'firefox'],
  e2e: ['chrome', 'test', 'firefox'],
  firefox: ['firefox'],
  demo: ['test'],
  faults: ['test'],
  'web-ext': ['firefox'],
  'real-pages': ['chrome'],
  attacks: ['test', 'firefox'],
};

const given = process.argv.slice(2);
const isPart = (argument) => argument in PARTS;
const wanted = given.every(isPart)
  ? given
  : given.slice(
      0,
      given.findIndex((argument) => !isPart(argument)),
    );
const more = given.slice(wanted.length);
if (wanted.length === 0 && more.length > 0)
  stop(`There is no part "${more[0]}": take one of ${Object.keys(PARTS).join(', ')}.`);
const isAll = wanted.length === 0;
const steps = isAll ? STEPS : wanted.map((part) => [[part]]);
const builds = [...new Set(steps.flat(2).flatMap((part) => NEEDED_BUILDS[part] ?? []))];
if (builds.length > 0 && !steps.flat(2).includes('builds')) steps.unshift([['builds']]);

// What types and builds, which run side by side, have in common.
if (steps.flat(2).some((part) => part === 'types' || part === 'builds'))
  await tool('node_modules/wxt/bin/wxt.mjs', ['prepare']);

const results = [];
for (const lanes of steps) {
  await Promise.all(
    lanes.map(async (lane, at) => {
      for (const part of lane) await runPart(part, { beside: at > 0 });
    }),
  );
}
const total = sum(results);
// The reason stands somewhere above; a log that is cut at its beginning still says where to look.
for (const { part, failed, names = [] } of results) {
  if (failed > 0) console.log(`✗ ${[part, ...names].join('\n    ')}`);
}
console.log(inWords(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runPart(part, how) {
  say(`${part} …`);
  const began = performance.now();
  const counts = await PARTS[part](how).catch((error) => {
    console.error(error.message);
    return NONE;
  });
  results.push({ part, ...counts });
  console.log(`  ${part}: ${inWords(counts)} (${Math.round((performance.now() - began) / 1_000)} s)\n`);
}

function sum(results) {
  const of = (key) => results.reduce((so, counts) => so + counts[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function playwright(project, how) {
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
    ...(project === 'firefox' && how.beside ? ['--workers', '1'] : []),
    // What sweeps over every page and every state, or waits long, is for `.ci/run`.
    ...(isAll ? ['--grep-invert', '@ci'] : []),
    ...more,
  ];
  return counted(project, args, 'playwright', how);
}

/** The tests of a suite of Playwright's report, those of the suites in it too. */
function specs(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];
}

/** Runs a program of ours and counts what its report says. */
async function reported(how, program, args, report, count) {
  rmSync(report, { force: true });
  const code = await tool(program, args, how);
  if (!existsSync(report)) return NONE;
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Runs a test runner and reads its own count from its report: what did not run was not passed. */
async function counted(name, [path, ...args], runner, how) {
  const report = resolve(`${REPORTS}/${name}.json`);
  rmSync(report, { force: true });
  const vitest = runner === 'vitest';
  const code = await tool(path, vitest ? [...args, `--outputFile.json=${report}`] : args, {
    ...how,
    env: vitest ? {} : { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  if (!existsSync(report)) return NONE;
  const read = JSON.parse(readFileSync(report, 'utf8'));
  const counts = vitest
    ? {
        passed: read.numPassedTests,
        failed: read.numFailedTests,
        skipped: read.numPendingTests + (read.numTodoTests ?? 0),
        names: read.testResults
          .flatMap((file) => file.assertionResults)
          .filter(({ status }) => status === 'failed')
          .map(({ fullName }) => fullName),
      }
    : {
        passed: read.stats.expected + read.stats.flaky,
        failed: read.stats.unexpected,
        skipped: read.stats.skipped,
        names: read.suites
          .flatMap(specs)
          .filter(({ ok }) => !ok)
          .map(({ file, title }) => `${file} › ${title}`),
      };
  if (read.stats?.flaky) say(`${name}: ${read.stats.flaky} passed only at the second try (named above)`);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

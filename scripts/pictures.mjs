/** `npm run pictures`: sets up what is missing, builds, and takes a picture of every surface in every state into `.output/pictures`. */
import { build } from './build.mjs';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';

const machine = await setUp();
await build('test', machine);
process.exitCode = await run(
  machine.node,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--project',
    'pictures',
    '--output',
    '.output/test-results/pictures',
    ...process.argv.slice(2),
  ],
  { env: machine.env },
);

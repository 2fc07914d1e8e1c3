/** `npm run test:faults [-- --seed N]`: builds, and lets everything go wrong at random while deliveries are on their way. */
import { build } from './build.mjs';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';

const machine = await setUp();
await build('test', machine);
process.exitCode = await run(machine.node, ['tests/faults/faults.ts', ...process.argv.slice(2)], {
  env: machine.env,
});

/** `npm run test:faults [-- --seed N]`: builds, and lets everything go wrong at random while deliveries are on their way. */
import { build } from './build.mjs';
import { run } from './run.mjs';
import { stop } from './say.mjs';
import { setUp } from './setup.mjs';

const machine = await setUp();
await build('test', machine).catch((error) =>
  stop(`${error.message} See what it says above, then: npm run test:faults`),
);
process.exitCode = await run(machine.node, ['tests/faults/faults.ts', ...process.argv.slice(2)], {
  env: machine.env,
});

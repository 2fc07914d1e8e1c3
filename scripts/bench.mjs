/** `npm run bench`: sizes and speeds of the built extension as a table, and `.output/bench.json`. */
import { build } from './build.mjs';
import { run } from './run.mjs';
import { stop } from './say.mjs';
import { setUp } from './setup.mjs';

const machine = await setUp();
for (const name of ['chrome', 'with-polyfill', 'test'])
  await build(name, machine).catch((error) =>
    stop(`${error.message} See what it says above, then: npm run bench`),
  );
process.exitCode = await run(machine.node, ['tests/bench/bench.ts', ...process.argv.slice(2)], {
  env: machine.env,
});

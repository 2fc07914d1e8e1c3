/** `npm run demo`: sets up what is missing, builds, and does the main job headless, with pictures. */
import { build } from './build.mjs';
import { run } from './run.mjs';
import { stop } from './say.mjs';
import { setUp } from './setup.mjs';

const machine = await setUp();
await build('test', machine).catch((error) =>
  stop(`${error.message} See what it says above, then: npm run demo`),
);
process.exitCode = await run(machine.node, ['tests/demo/demo.ts'], { env: machine.env });

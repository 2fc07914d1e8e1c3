/** `npm run demo`: sets up what is missing, builds, and does the main job headless, with pictures. */
import { build } from './build.mjs';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';

const machine = await setUp();
await build('test', machine);
process.exitCode = await run(machine.node, ['tests/demo/demo.ts'], { env: machine.env });

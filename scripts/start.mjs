/**
 * `npm start`: sets up what is missing, builds, and opens a browser with the extension and a practice form.
 * Without a display it runs the demo instead.
 */
import { createServer } from 'node:net';
import { build } from './build.mjs';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';
import { setUp } from './setup.mjs';

const PRACTICE_PORT = 4610;

const machine = await setUp();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (hasDisplay) {
  if (!(await isFree(PRACTICE_PORT)))
    stop(
      `Port ${PRACTICE_PORT} is taken: close the browser of another npm start, or end the program that listens there, then run npm start again.`,
    );
  const env = { ...machine.env, WXT_PRACTICE_ORIGIN: `http://localhost:${PRACTICE_PORT}` };
  say('Building Guest Scout …');
  await build('start', { ...machine, env }).catch(({ message }) =>
    stop(`${message} The reason stands above; mend it, then run npm start again.`),
  );
  process.exitCode = await run(machine.node, ['scripts/practice.ts', String(PRACTICE_PORT)], { env });
} else {
  say('No display here: running the demo instead (the same as npm run demo).');
  process.exitCode = await run(machine.node, ['scripts/demo.mjs'], { env: machine.env });
}

/** The practice form's port is fixed: it stands in the build, and the browser's profile remembers the form at it. */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

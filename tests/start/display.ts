/** A display for the windows of a test: Debian's Xvfb, else the one that is here. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Display {
  env: Record<string, string>;
  close(): void;
}

/** Whether there is any place to open a window. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  Boolean(process.env.XVFB_PATH || process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens a display; one that nobody looks at where there can be one, so that no window jumps before anybody. */
export async function openDisplay(): Promise<Display> {
  if (!process.env.XVFB_PATH) {
    const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
    return { env: { DISPLAY, WAYLAND_DISPLAY }, close: () => {} };
  }
  const server = spawn(
    process.env.XVFB_PATH,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await numberOf(server);
  return { env: { DISPLAY: `:${number}` }, close: () => void server.kill() };
}

/** It takes the first free number, and tells it once windows can be opened. */
function numberOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code} before it had a display.`)));
    let told = '';
    server.stdio[3]?.on('data', (part) => {
      told += part;
      if (told.endsWith('\n')) done(told.trim());
    });
  });
}

/** The project as a newcomer has it: its files in a folder of its own, where commands are typed. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What no clone brings along. */
const NOT_CLONED = ['node_modules', '.git', '.output', '.wxt'].map((name) => resolve(name));

/** A command on its way. */
export interface Running {
  /** What it has said so far. */
  said(): string;
  /** Its exit code, once it and all that it started have ended. */
  ended: Promise<number | null>;
  /** Ends it and all that it started. */
  end(): void;
}

export interface Options {
  env?: Record<string, string>;
  /** Another user's number, where one has the right to be another. */
  uid?: number;
}

export interface Clone {
  folder: string;
  /** Types a command: with nobody to answer, and without a display unless one is given. */
  type(command: string, args: string[], options?: Options): Running;
  remove(): Promise<void>;
}

/** Copies the project; `installed`: with the dependencies that are here. */
export function cloneProject({ installed = true } = {}): Clone {
  const folder = mkdtempSync(join(tmpdir(), 'guest-scout-clone-'));
  // As a clone has it: others may read.
  chmodSync(folder, 0o755);
  cpSync('.', folder, { recursive: true, filter: (path) => !NOT_CLONED.includes(resolve(path)) });
  if (installed) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    type: (command, args, options) => type(folder, command, args, options),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function type(cwd: string, command: string, args: string[], { env = {}, uid }: Options = {}): Running {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that all of it can be ended.
    detached: true,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += part;
    });
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const end = () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
  };
  return { said: () => said, ended, end };
}

/** Threads of one process hear each other's channels, as tabs of one browser do; each test file is a browser of its own. */
import { threadId } from 'node:worker_threads';

const Shared = globalThis.BroadcastChannel;

globalThis.BroadcastChannel = class extends Shared {
  constructor(name: string) {
    super(`${name} of ${threadId}`);
  }
};

import { addressOf } from '../../forms/google/address';
import { readForm } from '../../forms/google/read';
import { postAnswers } from '../../forms/google/send';
import { mayReach } from '../../permissions';
import { readSettings, writeSettings } from '../../settings';
import { alarmClock } from './alarm';
import type { Environment } from './destination';

/** The engine's surroundings in the background: Google Forms over the network, the browser's permissions and alarms. */
export function backgroundEnvironment(wake: () => void): Environment {
  // A bare `fetch` taken from an object fails with "Illegal invocation".
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  return {
    destination: {
      addressOf,
      read: (url) => readForm(url, fetch),
      readAfter: true,
      post: (input) => postAnswers({ ...input, fetch }),
    },
    now: Date.now,
    random: Math.random,
    mayReach,
    settings: readSettings,
    pause: (queuePaused, until) =>
      writeSettings({
        queuePaused,
        pausedUntil: until === undefined ? null : new Date(until).toISOString(),
      }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    timeout: (ms) => AbortSignal.timeout(ms),
    schedule: alarmClock(wake),
  };
}

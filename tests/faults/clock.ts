/** Time that runs faster, the same in the worker, in pages and here: a fault run needs hours that nobody waits for. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export interface ClockSettings {
  /** Real time at which the fast clock starts, in ms since 1970. */
  start: number;
  /** How many times as fast. */
  rate: number;
}

/** What an extension's context with the fast clock in it can be told. */
export interface Clock {
  /** Sets the clock back (negative) or forward by so many of its own ms. */
  shift(ms: number): void;
  /** Every wait for a reply is over. They run in real time, so that a busy machine is no fault. */
  timeOut(): void;
}

/** Chrome's shortest alarm for a packed extension; the unpacked one under test would get shorter ones. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * Runs inside the extension, before its own code: `Date` and alarms by the fast clock, and the worker's timers. It must stand alone,
 * since it goes there as text.
 */
function installClock({ start, rate }: ClockSettings, shortestAlarm: number): void {
  const RealDate = Date;
  let shift = 0;
  const now = () => Math.round(start + (RealDate.now() - start) * rate + shift);
  class FastDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now()] : given) as [number]));
    }
    static override now = now;
  }
  const waits = new Set<AbortController>();
  const clock: Clock = {
    shift: (ms) => {
      shift = ms;
    },
    timeOut: () => {
      for (const wait of waits) wait.abort(new DOMException('The wait is over.', 'TimeoutError'));
    },
  };
  Object.assign(globalThis, { Date: FastDate, fastClock: clock });

  type When = { when: number; periodInMinutes?: number };
  type Alarms = { create(name: string, info: When): Promise<void> };
  const { chrome, browser } = globalThis as unknown as Record<string, { alarms: Alarms } | undefined>;
  for (const alarms of new Set([chrome?.alarms, browser?.alarms])) {
    if (!alarms) continue;
    const create = alarms.create.bind(alarms);
    alarms.create = (name, { when, periodInMinutes }) =>
      create(name, {
        when: RealDate.now() + Math.max(when - now(), shortestAlarm) / rate,
        periodInMinutes: periodInMinutes && periodInMinutes / rate,
      });
  }

  if ('document' in globalThis) return;

  const realTimeout = setTimeout;
  Object.assign(globalThis, {
    setTimeout: (act: () => void, ms = 0, ...rest: unknown[]) => realTimeout(act, ms / rate, ...rest),
  });
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController();
    waits.add(controller);
    realTimeout(() => controller.abort(new DOMException('It took too long.', 'TimeoutError')), ms);
    controller.signal.addEventListener('abort', () => waits.delete(controller));
    return controller.signal;
  };
}

/** The clock as a script. */
export const clockScript = (settings: ClockSettings): string =>
  `(${installClock})(${JSON.stringify(settings)}, ${SHORTEST_ALARM_MS});\n`;

/** Copies a build and puts the clock before the first line of its worker; nothing else of it is touched. */
export function withFastClock(build: string, copy: string, settings: ClockSettings): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(build, copy, { recursive: true });
  const worker = `${copy}/background.js`;
  writeFileSync(worker, clockScript(settings) + readFileSync(worker, 'utf8'));
}

/** Fast time of a real one, both in ms since 1970. */
export const fastTime = ({ start, rate }: ClockSettings, real: number): number =>
  start + (real - start) * rate;

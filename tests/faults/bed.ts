/** What a run holds while it goes on. */
import { setTimeout } from 'node:timers/promises';
import type { StandIn } from '../stand-ins/server.ts';
import type { ClockSettings } from './clock.ts';
import type { Delivery, Finding } from './judge.ts';
import type { Kind, PlannedLead } from './plan.ts';
import type { Happening } from './record.ts';
import type { TestBrowser } from './test-browser.ts';

/** What came of a run. */
export interface Ran {
  happened: Happening[];
  findings: Finding[];
  /** Last state of each. */
  deliveries: Delivery[];
  /** Deliveries that were `unknown` at some time. */
  unknown: Set<string>;
}

export interface Bed {
  standIn: StandIn;
  browser: TestBrowser;
  ran: Ran;
  clock: ClockSettings;
  note(line: string): unknown;
  /** Notes it; what it returns notes that it is over. */
  happened(what: Kind | 'POST', guest?: string): () => void;
  meanwhile(act: () => Promise<void>): void;
  /** Faults under way. */
  running: Set<Promise<unknown>>;
  /** Whom the scout pressed Send for, by the lead's id. */
  sent: Map<string, PlannedLead>;
}

export const pause = (ms: number) => setTimeout(ms);

/** Does it again where the browser was killed in the middle, or never answered: what was held back goes at any time, with the faults that it brings. */
export async function whatever<Done>(bed: Bed, act: () => Promise<Done>): Promise<Done> {
  for (let tries = 1; ; tries += 1) {
    const patience = new AbortController();
    try {
      return await Promise.race([act(), tooLong(patience.signal)]);
    } catch (error) {
      if (tries === 6) throw error;
      bed.note(`once more, since: ${String(error).split('\n')[0]}`);
    } finally {
      patience.abort();
    }
  }
}

/** In real ms, of one step. */
const LONGEST = 5 * 60_000;

async function tooLong(signal: AbortSignal): Promise<never> {
  await setTimeout(LONGEST, undefined, { signal });
  throw new Error(`It took more than ${LONGEST / 60_000} minutes.`);
}

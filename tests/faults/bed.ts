/** What a run holds while it goes on. */
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

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Does it again where the browser was killed in the middle: what was held back goes at any time, with the faults that it brings. */
export async function whatever<Done>(bed: Bed, act: () => Promise<Done>): Promise<Done> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries === 6) throw error;
      bed.note(`once more, since: ${String(error).split('\n')[0]}`);
    }
  }
}

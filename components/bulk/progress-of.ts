import type { Delivery, DeliveryState } from '@/utils/model/delivery';
import type { Lead } from '@/utils/model/lead';

/** A lead with what became of it. */
export interface Entry {
  lead: Lead;
  delivery: Delivery;
}

/** How far what was sent at once has come. */
export interface Progress {
  /** The batches it tells of, by their moment, the newest first: several while an earlier one is still on its way. */
  ids: string[];
  entries: Entry[];
  sent: number;
  /** Goes by itself, now or when the queue goes on. */
  waiting: number;
  /** Stopped until something is mended: the form, a permission. */
  held: number;
  /** Needs a look: refused, for the scout to submit, may have arrived. */
  toLookAt: number;
  /** Until when the newest can be taken back, in ms since 1970; 0: too late. */
  undoUntil: number;
}

const TO_LOOK_AT: DeliveryState[] = ['refused', 'review', 'unknown'];

/**
 * Read from the deliveries alone, so that it is right after the popup, the worker or the browser was closed.
 * @returns undefined where there is nothing to tell
 */
export function progressOf(all: Entry[]): Progress | undefined {
  const batches = Map.groupBy(all, ({ delivery }) => delivery.batch ?? '');
  const newestFirst = [...batches.keys()].filter(Boolean).sort().reverse();
  const ids = newestFirst.filter((id, at) => at === 0 || batches.get(id)?.some(isOpen));
  const entries = ids.flatMap((id) => batches.get(id) ?? []);
  if (entries.every(({ delivery }) => delivery.state === 'cancelled')) return undefined;
  const count = (is: (delivery: Delivery) => boolean) =>
    entries.filter(({ delivery }) => is(delivery)).length;
  return {
    ids,
    entries,
    sent: count(({ state }) => state === 'sent'),
    waiting: count(waits),
    held: count((delivery) => delivery.state === 'held' && !waits(delivery)),
    toLookAt: count(({ state }) => TO_LOOK_AT.includes(state)),
    undoUntil: undoUntil(entries.filter(({ delivery }) => delivery.batch === ids[0])),
  };
}

/** Paused is only waiting; every other reason to hold waits for somebody. */
const waits = ({ state, reason }: Delivery) =>
  state === 'queued' || state === 'sending' || (state === 'held' && reason?.code === 'queue-paused');

const isOpen = ({ delivery }: Entry) => delivery.state === 'held' || waits(delivery);

function undoUntil(entries: Entry[]): number {
  const fresh = entries.filter(({ delivery }) => delivery.state !== 'cancelled');
  const countingDown = fresh.filter(({ delivery }) => delivery.state === 'queued' && !delivery.reason);
  if (countingDown.length === 0 || countingDown.length < fresh.length) return 0;
  return Math.min(...countingDown.map(({ delivery }) => Date.parse(delivery.nextAttemptAt)));
}

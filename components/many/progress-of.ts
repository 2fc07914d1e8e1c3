import type { Delivery, DeliveryState } from '@/utils/delivery/schema';
import type { Lead } from '@/utils/leads/schema';

/** A lead with what became of it; a line of any list of leads will do. */
export interface Entry {
  lead: Lead;
  delivery?: Delivery;
}

/** How far what was sent at once has come. */
export interface Progress {
  /** The handfuls it tells of, by their moment, the newest first: several while an earlier one is still on its way. */
  ids: string[];
  entries: { lead: Lead; delivery: Delivery }[];
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
 * @param seen moment of the newest handful whose end the scout has seen
 * @returns undefined where there is nothing to tell
 */
export function progressOf(all: Entry[], seen: string): Progress | undefined {
  const handfuls = Map.groupBy(all, ({ delivery }) => delivery?.handful ?? '');
  handfuls.delete('');
  const newestFirst = [...handfuls.keys()].sort().reverse();
  const [newest] = newestFirst;
  const ids = newestFirst.filter((id) => handfuls.get(id)?.some(isOpen) || (id === newest && id > seen));
  const entries = ids.flatMap((id) => (handfuls.get(id) ?? []).filter(hasDelivery));
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
    undoUntil: undoUntil(entries.filter(({ delivery }) => delivery.handful === ids[0])),
  };
}

/** Paused is only waiting; every other reason to hold waits for somebody. */
const waits = ({ state, reason }: Delivery) =>
  state === 'queued' || state === 'sending' || (state === 'held' && reason?.code === 'queue-paused');

const isOpen = ({ delivery }: Entry) =>
  delivery !== undefined && (waits(delivery) || delivery.state === 'held');

const hasDelivery = (entry: Entry): entry is Progress['entries'][number] => entry.delivery !== undefined;

function undoUntil(entries: Progress['entries']): number {
  const fresh = entries.filter(({ delivery }) => delivery.state !== 'cancelled');
  const countingDown = fresh.filter(({ delivery }) => delivery.state === 'queued' && !delivery.reason);
  if (countingDown.length === 0 || countingDown.length < fresh.length) return 0;
  return Math.min(...countingDown.map(({ delivery }) => Date.parse(delivery.nextAttemptAt)));
}

import type { Delivery } from './delivery';
import type { Clip } from './lead';

/** Clips, the newest capture first. */
export function newestFirst(clips: Clip[]): Clip[] {
  return [...clips].sort((one, other) => other.capturedAt.localeCompare(one.capturedAt));
}

/**
 * The delivery that tells where a lead stands: one that is not done yet (two leads that became one may bring an older one of that
 * kind), else the latest that was not cancelled, else the latest.
 */
export function latestDelivery(deliveries: Delivery[]): Delivery | undefined {
  const byAge = [...deliveries].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const isDone = ({ state }: Delivery) => state === 'sent' || state === 'cancelled';
  return byAge.find((one) => !isDone(one)) ?? byAge.find(({ state }) => state !== 'cancelled') ?? byAge[0];
}

/** Clips that no sent delivery carried. */
export function clipsNotSent(clips: Clip[], deliveries: Delivery[]): Clip[] {
  const sent = new Set(deliveries.filter(({ state }) => state === 'sent').flatMap(({ clipIds }) => clipIds));
  return clips.filter(({ id }) => !sent.has(id));
}

/** Those of them that say something: a profile looked at again is nothing new for the form. */
export function quotesNotSent(clips: Clip[], deliveries: Delivery[]): Clip[] {
  return clipsNotSent(clips, deliveries).filter(({ kind, quote }) => quote || kind !== 'profile');
}

/** How many quotes came after the lead was sent; 0 while nothing was. */
export function countNewClips(clips: Clip[], deliveries: Delivery[]): number {
  return deliveries.some(({ state }) => state === 'sent') ? quotesNotSent(clips, deliveries).length : 0;
}

import type { Delivery } from '../delivery/schema';
import { database } from './database';
import type { Clip, Lead } from './schema';

/** One line of the popup's list. */
export interface LeadSummary {
  lead: Lead;
  /** The newest clip; a lead whose only clip was taken back has none. */
  clip?: Clip;
  clipCount: number;
  /** What became of the latest Send; a cancelled one only if there is no other. */
  delivery?: Delivery;
  /** Quotes added since it was sent. */
  newClips: number;
  /** What can be searched of its clips: words, titles, addresses. */
  quotes: string[];
}

/** All leads that are not deleted, the one with the newest clip first. Three queries, however many leads there are. */
export async function listLeads(): Promise<LeadSummary[]> {
  const { leads, clips, deliveries } = database;
  const [allLeads, allClips, allDeliveries] = await database.transaction('r', leads, clips, deliveries, () =>
    Promise.all([leads.toArray(), clips.toArray(), deliveries.toArray()]),
  );
  const clipsOf = Map.groupBy(allClips, ({ leadId }) => leadId);
  const deliveriesOf = Map.groupBy(allDeliveries, ({ leadId }) => leadId);
  return allLeads
    .filter(({ deletedAt }) => !deletedAt)
    .map((lead) => summaryOf(lead, clipsOf.get(lead.id) ?? [], deliveriesOf.get(lead.id) ?? []))
    .sort((one, other) => latest(other).localeCompare(latest(one)));
}

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

function summaryOf(lead: Lead, clips: Clip[], deliveries: Delivery[]): LeadSummary {
  return {
    lead,
    clip: newestFirst(clips)[0],
    clipCount: clips.length,
    delivery: latestDelivery(deliveries),
    newClips: countNewClips(clips, deliveries),
    quotes: clips.flatMap(({ quote, title, permalink, pageTitle }) => [
      quote?.text ?? '',
      title ?? '',
      pageTitle,
      permalink,
    ]),
  };
}

const latest = ({ lead, clip }: LeadSummary) =>
  clip && clip.capturedAt > lead.createdAt ? clip.capturedAt : lead.createdAt;

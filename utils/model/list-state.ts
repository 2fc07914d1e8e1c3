import type { Delivery } from './delivery';
import type { Lead } from './lead';

/** Where leads stand, each in one group: codes, as they are stored, in the order in which they are shown. */
export const GROUPS = ['review', 'failed', 'waiting', 'unsent', 'sent', 'passed'] as const;
export type Group = (typeof GROUPS)[number];

/** The group of a lead by its latest delivery and its quotes since. */
export function groupOf(lead: Pick<Lead, 'passed'>, delivery: Delivery | undefined, newClips: number): Group {
  switch (delivery?.state) {
    case 'queued':
    case 'sending':
      return 'waiting';
    case 'held':
      // Paused is only waiting; every other reason waits for the scout.
      return delivery.reason?.code === 'queue-paused' ? 'waiting' : 'review';
    case 'refused':
      return 'failed';
    case 'review':
    case 'unknown':
      return 'review';
    case 'sent':
      return lead.passed ? 'passed' : newClips > 0 ? 'unsent' : 'sent';
    default:
      return lead.passed ? 'passed' : 'unsent';
  }
}

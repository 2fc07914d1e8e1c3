import type { Delivery } from './delivery';
import type { Lead } from './lead';

/** Where leads stand, each in one group, in the order in which they are shown. */
export const GROUPS = ['review', 'failed', 'waiting', 'unsent', 'sent', 'inSheet', 'passed'] as const;
export type Group = (typeof GROUPS)[number];

/** What stands for a group in the database. A new one takes a new number, wherever it is shown; none is ever given anew. */
export const GROUP_CODES: Record<Group, number> = {
  review: 1,
  failed: 2,
  waiting: 3,
  unsent: 4,
  sent: 5,
  passed: 6,
  inSheet: 7,
};

/** The group of a lead by its latest delivery and its quotes since. `inSheet`: known by the form's sheet alone, so that nothing is to be sent. */
export function groupOf(
  lead: Pick<Lead, 'passed'>,
  delivery: Delivery | undefined,
  newClips: number,
  inSheet = false,
): Group {
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
      return lead.passed ? 'passed' : inSheet ? 'inSheet' : 'unsent';
  }
}

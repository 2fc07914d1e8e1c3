import type { LeadSummary } from '@/utils/leads/repository';

export type Group = 'unsent' | 'waiting' | 'failed' | 'review';

/** What the strip at a glance counts, in the order in which it shows them. */
export const GROUPS: { group: Group; words: string }[] = [
  { group: 'review', words: 'To review' },
  { group: 'failed', words: 'Failed' },
  { group: 'waiting', words: 'Waiting' },
  { group: 'unsent', words: 'Not sent' },
];

/** Where a lead counts; one that is sent and has nothing new counts nowhere. */
export function groupOf({ delivery, lead, newClips }: LeadSummary): Group | undefined {
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
      return newClips > 0 ? 'unsent' : undefined;
    default:
      return lead.passed ? undefined : 'unsent';
  }
}

import type { Group } from '@/utils/leads/rows/group';

/** The groups in words. */
export const GROUP_WORDS: Record<Group, string> = {
  review: 'To review',
  failed: 'Failed',
  waiting: 'Waiting',
  unsent: 'Not sent',
  sent: 'Sent',
  passed: 'Passed',
};

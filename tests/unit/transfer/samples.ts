import type { Delivery } from '@/utils/delivery/schema';

const AT = '2026-11-22T10:00:00.000Z';

/** An invented delivery of a lead. */
export function deliveryOf(leadId: string, change: Partial<Delivery> = {}): Delivery {
  return {
    id: crypto.randomUUID(),
    leadId,
    formId: 'form',
    reference: 'GS-222222',
    clipIds: [],
    answers: [],
    path: [0],
    state: 'sent',
    attempts: [],
    nextAttemptAt: AT,
    createdAt: AT,
    updatedAt: AT,
    ...change,
  };
}

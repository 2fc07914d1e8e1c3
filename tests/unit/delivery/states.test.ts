import { describe, expect, it } from 'vitest';
import { nextWake, retryAt } from '@/utils/delivery/schedule';
import { type Delivery, STATES } from '@/utils/delivery/schema';
import { canMove, moved, NEXT } from '@/utils/delivery/states';

const at = '2026-11-22T10:00:00.000Z';
const delivery = (change: Partial<Delivery>): Delivery => ({
  id: '3f8e1c52-5a0d-4f6e-9b1a-2c3d4e5f6a7b',
  leadId: '3f8e1c52-5a0d-4f6e-9b1a-2c3d4e5f6a7c',
  formId: 'FORM',
  reference: 'GS-222222',
  clipIds: [],
  answers: [],
  path: [0],
  state: 'queued',
  attempts: [],
  nextAttemptAt: at,
  createdAt: at,
  updatedAt: at,
  ...change,
});

describe('the table of states', () => {
  it('knows every state', () => {
    expect(Object.keys(NEXT).sort()).toEqual([...STATES].sort());
  });

  it('lets nothing leave sent or cancelled', () => {
    for (const to of STATES) {
      expect(() => moved(delivery({ state: 'sent' }), to)).toThrow('sent');
      expect(() => moved(delivery({ state: 'cancelled' }), to)).toThrow('cancelled');
    }
  });

  it('can be cancelled from anywhere but sending and sent', () => {
    const cancellable = STATES.filter((state) => canMove(state, 'cancelled'));
    expect(cancellable.sort()).toEqual(['held', 'queued', 'refused', 'review', 'unknown']);
  });

  it('goes out from the queue only, so nothing is repeated that may be stored', () => {
    expect(STATES.filter((state) => canMove(state, 'sending'))).toEqual(['queued']);
    expect(canMove('unknown', 'sending')).toBe(false);
  });

  it('forgets the POST when it is queued again, and notes when it was sent', () => {
    const sending = delivery({ state: 'sending', postStartedAt: at, reason: { code: 'offline' } });
    expect(moved(sending, 'queued').postStartedAt).toBeUndefined();
    expect(moved(sending, 'sent')).toMatchObject({
      reason: undefined,
      sentAt: expect.any(String),
      postStartedAt: at,
    });
  });
});

describe('when to try again', () => {
  const now = Date.parse(at);

  it('waits longer each time, an hour at most', () => {
    const waits = [1, 2, 3, 12].map((attempts) => (retryAt(now, attempts, () => 0) - now) / 1_000);
    expect(waits).toEqual([30, 60, 120, 3_600]);
  });

  it('never comes before Retry-After', () => {
    expect(retryAt(now, 1, () => 0, 600)).toBe(now + 600_000);
  });

  it('looks at the queue when the next is due, and not for what waits for a person', () => {
    const later = new Date(now + 60_000).toISOString();
    expect(nextWake([delivery({ nextAttemptAt: later }), delivery({ state: 'sent' })])).toBe(now + 60_000);
    expect(nextWake([delivery({ state: 'held', reason: { code: 'form-closed' } })])).toBe(now);
    expect(nextWake([delivery({ state: 'held', reason: { code: 'permission-missing' } })])).toBeUndefined();
    expect(nextWake([delivery({ state: 'review' }), delivery({ state: 'unknown' })])).toBeUndefined();
  });
});

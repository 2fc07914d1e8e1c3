import { describe, expect, it } from 'vitest';
import { nextWake, retryAt } from '@/utils/delivery/engine/schedule';
import { type Delivery, type DeliveryState, STATES } from '@/utils/model/delivery';
import { moved, NEXT } from '@/utils/model/delivery-states';

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

  /** The table of docs/architecture.md, an arrow a row; “any but sending, sent” → cancelled is spelled out. Cancelled is an end as sent is. */
  const ARROWS: [DeliveryState, DeliveryState][] = [
    ['queued', 'held'],
    ['held', 'queued'],
    ['queued', 'sending'],
    ['sending', 'sent'],
    ['sending', 'refused'],
    ['queued', 'review'],
    ['sending', 'review'],
    ['sending', 'queued'],
    ['sending', 'unknown'],
    ['review', 'sent'],
    ['review', 'queued'],
    ['unknown', 'sent'],
    ['unknown', 'queued'],
    ['refused', 'queued'],
    ['queued', 'cancelled'],
    ['held', 'cancelled'],
    ['review', 'cancelled'],
    ['refused', 'cancelled'],
    ['unknown', 'cancelled'],
  ];
  const isArrow = (from: DeliveryState, to: DeliveryState) =>
    ARROWS.some(([one, other]) => one === from && other === to);
  const pairs = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

  it.each(pairs.filter(([from, to]) => isArrow(from, to)))('lets a delivery go from %s to %s', (from, to) => {
    const next = moved(delivery({ state: from, postStartedAt: at }), to, { code: 'offline' });
    expect(next).toMatchObject({ state: to, reason: { code: 'offline' }, reference: 'GS-222222' });
    expect(next.updatedAt > at).toBe(true);
    expect(next.sentAt).toBe(to === 'sent' ? next.updatedAt : undefined);
    expect(next.postStartedAt).toBe(to === 'queued' ? undefined : at);
  });

  it.each(pairs.filter(([from, to]) => !isArrow(from, to)))('throws on the way from %s to %s', (from, to) => {
    const before = delivery({ state: from });
    expect(() => moved(before, to)).toThrow(`A delivery cannot go from ${from} to ${to}`);
    expect(before).toEqual(delivery({ state: from }));
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

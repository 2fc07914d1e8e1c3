import { describe, expect, it } from 'vitest';
import { progressOf } from '@/components/bulk/progress-of';
import type { Delivery } from '@/utils/model/delivery';
import { delivery, lead } from '../invented';

const ONE = '2026-05-01T10:00:00.000Z';
const TWO = '2026-05-02T10:00:00.000Z';
const of = (batch: string | undefined, state: Delivery['state'], more: Partial<Delivery> = {}) => ({
  lead,
  delivery: delivery({ id: crypto.randomUUID(), batch, state, ...more }),
});

describe('how far a batch is', () => {
  it('is told from its deliveries alone, one look after another', () => {
    const entries = [
      of(ONE, 'sent'),
      of(ONE, 'sending'),
      of(ONE, 'held', { reason: { code: 'queue-paused' } }),
      of(ONE, 'held', { reason: { code: 'form-closed' } }),
      of(ONE, 'refused'),
      of(ONE, 'review'),
      of(ONE, 'unknown'),
      of(ONE, 'cancelled'),
      of(undefined, 'queued'),
    ];
    expect(progressOf(entries)).toMatchObject({
      ids: [ONE],
      sent: 1,
      waiting: 2,
      held: 1,
      toLookAt: 3,
      undoUntil: 0,
    });
    expect(progressOf(entries)?.entries).toHaveLength(8);
  });

  it('can be undone until the first of it is due, and not once anything went on', () => {
    const soon = '2026-05-01T10:00:10.000Z';
    const later = '2026-05-01T10:00:11.000Z';
    const waiting = [of(ONE, 'queued', { nextAttemptAt: later }), of(ONE, 'queued', { nextAttemptAt: soon })];
    expect(progressOf(waiting)?.undoUntil).toBe(Date.parse(soon));
    expect(progressOf([...waiting, of(ONE, 'sent')])?.undoUntil).toBe(0);
    expect(progressOf([of(ONE, 'queued', { reason: { code: 'offline' } })])?.undoUntil).toBe(0);
  });

  it('tells of the newest alone, and of an earlier one only while that is still on its way', () => {
    expect(progressOf([of(ONE, 'sent'), of(TWO, 'queued')])?.entries).toHaveLength(1);
    const both = progressOf([of(ONE, 'queued'), of(ONE, 'sent'), of(TWO, 'queued')]);
    expect(both).toMatchObject({ ids: [TWO, ONE], sent: 1, waiting: 2 });
  });

  it('has nothing to tell where nothing was sent at once, or all was taken back', () => {
    expect(progressOf([of(undefined, 'queued')])).toBeUndefined();
    expect(progressOf([of(ONE, 'cancelled'), of(ONE, 'cancelled')])).toBeUndefined();
  });
});

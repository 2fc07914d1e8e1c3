import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { newestRows } from '@/utils/database/search/find';
import {
  deleteLead,
  editLead,
  purgeDeleted,
  restoreLead,
  saveCapture,
  UNDO_DELETE_MS,
  undoCapture,
} from '@/utils/leads/edit';
import type { Delivery, DeliveryState } from '@/utils/model/delivery';
import { leftOver } from './left-over';
import { captureOf } from './samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function deliveryIn(state: DeliveryState, leadId: string, clipId: string): Promise<string> {
  const at = '2026-11-22T10:00:00.000Z';
  const id = crypto.randomUUID();
  const rest = {
    reference: 'GS-222222',
    answers: [],
    path: [0],
    attempts: [],
    nextAttemptAt: at,
    createdAt: at,
    updatedAt: at,
  };
  const delivery: Delivery = { id, leadId, formId: 'form', clipIds: [clipId], state, ...rest };
  await database.deliveries.add(delivery);
  return id;
}
const stateOf = async (id: string) => (await database.deliveries.get(id))?.state;

describe('undo', () => {
  it('removes the clip and the lead that it made', async () => {
    const { clipId } = await saveCapture(captureOf('words'));
    expect(await undoCapture(clipId)).toBe('lead');
    expect([await database.leads.count(), await database.clips.count()]).toEqual([0, 0]);
    expect(await undoCapture(clipId)).toBe('nothing');
  });

  it('keeps the lead when it has another quote', async () => {
    await saveCapture(captureOf('one'));
    const { clipId } = await saveCapture(
      captureOf('two', { permalink: 'https://x.com/ada_builds/status/2' }),
    );
    expect(await undoCapture(clipId)).toBe('clip');
    expect([await database.leads.count(), await database.clips.count()]).toEqual([1, 1]);
  });

  it.each([
    { why: 'because' },
    { note: 'for me' },
    { name: 'Ada L.' },
    { who: 'typed' },
    { topics: ['tests'] },
    { selfNominated: true },
    { asked: { 'form:1': ['yes'] } },
  ])('keeps the lead when the scout wrote %o', async (edit) => {
    const { clipId, leadId } = await saveCapture(captureOf('words'));
    await editLead(leadId, edit);
    expect(await undoCapture(clipId)).toBe('clip');
    expect(await database.leads.count()).toBe(1);
  });

  it('cancels what was queued with it, and keeps a lead that was sent', async () => {
    const { clipId, leadId } = await saveCapture(captureOf('words'));
    const queued = await deliveryIn('queued', leadId, clipId);
    await deliveryIn('sent', leadId, clipId);
    expect(await undoCapture(clipId)).toBe('clip');
    expect(await stateOf(queued)).toBe('cancelled');
    expect(await database.leads.count()).toBe(1);
  });
});

describe('deleting a lead', () => {
  it('hides it, cancels what was not sent, and can be undone with everything in it', async () => {
    const { clipId, leadId } = await saveCapture(captureOf('words'));
    await editLead(leadId, { why: 'because' });
    const unsent = await Promise.all(
      (['queued', 'held', 'review', 'refused'] as const).map((state) => deliveryIn(state, leadId, clipId)),
    );
    const kept = await Promise.all(
      (['sending', 'sent', 'unknown'] as const).map((state) => deliveryIn(state, leadId, clipId)),
    );
    await deleteLead(leadId);
    expect(await newestRows(9)).toEqual([]);
    expect(await Promise.all(unsent.map(stateOf))).toEqual(unsent.map(() => 'cancelled'));
    expect(await Promise.all(kept.map(stateOf))).toEqual(['sending', 'sent', 'unknown']);
    await restoreLead(leadId);
    expect((await newestRows(9))[0]).toMatchObject({ leadId, clipCount: 1 });
    expect(await database.leads.get(leadId)).not.toHaveProperty('deletedAt');
  });

  it('is final after ten minutes, and leaves nothing of the person', async () => {
    const { clipId, leadId } = await saveCapture(captureOf('words'));
    await deliveryIn('sent', leadId, clipId);
    await deleteLead(leadId);
    expect(await purgeDeleted()).toBe(0);
    expect(await purgeDeleted(Date.now() + UNDO_DELETE_MS + 1_000)).toBe(1);
    expect(await leftOver()).toEqual([]);
    await expect(restoreLead(leadId)).rejects.toMatchObject({ code: 'lead-gone' });
  });

  it('has an alarm that makes it final', async () => {
    const { leadId } = await saveCapture(captureOf('words'));
    await deleteLead(leadId);
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain('purge');
  });
});

describe('editing a lead', () => {
  it('changes only what was edited', async () => {
    const { leadId } = await saveCapture(captureOf('words'));
    await editLead(leadId, { why: 'because', asked: { 'form:1': ['a'] } });
    await editLead(leadId, { asked: { 'form:2': ['b'] } });
    expect(await database.leads.get(leadId)).toMatchObject({
      name: 'Ada Sample',
      why: 'because',
      asked: { 'form:1': ['a'], 'form:2': ['b'] },
    });
  });

  it('refuses what does not fit and keeps what there was', async () => {
    const { leadId } = await saveCapture(captureOf('words'));
    await expect(editLead(leadId, { why: 'w'.repeat(50_001) })).rejects.toThrow();
    await expect(editLead(crypto.randomUUID(), { why: 'w' })).rejects.toMatchObject({ code: 'lead-gone' });
    expect(await database.leads.get(leadId)).toMatchObject({ why: '' });
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { checkBatch, type LeftOut, sendBatch } from '@/utils/delivery/batch';
import { disconnectForm } from '@/utils/delivery/connected-form';
import { createEngine } from '@/utils/delivery/engine/engine';
import { UNDO_MS } from '@/utils/delivery/engine/schedule';
import { cancelWaiting, pauseQueue, resumeQueue, sendLead, tryNow } from '@/utils/delivery/queue';
import { forgetBatches, keptBatches } from '@/utils/delivery/stored-batches';
import { deleteLead, editLead, saveCapture } from '@/utils/leads/edit';
import type { DeliveryState } from '@/utils/model/delivery';
import { readSettings } from '@/utils/settings';
import { captureOf } from '../leads/samples';
import { soon } from '../soon';
import { readyLead, recordWith, type TestEnvironment, testEnvironment } from './environment';

let environment: TestEnvironment;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.forms.put(recordWith());
  environment = testEnvironment();
  environment.settings = readSettings;
});

const three = () => Promise.all(['ada', 'bob', 'cleo'].map((handle) => readyLead(handle)));
const states = async () => (await database.deliveries.toArray()).map(({ state }) => state).sort();
/** When all of a batch are due: each is a millisecond after the one before. */
const afterUndo = () => Date.now() + UNDO_MS + 10;
const wake = () => createEngine(environment).wake();
const setState = (id: string, state: DeliveryState) => database.deliveries.update(id, { state });
const codeOf = ({ why }: LeftOut) => ('code' in why ? why.code : why.state);

describe('a batch', () => {
  it('shows what each lead sends, stores nothing, and then sends just that', async () => {
    const ids = await three();
    const shown = await checkBatch(ids);
    expect(shown.going.map(({ lead }) => lead.name)).toEqual(['Name of ada', 'Name of bob', 'Name of cleo']);
    expect(await database.deliveries.count()).toBe(0);
    const sent = await sendBatch(ids);
    expect(sent.going.map(({ delivery }) => delivery.answers)).toEqual(
      shown.going.map(({ projection }) => projection.answers),
    );
    environment.time = afterUndo();
    await wake();
    // In the order in which they were chosen.
    expect(environment.posts.map(([name]) => name)).toEqual(['Name of ada', 'Name of bob', 'Name of cleo']);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(new Set((await database.deliveries.toArray()).map(({ batch }) => batch))).toEqual(
      new Set([sent.id]),
    );
  });

  it('leaves out what needs something, says why, and sends the rest', async () => {
    const ready = await readyLead('ada');
    const unsaid = await readyLead('bob');
    await editLead(unsaid, { why: '' });
    const gone = await readyLead('cleo');
    await deleteLead(gone);
    const passed = await readyLead('dan');
    await database.leads.update(passed, { passed: true });
    const ids = [ready, unsaid, gone, passed];
    for (const state of ['sent', 'held', 'review', 'unknown', 'refused'] as const) {
      const id = await readyLead(state);
      await setState((await sendLead(id, { followUp: false })).id, state);
      ids.push(id);
    }
    const { going, leftOut } = await sendBatch(ids);
    expect(going.map(({ lead }) => lead.id)).toEqual([ready]);
    expect(leftOut.map(codeOf)).toEqual([
      'not-ready',
      'lead-gone',
      'passed',
      'nothing-new',
      'held',
      'review',
      'unknown',
      'still-refused',
    ]);
    expect(leftOut[0]?.why).toMatchObject({ message: 'Add one sentence of why.' });
    expect(await database.deliveries.where('state').equals('queued').count()).toBe(1);
  });

  it('takes a refused lead again once it is corrected, under its reference', async () => {
    const id = await readyLead('ada');
    const before = await sendLead(id, { followUp: false });
    await setState(before.id, 'refused');
    await database.deliveries.update(before.id, { updatedAt: '2026-01-01T00:00:00.000Z' });
    await editLead(id, { why: 'better' });
    const { going } = await sendBatch([id]);
    expect(going[0]?.delivery).toMatchObject({
      id: before.id,
      reference: before.reference,
      state: 'queued',
      batch: expect.any(String),
    });
  });

  it('sends only the new quotes of a lead that was sent', async () => {
    const id = await readyLead('ada');
    const first = await sendLead(id, { followUp: false });
    await setState(first.id, 'sent');
    const author = { ...captureOf('').author, handle: 'ada' };
    await saveCapture(captureOf('a newer quote', { author, permalink: 'https://x.com/ada/status/2' }));
    const { going } = await sendBatch([id]);
    expect(going[0]?.delivery).toMatchObject({ followsUp: first.reference });
    expect(JSON.stringify(going[0]?.delivery.answers)).not.toContain('words of ada');
  });

  it('holds a lead once that was chosen twice or in two windows', async () => {
    const [id = ''] = await three();
    await Promise.all([sendBatch([id, id]), sendBatch([id])]);
    expect(await database.deliveries.count()).toBe(1);
  });

  it('is for the scout to submit, lead by lead, where the form goes through a tab', async () => {
    fakeBrowser.permissions.contains = vi.fn(async () => false);
    await database.forms.put(recordWith({ via: 'set-up' }));
    const { going } = await sendBatch(await three());
    expect(going.map(({ delivery }) => delivery.state)).toEqual(['review', 'review', 'review']);
    expect(await cancelWaiting(going[0]?.delivery.batch ?? '')).toBe(0);
  });

  it('is remembered until its end was seen, and what is broken there is nothing', async () => {
    const { id, going } = await sendBatch(await three());
    const deliveryIds = going.map(({ delivery }) => delivery.id);
    expect(await keptBatches()).toEqual([{ id, deliveryIds }]);
    await forgetBatches();
    expect(await keptBatches()).toEqual([]);
    await fakeBrowser.storage.local.set({ batches: [{ id: 'x' }] });
    expect(await keptBatches()).toEqual([]);
  });

  it('is all or nothing when the disk gives up', async () => {
    const ids = await three();
    const put = vi.spyOn(database.deliveries, 'bulkPut').mockRejectedValue(new Error('full'));
    await expect(sendBatch(ids)).rejects.toThrow();
    put.mockRestore();
    expect(await database.deliveries.count()).toBe(0);
  });

  it('wants a connected form', async () => {
    await disconnectForm('FORM');
    await expect(checkBatch([await readyLead()])).rejects.toMatchObject({ code: 'no-form' });
  });

  it('can be taken back whole within ten seconds, and nothing else with it', async () => {
    const alone = await sendLead(await readyLead('zoe'), { followUp: false });
    const { id } = await sendBatch(await three());
    expect(await cancelWaiting(id)).toBe(3);
    expect((await database.deliveries.get(alone.id))?.state).toBe('queued');
    expect(await states()).toEqual(['cancelled', 'cancelled', 'cancelled', 'queued']);
  });

  it('is cancelled on the way: what was sent stays sent, the rest never goes', async () => {
    const { id } = await sendBatch(await three());
    environment.time = afterUndo();
    environment.onPost = async () => {
      await cancelWaiting(id);
      return { state: 'sent' };
    };
    await wake();
    await wake();
    expect(await states()).toEqual(['cancelled', 'cancelled', 'sent']);
    expect(environment.posts).toHaveLength(1);
  });

  it('stops when the scout pauses, and goes on from there, once each', async () => {
    await sendBatch(await three());
    environment.time = afterUndo();
    environment.onPost = async () => {
      await pauseQueue();
      return { state: 'sent' };
    };
    await wake();
    expect(await states()).toEqual(['held', 'held', 'sent']);
    environment.onPost = async () => ({ state: 'sent' });
    await wake();
    expect(environment.posts).toHaveLength(1);
    await resumeQueue();
    environment.time = Date.now() + 20_001;
    await wake();
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(environment.posts.map(([name]) => name)).size).toBe(3);
  });

  it('goes on where a worker died', async () => {
    await sendBatch(await three());
    environment.time = afterUndo();
    environment.wait = () => new Promise(() => {});
    const gone = createEngine(environment);
    void gone.wake();
    await soon(async () => expect(await states()).toEqual(['queued', 'queued', 'sent']));
    const next = testEnvironment();
    next.time = environment.time;
    await createEngine(next).wake();
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(environment.posts.length + next.posts.length).toBe(3);
  });
});

describe('back online', () => {
  it('sends at once what waited for the network, and leaves what was asked to wait', async () => {
    const [ada, bob] = await three();
    const offline = await sendLead(ada ?? '', { followUp: false });
    const slowed = await sendLead(bob ?? '', { followUp: false });
    const later = new Date(Date.now() + 3_600_000).toISOString();
    await database.deliveries.update(offline.id, { reason: { code: 'offline' }, nextAttemptAt: later });
    await database.deliveries.update(slowed.id, { reason: { code: 'rate-limited' }, nextAttemptAt: later });
    await tryNow();
    environment.time = Date.now() + 1;
    await wake();
    expect(await states()).toEqual(['queued', 'sent']);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { connectForm } from '@/utils/delivery/connected-form';
import { createEngine } from '@/utils/delivery/engine/engine';
import { cancelDelivery, sendLead, settleReview, settleUnknown, undoSend } from '@/utils/delivery/queue';
import { deleteLead, editLead } from '@/utils/leads/edit';
import type { ReasonCode } from '@/utils/model/delivery';
import {
  fileQuestion,
  formWith,
  newRequiredQuestion,
  readyLead,
  recordWith,
  type TestEnvironment,
  testEnvironment,
} from './environment';

let environment: TestEnvironment;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.forms.put(recordWith());
  environment = testEnvironment();
});

/** Sends a lead and lets the ten seconds pass. */
async function queued(handle = 'ada'): Promise<string> {
  const { id } = await sendLead(await readyLead(handle), { followUp: false });
  environment.time = Date.now() + 10_001;
  return id;
}
const wake = () => createEngine(environment).wake();
async function stored(id: string) {
  const delivery = await database.deliveries.get(id);
  if (!delivery) throw new Error('the delivery is gone');
  return delivery;
}

describe('the engine', () => {
  it('sends the answers as Send showed them, and notes the attempt', async () => {
    const id = await queued();
    await wake();
    const { state, attempts, answers, sentAt, reference } = await stored(id);
    expect(state).toBe('sent');
    expect(sentAt).toBeDefined();
    expect(environment.posts).toEqual([answers.map(({ values }) => values.join())]);
    expect(environment.posts[0]?.slice(0, 2)).toEqual(['Name of ada', 'why ada']);
    expect(environment.posts[0]?.join()).toContain(reference);
    expect(attempts).toMatchObject([
      { outcome: 'sent', postStartedAt: expect.any(String), endedAt: expect.any(String) },
    ]);
  });

  it('waits the ten seconds in which Send can be undone', async () => {
    const { id } = await sendLead(await readyLead(), { followUp: false });
    environment.time = Date.now();
    const engine = createEngine(environment);
    await engine.wake();
    expect(environment.posts).toEqual([]);
    expect(environment.wakeAt).toBeGreaterThan(environment.time + 9_000);
    await undoSend(id);
    environment.time += 11_000;
    await engine.wake();
    expect(environment.posts).toEqual([]);
    expect((await stored(id)).state).toBe('cancelled');
  });

  it('delays nothing when the clock is set back, and answers no old copy of the form then', async () => {
    const engine = createEngine(environment);
    await queued('ada');
    await engine.wake();
    const id = await queued('bob');
    environment.onPost = async () => ({ state: 'later', reason: { code: 'server-busy' } });
    await engine.wake();
    environment.onPost = async () => ({ state: 'sent' });
    environment.onRead = async () => ({ ok: false, code: 'closed', message: '' });
    environment.time -= 24 * 3_600_000;
    await engine.wake();
    expect((await stored(id)).reason?.code).toBe('form-closed');
    const { onRead } = testEnvironment();
    environment.onRead = onRead;
    environment.time -= 24 * 3_600_000;
    await engine.wake();
    expect((await stored(id)).state).toBe('sent');
  });

  it('lets Send be undone though the clocks of two processes differ a little', async () => {
    const { id } = await sendLead(await readyLead(), { followUp: false });
    environment.time = Date.now() - 5_000;
    await wake();
    expect((await stored(id)).state).toBe('queued');
  });

  it('sends one after the other, seconds apart', async () => {
    await queued('ada');
    await queued('bob');
    await queued('cleo');
    const engine = createEngine(environment);
    await Promise.all([engine.wake(), engine.wake(), engine.wake()]);
    expect(environment.posts.map(([name]) => name)).toEqual(['Name of ada', 'Name of bob', 'Name of cleo']);
    expect(environment.waits).toEqual([2_000, 2_000]);
  });

  it('keeps the distance from one wake to the next, and no longer when the clock is set back', async () => {
    const engine = createEngine(environment);
    await queued('ada');
    await engine.wake();
    await queued('bob');
    await engine.wake();
    environment.time -= 3_600_000;
    await database.deliveries.update(await queued('cleo'), { nextAttemptAt: '2020-01-01T00:00:00.000Z' });
    environment.time -= 3_600_000;
    await engine.wake();
    expect(environment.waits).toEqual([expect.closeTo(2_000, -3), 5_000]);
    expect(environment.posts).toHaveLength(3);
  });

  it('keeps an alarm for what a page queued while it cleared the last one', async () => {
    const scheduled: (number | undefined)[] = [];
    environment.schedule = async (at) => {
      scheduled.push(at);
      if (scheduled.length === 1) await queued();
    };
    await wake();
    expect(scheduled[0]).toBeUndefined();
    expect(scheduled.at(-1)).toBeTypeOf('number');
  });

  it('has the alarm look again before it begins, so that its death on the way strands nothing', async () => {
    await queued('ada');
    await queued('bob');
    const armed: (number | undefined)[] = [];
    environment.wakeAt = undefined;
    environment.onPost = async () => {
      armed.push(environment.wakeAt);
      return { state: 'sent' };
    };
    await wake();
    expect(armed).toEqual([expect.any(Number), expect.any(Number)]);
    expect(environment.wakeAt).toBeUndefined();
  });

  it('asks once for a form that does not answer, however many wait for it, and again at the next wake', async () => {
    for (const handle of ['ada', 'bob', 'cleo']) await queued(handle);
    const engine = createEngine(environment);
    environment.onRead = async () => ({ ok: false, code: 'busy', message: 'a sentence' });
    await engine.wake();
    expect(environment.reads).toBe(1);
    expect(new Set((await database.deliveries.toArray()).map(({ reason }) => reason?.code))).toEqual(
      new Set(['server-busy']),
    );
    environment.time = (environment.wakeAt ?? 0) + 60_000;
    await engine.wake();
    expect(environment.reads).toBe(2);
  });

  it('reads the form before it answers, and not again within five minutes', async () => {
    const engine = createEngine(environment);
    await queued('ada');
    await queued('bob');
    await engine.wake();
    expect(environment.reads).toBe(1);
    expect((await database.forms.get('FORM'))?.form.readAt).not.toBe(recordWith().form.readAt);
    await queued('cleo');
    environment.time += 5 * 60_000;
    await engine.wake();
    expect(environment.reads).toBe(2);
  });

  it('looks once more when it is woken while it works', async () => {
    const id = await queued();
    const engine = createEngine(environment);
    let late: Promise<string> | undefined;
    environment.onPost = async () => {
      late ??= readyLead('late').then(async (lead) => (await sendLead(lead, { followUp: false })).id);
      await late;
      environment.time = Date.now() + 20_002;
      void engine.wake();
      return { state: 'sent' };
    };
    await engine.wake();
    expect((await stored(id)).state).toBe('sent');
    expect((await stored((await late) ?? '')).state).toBe('sent');
  });

  it('sends nothing of a lead that was deleted within the ten seconds', async () => {
    const id = await queued();
    await deleteLead((await stored(id)).leadId);
    await wake();
    expect(environment.posts).toEqual([]);
  });
});

describe('an outcome of the POST', () => {
  it.each([
    ['refused', 'answer-refused', 'refused'],
    ['review', 'captcha', 'review'],
    ['review', 'sign-in', 'review'],
    ['unknown', 'connection-lost', 'unknown'],
    ['unknown', 'server-error', 'unknown'],
    ['later', 'offline', 'queued'],
    ['later', 'rate-limited', 'queued'],
    ['held', 'form-closed', 'held'],
  ] as const)('%s (%s) leaves the delivery %s, with the reason', async (state, code, expected) => {
    const id = await queued();
    environment.onPost = async () => ({ state, reason: { code } });
    await wake();
    expect(await stored(id)).toMatchObject({
      state: expected,
      reason: { code },
      attempts: [{ reason: { code } }],
    });
    await wake();
    expect(environment.posts).toHaveLength(1);
  });

  it.each(['captcha', 'sign-in', 'rate-limited'] as const)('%s stops the whole queue', async (code) => {
    await queued('ada');
    const second = await queued('bob');
    environment.onPost = async () => ({
      state: code === 'rate-limited' ? 'later' : 'review',
      reason: { code },
    });
    await wake();
    expect(environment.posts).toHaveLength(1);
    expect(await stored(second)).toMatchObject({ state: 'held', reason: { code: 'queue-paused' } });
    environment.paused = null;
    environment.onPost = async () => ({ state: 'sent' });
    await wake();
    expect((await stored(second)).state).toBe('sent');
  });

  it.each([
    [undefined, 5 * 60],
    [600, 600],
  ])(
    'asked to slow down (Retry-After %s), it goes on by itself after %i seconds',
    async (retryAfterSeconds, seconds) => {
      const id = await queued();
      const other = await queued('bob');
      const began = environment.time;
      environment.onPost = async () => ({
        state: 'later',
        reason: { code: 'rate-limited' },
        retryAfterSeconds,
      });
      await wake();
      expect(environment.paused).toBe('rate-limited');
      environment.onPost = async () => ({ state: 'sent' });
      environment.time = began + (seconds - 10) * 1_000;
      await wake();
      expect(environment.posts).toHaveLength(1);
      expect(environment.wakeAt).toBeGreaterThan(environment.time);
      environment.time = (environment.wakeAt ?? 0) + 15_000;
      await wake();
      environment.time += 3_600_000;
      await wake();
      expect(environment.paused).toBeNull();
      expect(await stored(id)).toMatchObject({ state: 'sent' });
      expect(await stored(other)).toMatchObject({ state: 'sent' });
    },
  );

  it('is unknown when the answer does not come in time', async () => {
    const id = await queued();
    environment.onPost = async () => {
      environment.abort.abort();
      return { state: 'unknown', reason: { code: 'connection-lost' } };
    };
    await wake();
    expect(await stored(id)).toMatchObject({ state: 'unknown', reason: { code: 'timeout' } });
  });

  it('is unknown, never repeated, when our own code fails after the POST', async () => {
    const id = await queued();
    environment.onPost = () => Promise.reject(new TypeError('a fault'));
    await wake();
    await wake();
    expect((await stored(id)).state).toBe('unknown');
    expect(environment.posts).toHaveLength(1);
  });

  it('that was certainly not stored is tried again, later each time and not before Retry-After', async () => {
    const id = await queued();
    environment.onPost = async () => ({
      state: 'later',
      reason: { code: 'server-busy' },
      retryAfterSeconds: 90,
    });
    await wake();
    const before = await stored(id);
    expect(before.postStartedAt).toBeUndefined();
    expect(Date.parse(before.nextAttemptAt)).toBe(environment.time + 90_000);
    expect(environment.wakeAt).toBe(environment.time + 90_000);
    environment.time += 90_000;
    environment.onPost = async () => ({ state: 'sent' });
    await wake();
    expect(await stored(id)).toMatchObject({ state: 'sent', reference: before.reference });
    expect(environment.posts).toHaveLength(2);
  });
});

describe('before anything is sent', () => {
  it.each([
    ['closed', 'held', 'form-closed'],
    ['gone', 'held', 'form-gone'],
    ['unreadable', 'held', 'form-unreadable'],
    ['sign-in', 'review', 'sign-in'],
    ['already-responded', 'review', 'already-responded'],
    ['offline', 'queued', 'offline'],
    ['busy', 'queued', 'server-busy'],
  ] as const)('a form that is %s leaves the delivery %s', async (code, state, reason: ReasonCode) => {
    const id = await queued();
    environment.onRead = async () => ({ ok: false, code, message: 'a sentence' });
    await wake();
    expect(await stored(id)).toMatchObject({ state, reason: { code: reason } });
    expect((await stored(id)).postStartedAt).toBeUndefined();
    expect(environment.posts).toEqual([]);
  });

  it.each([
    ['sign-in', 'sign-in', 'review', undefined],
    ['rate-limited', 'rate-limited', 'queued', 600],
  ] as const)('%s while the form is read stops the whole queue', async (code, paused, state, seconds) => {
    const id = await queued('ada');
    const second = await queued('bob');
    const began = environment.time;
    environment.onRead = async () => ({ ok: false, code, message: 'a sentence', retryAfterSeconds: seconds });
    await wake();
    expect(environment.paused).toBe(paused);
    expect(environment.pausedUntil).toBe(seconds && began + seconds * 1_000);
    expect((await stored(id)).state).toBe(state);
    expect(await stored(second)).toMatchObject({ state: 'held', reason: { code: 'queue-paused' } });
    if (seconds)
      expect(Date.parse((await stored(id)).nextAttemptAt)).toBeGreaterThanOrEqual(began + seconds * 1_000);
    expect(environment.posts).toEqual([]);
  });

  it('a form that wanted a sign-in all along does not stop the queue when it is tried again', async () => {
    await database.forms.put(recordWith({ form: formWith({}, [fileQuestion]) }));
    const { id } = await sendLead(await readyLead(), { followUp: false });
    await settleReview(id, 'again');
    environment.time = Date.now() + 1;
    environment.onRead = async () => ({ ok: false, code: 'sign-in', message: 'a sentence' });
    await wake();
    expect(await stored(id)).toMatchObject({ state: 'review', reason: { code: 'sign-in' } });
    expect(environment.paused).toBeNull();
  });

  it('a closed form is looked at again, and the delivery goes when it is open', async () => {
    const id = await queued();
    const { onRead } = environment;
    environment.onRead = async () => ({ ok: false, code: 'closed', message: '' });
    await wake();
    environment.onRead = onRead;
    await wake();
    expect((await stored(id)).state).toBe('held');
    environment.time = environment.wakeAt ?? 0;
    await wake();
    expect((await stored(id)).state).toBe('sent');
  });

  it('lost permission holds what goes to a form connected by its address, until it is granted again', async () => {
    const id = await queued();
    environment.allowed = false;
    await wake();
    expect(await stored(id)).toMatchObject({ state: 'held', reason: { code: 'permission-missing' } });
    expect([environment.reads, environment.posts.length, environment.wakeAt]).toEqual([0, 0, undefined]);
    environment.allowed = true;
    await wake();
    expect((await stored(id)).state).toBe('sent');
  });

  it.each(['set-up', 'tab'] as const)(
    'a form connected by a %s without permission is for a tab, and nothing is requested',
    async (via) => {
      const id = await queued();
      await database.forms.update('FORM', { via });
      environment.allowed = false;
      await wake();
      expect(await stored(id)).toMatchObject({ state: 'review', reason: { code: 'no-permission-wanted' } });
      expect([environment.reads, environment.posts.length]).toEqual([0, 0]);
    },
  );

  it.each([
    [{ captcha: true }, 'captcha'],
    [{ signIn: true }, 'sign-in'],
  ] as const)('a form that turned out %o is for a tab', async (change, code) => {
    const id = await queued();
    environment.onRead = async () => ({ ok: true, form: formWith(change), token: '' });
    await wake();
    expect(await stored(id)).toMatchObject({ state: 'review', reason: { code } });
    expect(environment.posts).toEqual([]);
  });

  it('a form that changed where it matters holds the delivery until the mapping is saved, then sends the new answers', async () => {
    const id = await queued();
    const { reference } = await stored(id);
    const changed = formWith({ readAt: new Date().toISOString() }, [newRequiredQuestion]);
    environment.onRead = async () => ({ ok: true, form: changed, token: '' });
    await wake();
    expect(await stored(id)).toMatchObject({
      state: 'held',
      reason: { code: 'form-changed', entryId: '999' },
    });
    expect(environment.posts).toEqual([]);
    environment.time += 16 * 60_000;
    await wake();
    expect((await stored(id)).state).toBe('held');
    expect(environment.wakeAt).toBeGreaterThan(environment.time);

    vi.useFakeTimers({ now: environment.time + 1_000, toFake: ['Date'] });
    await connectForm({
      ...recordWith(),
      form: changed,
      mapping: { ...recordWith().mapping, 999: { from: 'guestName' } },
    });
    vi.useRealTimers();
    environment.time += 2_000;
    await wake();
    expect(await stored(id)).toMatchObject({ state: 'sent', reference });
    expect(environment.posts).toHaveLength(1);
    expect(environment.posts[0]).toHaveLength(4);
  });
});

describe('what a scout settles', () => {
  it('“I sent it” makes a review sent, and “it arrived” an unknown', async () => {
    const [one, two] = [await queued('ada'), await queued('bob')];
    environment.onPost = async () => ({ state: 'unknown', reason: { code: 'timeout' } });
    await wake();
    await settleUnknown(one, 'sent');
    await expect(settleReview(two, 'sent')).rejects.toMatchObject({ code: 'too-late' });
    await settleUnknown(two, 'again');
    environment.time = Date.now() + 60_000;
    environment.onPost = async () => ({ state: 'sent' });
    await wake();
    expect([(await stored(one)).state, (await stored(two)).state]).toEqual(['sent', 'sent']);
    expect(environment.posts).toHaveLength(3);
  });

  it('a refused lead is edited and sent again under its reference', async () => {
    const id = await queued();
    environment.onPost = async () => ({
      state: 'refused',
      reason: { code: 'answer-refused', entryId: '102' },
    });
    await wake();
    const { leadId, reference } = await stored(id);
    await editLead(leadId, { why: 'a better why' });
    const again = await sendLead(leadId, { followUp: false });
    expect(again).toMatchObject({ id, reference, state: 'queued' });
    environment.onPost = async () => ({ state: 'sent' });
    environment.time = Date.now() + 10_001;
    await wake();
    expect(environment.posts[1]?.join()).toContain('a better why');
  });

  it('cancelling is possible until it is being sent', async () => {
    const id = await queued();
    environment.onPost = async () => {
      await expect(cancelDelivery(id)).rejects.toMatchObject({ code: 'too-late' });
      return { state: 'sent' };
    };
    await wake();
    await expect(cancelDelivery(id)).rejects.toMatchObject({ code: 'too-late' });
    expect((await stored(id)).state).toBe('sent');
  });
});

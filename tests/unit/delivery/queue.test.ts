import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { countUnsent, newestRows } from '@/utils/database/search/find';
import { connectedForm, connectForm, disconnectForm } from '@/utils/delivery/connected-form';
import { DELIVERY_ALARM } from '@/utils/delivery/engine/alarm';
import { viewOfLead } from '@/utils/delivery/lead-view';
import {
  cancelDelivery,
  resumeQueue,
  sendLead,
  settleReview,
  settleUnknown,
  undoSend,
} from '@/utils/delivery/queue';
import { editLead, saveCapture } from '@/utils/leads/edit';
import type { DeliveryState, Reason } from '@/utils/model/delivery';
import { readSettings, writeSettings } from '@/utils/settings';
import { captureOf, profileOf } from '../leads/samples';
import { fileQuestion, formWith, readyLead, recordWith } from './environment';

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.forms.put(recordWith());
});

const setState = (id: string, state: DeliveryState, reason?: Reason) =>
  database.deliveries.update(id, { state, reason });
const again = (words: string) =>
  saveCapture(
    captureOf(words, {
      author: { ...captureOf('').author, handle: 'ada' },
      permalink: 'https://x.com/ada/status/2',
    }),
  );

describe('Send', () => {
  it('queues for ten seconds what the surface showed, reference included', async () => {
    const leadId = await readyLead();
    const shown = await viewOfLead(leadId);
    const before = Date.now();
    const delivery = await sendLead(leadId, { followUp: false });
    expect(delivery).toMatchObject({ state: 'queued', answers: shown?.projection?.answers, path: [0] });
    expect(JSON.stringify(shown?.projection?.answers)).toContain(delivery.reference);
    expect(Date.parse(delivery.nextAttemptAt) - before).toBeGreaterThanOrEqual(10_000);
    expect((await viewOfLead(leadId))?.delivery).toEqual(delivery);
  });

  it('makes one delivery when two windows press it at once', async () => {
    const leadId = await readyLead();
    const sent = await Promise.all([1, 2, 3].map(() => sendLead(leadId, { followUp: false })));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(await database.deliveries.count()).toBe(1);
  });

  it.each(['queued', 'sending', 'held', 'review', 'unknown'] as const)(
    'makes no second delivery while one is %s',
    async (state) => {
      const leadId = await readyLead();
      const { id } = await sendLead(leadId, { followUp: false });
      await setState(id, state);
      expect((await sendLead(leadId, { followUp: false })).id).toBe(id);
      expect((await sendLead(leadId, { followUp: true })).id).toBe(id);
    },
  );

  it('names what is missing, and stores nothing', async () => {
    const leadId = await readyLead();
    await editLead(leadId, { why: '' });
    const refused = expect(sendLead(leadId, { followUp: false })).rejects;
    await refused.toMatchObject({ code: 'not-ready', message: expect.stringContaining('sentence of why') });
    expect(await database.deliveries.count()).toBe(0);
  });

  it('wants a connected form and a living lead', async () => {
    const leadId = await readyLead();
    await expect(sendLead(crypto.randomUUID(), { followUp: false })).rejects.toMatchObject({
      code: 'lead-gone',
    });
    await disconnectForm('FORM');
    await expect(sendLead(leadId, { followUp: false })).rejects.toMatchObject({ code: 'no-form' });
  });

  it('can be undone, and pressed again under a new reference', async () => {
    const leadId = await readyLead();
    const first = await sendLead(leadId, { followUp: false });
    expect((await undoSend(first.id)).state).toBe('cancelled');
    const second = await sendLead(leadId, { followUp: false });
    expect(second.id).not.toBe(first.id);
    expect(second.reference).not.toBe(first.reference);
  });

  it('cannot be undone once it is being sent', async () => {
    const { id } = await sendLead(await readyLead(), { followUp: false });
    await setState(id, 'sending');
    await expect(undoSend(id)).rejects.toMatchObject({ code: 'too-late' });
    await expect(cancelDelivery(id)).rejects.toMatchObject({ code: 'too-late' });
  });
});

describe('whoever queues something', () => {
  /** Whether the alarm stood when the queue was written to. */
  async function armedBefore(act: () => Promise<unknown>): Promise<boolean[]> {
    await fakeBrowser.alarms.clear(DELIVERY_ALARM);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    const armed: boolean[] = [];
    const put = vi.spyOn(database.deliveries, 'put').mockImplementation((delivery) => {
      armed.push(create.mock.calls.some(([name]) => name === DELIVERY_ALARM));
      return database.deliveries.bulkPut([delivery]) as never;
    });
    await act();
    put.mockRestore();
    create.mockRestore();
    return armed;
  }

  it('sets the alarm first: a popup may close before it can tell anybody', async () => {
    const leadId = await readyLead();
    expect(await armedBefore(() => sendLead(leadId, { followUp: false }))).toEqual([true]);
    const [delivery] = await database.deliveries.toArray();
    const id = delivery?.id ?? '';
    await setState(id, 'unknown');
    expect(await armedBefore(() => settleUnknown(id, 'again'))).toEqual([true]);
    await setState(id, 'review');
    expect(await armedBefore(() => settleReview(id, 'again'))).toEqual([true]);
    await setState(id, 'held', { code: 'queue-paused' });
    expect(await armedBefore(resumeQueue)).toEqual([true]);
  });
});

describe('a lead that was sent', () => {
  it('is not sent again', async () => {
    const leadId = await readyLead();
    const { id } = await sendLead(leadId, { followUp: false });
    await setState(id, 'sent');
    await expect(sendLead(leadId, { followUp: false })).rejects.toMatchObject({ code: 'already-sent' });
    await expect(sendLead(leadId, { followUp: true })).rejects.toMatchObject({ code: 'nothing-new' });
  });

  it('says how many quotes are new, and sends only these as a follow-up', async () => {
    const leadId = await readyLead();
    const first = await sendLead(leadId, { followUp: false });
    await setState(first.id, 'sent');
    const { clipId } = await again('a newer quote');
    expect((await viewOfLead(leadId))?.newClips).toBe(1);
    expect((await newestRows(9))[0]?.newClips).toBe(1);
    const followUp = await sendLead(leadId, { followUp: true });
    expect(followUp).toMatchObject({ clipIds: [clipId], followsUp: first.reference, state: 'queued' });
    expect(followUp.reference).not.toBe(first.reference);
    const answers = JSON.stringify(followUp.answers);
    expect(answers).toContain('a newer quote');
    expect(answers).not.toContain('words of ada');
    expect(answers).toContain(`follow-up to ${first.reference}`);
    await undoSend(followUp.id);
    expect((await viewOfLead(leadId))?.delivery?.state).toBe('sent');
  });

  it('has nothing new when only the profile was looked at again', async () => {
    const leadId = await readyLead();
    const first = await sendLead(leadId, { followUp: false });
    await setState(first.id, 'sent');
    const author = { ...captureOf('').author, handle: 'ada' };
    await saveCapture(profileOf('a bio', { author, permalink: 'https://x.com/ada' }));
    expect((await viewOfLead(leadId))?.clips).toHaveLength(2);
    expect((await viewOfLead(leadId))?.newClips).toBe(0);
    await expect(sendLead(leadId, { followUp: true })).rejects.toMatchObject({ code: 'nothing-new' });
  });

  it('leaves the badge, as the deleted and the passed do', async () => {
    const [ada, bob] = [await readyLead('ada'), await readyLead('bob')];
    await readyLead('cleo');
    expect(await countUnsent()).toBe(3);
    const { id } = await sendLead(ada, { followUp: false });
    expect(await countUnsent()).toBe(3);
    await setState(id, 'sent');
    await database.leads.update(bob, { passed: true });
    expect(await countUnsent()).toBe(1);
  });
});

describe('a form that can only be answered in a tab', () => {
  it.each([
    [{ via: 'set-up' as const }, false, 'no-permission-wanted'],
    [{ via: 'tab' as const }, false, 'no-permission-wanted'],
    [{ form: formWith({}, [fileQuestion]) }, true, 'file-question'],
    [{ form: formWith({}, [{ ...fileQuestion, type: 'unknown' as const }]) }, true, 'unsupported-question'],
    [{ form: formWith({ captcha: true }) }, true, 'captcha'],
    [{ form: formWith({ signIn: true }) }, true, 'sign-in'],
  ])('is for review at once: %#', async (change, allowed, code) => {
    fakeBrowser.permissions.contains = vi.fn(async () => allowed);
    await database.forms.put(recordWith(change));
    const leadId = await readyLead();
    const shown = await viewOfLead(leadId);
    expect(shown?.sendsInTab).toBe(true);
    expect(shown?.projection?.problems).toEqual([]);
    const delivery = await sendLead(leadId, { followUp: false });
    expect(delivery).toMatchObject({ state: 'review', reason: { code } });
    expect((await settleReview(delivery.id, 'sent')).sentAt).toBeDefined();
    await expect(settleReview(delivery.id, 'again')).rejects.toMatchObject({ code: 'too-late' });
  });

  it('sends in the background once a set-up’s form may be reached', async () => {
    await database.forms.put(recordWith({ via: 'set-up' }));
    const leadId = await readyLead();
    expect((await viewOfLead(leadId))?.sendsInTab).toBe(false);
    expect((await sendLead(leadId, { followUp: false })).state).toBe('queued');
  });
});

describe('the queue', () => {
  it('goes on when it is resumed, and leaves alone what is held for something else', async () => {
    const [one, two] = [await readyLead('ada'), await readyLead('bob')];
    const [paused, closed] = [
      await sendLead(one, { followUp: false }),
      await sendLead(two, { followUp: false }),
    ];
    await setState(paused.id, 'held', { code: 'queue-paused' });
    await setState(closed.id, 'held', { code: 'form-closed' });
    await writeSettings({ queuePaused: 'captcha' });
    await resumeQueue();
    expect((await readSettings()).queuePaused).toBeNull();
    expect((await database.deliveries.get(paused.id))?.state).toBe('queued');
    expect((await database.deliveries.get(closed.id))?.state).toBe('held');
  });

  it('keeps one form connected, the one that was connected last', async () => {
    const url = 'https://docs.google.com/forms/d/e/OTHER/viewform';
    await connectForm(recordWith({ id: 'OTHER', form: formWith({ id: 'OTHER', url }) }));
    expect((await connectedForm())?.id).toBe('OTHER');
    expect((await database.forms.get('FORM'))?.disconnectedAt).toBeDefined();
    await connectForm(recordWith());
    expect((await connectedForm())?.id).toBe('FORM');
    await disconnectForm('FORM');
    expect(await connectedForm()).toBeUndefined();
  });
});

describe('the practice lead', () => {
  const practice = () => {
    const author = {
      site: 'web' as const,
      handle: 'robin-practice',
      url: 'https://guest-scout.example/robin-practice',
      name: 'Robin',
      accounts: [],
    };
    return saveCapture(
      captureOf('words', { site: 'web', author, permalink: 'https://guest-scout.example/practice' }),
    );
  };

  it('never goes to a real form', async () => {
    const { leadId } = await practice();
    await editLead(leadId, { why: 'because' });
    expect(await viewOfLead(leadId)).toMatchObject({
      practice: true,
      projection: { problems: [{ message: expect.stringMatching(/^This is the practice lead:/) }] },
    });
    await expect(sendLead(leadId, { followUp: false })).rejects.toMatchObject({ code: 'not-ready' });
  });

  it('goes to a practice form on this device', async () => {
    await database.forms.put(
      recordWith({ form: formWith({ url: 'http://localhost:4000/forms/d/e/FORM/viewform' }) }),
    );
    const { leadId } = await practice();
    await editLead(leadId, { why: 'because' });
    expect((await sendLead(leadId, { followUp: false })).state).toBe('queued');
  });
});

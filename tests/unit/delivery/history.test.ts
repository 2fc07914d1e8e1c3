import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asText, attemptWords } from '@/components/history/past-words';
import { database } from '@/utils/database/database';
import { createEngine } from '@/utils/delivery/engine/engine';
import { historyOf } from '@/utils/delivery/history';
import { sendLead, undoSend } from '@/utils/delivery/queue';
import { versionOf } from '@/utils/forms/changes/version';
import { editLead } from '@/utils/leads/edit';
import { deliverySchema } from '@/utils/model/delivery';
import { formWith, newRequiredQuestion, readyLead, recordWith, testEnvironment } from './environment';

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.forms.put(recordWith());
});

async function sent(leadId: string) {
  const { id } = await sendLead(leadId, { followUp: false });
  const environment = testEnvironment();
  environment.time = Date.now() + 10_001;
  await createEngine(environment).wake();
  return { id, readAt: new Date(environment.time).toISOString() };
}

describe('what was sent', () => {
  it('is kept as it was sent, with the form as it was then, whatever is edited later', async () => {
    const leadId = await readyLead();
    const { readAt } = await sent(leadId);
    await editLead(leadId, { why: 'another why' });
    await database.forms.put(recordWith({ form: formWith({ title: 'New title' }, [newRequiredQuestion]) }));
    const [past] = await historyOf(leadId);
    expect(past).toMatchObject({
      formTitle: 'Guests',
      delivery: { state: 'sent', answeredForm: { readAt } },
    });
    expect(deliverySchema.parse(past?.delivery)).toEqual(past?.delivery);
    const text = past && asText(past, 'Ada');
    expect(text).toMatch(/^Ada, GS-\w{6}\nSent, .+\nForm: Guests\nVersion of the form: [0-9a-f]{8}, read /);
    expect(text).toContain('Why them?\nwhy ada');
    expect(text).not.toContain('another why');
  });

  it('shows deliveries of before that was kept, also when their form is gone', async () => {
    const leadId = await readyLead();
    const { id } = await sent(leadId);
    await database.deliveries.update(id, { answeredForm: undefined });
    expect((await historyOf(leadId))[0]?.formTitle).toBe('Guests');
    await database.forms.clear();
    const [past] = await historyOf(leadId);
    expect(past?.formTitle).toBeUndefined();
    expect(past && asText(past, 'Ada')).toContain('why ada');
  });

  it('does not count what was taken back before anything left', async () => {
    const leadId = await readyLead();
    await undoSend((await sendLead(leadId, { followUp: false })).id);
    expect(await historyOf(leadId)).toEqual([]);
  });

  it('says how each attempt ended', () => {
    const at = '2026-05-01T10:00:00.000Z';
    expect(attemptWords({ at, outcome: 'sent', postStartedAt: at })).toBe('Sent.');
    expect(attemptWords({ at, outcome: 'queued', reason: { code: 'offline' } })).toBe(
      'You are offline. Nothing was sent.',
    );
    expect(attemptWords({ at, outcome: 'unknown', postStartedAt: at, reason: { code: 'timeout' } })).toBe(
      'The form did not answer in time.',
    );
  });
});

describe('the version of a form', () => {
  it('stays the same whenever it is read, and changes with its questions', () => {
    const one = versionOf(formWith());
    expect(versionOf(formWith({ readAt: '2027-01-01T00:00:00.000Z' })).version).toBe(one.version);
    expect(versionOf(formWith({}, [newRequiredQuestion])).version).not.toBe(one.version);
    expect(one.version).toMatch(/^[0-9a-f]{8}$/);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { acceptForm } from '@/utils/delivery/connected-form';
import { createEngine } from '@/utils/delivery/engine/engine';
import { viewOfLead } from '@/utils/delivery/lead-view';
import { sendLead } from '@/utils/delivery/queue';
import { editLead } from '@/utils/leads/edit';
import type { Form, Question } from '@/utils/model/form';
import {
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
afterEach(() => vi.useRealTimers());

const wake = () => createEngine(environment).wake();

/** A form as its owner left it: `mend` changes the questions in place. */
function edited(mend: (questions: Question[]) => void): Form {
  const form = formWith({ readAt: new Date(environment.time).toISOString() });
  mend(form.sections[0]?.questions ?? []);
  return form;
}

/** A lead that was sent to a form which its owner edited since; resolves to its ids once the engine has looked. */
async function sentInto(form: Form): Promise<{ id: string; leadId: string }> {
  environment.onRead = async () => ({ ok: true, form, fbzx: '' });
  const leadId = await readyLead();
  const { id } = await sendLead(leadId, { followUp: false });
  environment.time = Date.now() + 10_001;
  await wake();
  return { id, leadId };
}

/** One click, a second later than anything before it. */
async function accept(): Promise<void> {
  environment.time += 1_000;
  vi.useFakeTimers({ now: environment.time, toFake: ['Date'] });
  await acceptForm('FORM');
  vi.useRealTimers();
  environment.time += 1_000;
  await wake();
}

const stateOf = async (id: string) => {
  const { state, reason } = (await database.deliveries.get(id)) ?? {};
  return [state, reason?.code];
};

describe('a form that its owner changed where it matters', () => {
  it('is shown beside the one that was connected, and goes on with one click where the answers fit', async () => {
    const form = edited((questions) => Object.assign(questions[2] ?? {}, { required: true, type: 'text' }));
    const { id, leadId } = await sentInto(form);
    expect(await stateOf(id)).toEqual(['held', 'form-changed']);
    const view = await viewOfLead(leadId);
    expect(view?.formChange).toMatchObject({
      fits: true,
      changes: [
        { was: 'Paragraph, optional', now: 'One line, required' },
        { was: 'Optional', now: 'Required' },
      ],
    });
    await accept();
    expect(await stateOf(id)).toEqual(['sent', undefined]);
    expect(environment.posts).toHaveLength(1);
    const record = await database.forms.get('FORM');
    expect(record).toMatchObject({ form, mapping: recordWith().mapping });
    expect(record).not.toHaveProperty('changed');
  });

  it('has to be mapped anew where an answer does not fit any more', async () => {
    const form = edited((questions) =>
      Object.assign(questions[1] ?? {}, { type: 'radio', options: [{ text: 'Because' }] }),
    );
    const { id, leadId } = await sentInto(form);
    expect((await viewOfLead(leadId))?.formChange?.fits).toBe(false);
    await expect(acceptForm('FORM')).rejects.toMatchObject({ code: 'does-not-fit' });
    expect(await stateOf(id)).toEqual(['held', 'form-changed']);
  });

  it('asks for what is new and required, and sends that only when the scout presses Send', async () => {
    const { id, leadId } = await sentInto(edited((questions) => questions.push(newRequiredQuestion)));
    await accept();
    expect(await stateOf(id)).toEqual(['held', 'answer-missing']);
    const view = await viewOfLead(leadId);
    expect(view?.formChange).toBeUndefined();
    expect(view?.projection?.asks.map(({ entryId }) => entryId)).toEqual(['999']);

    await expect(sendLead(leadId, { followUp: false })).rejects.toMatchObject({ code: 'not-ready' });
    await editLead(leadId, { asked: { 'FORM:999': ['Half an ans'] } });
    environment.time += 60 * 60_000;
    await wake();
    expect(await stateOf(id)).toEqual(['held', 'answer-missing']);

    await editLead(leadId, { asked: { 'FORM:999': ['Half an answer is none.'] } });
    const before = await database.deliveries.get(id);
    expect(await sendLead(leadId, { followUp: false })).toMatchObject({
      id,
      state: 'queued',
      reference: before?.reference,
    });
    environment.time = Math.max(environment.time, Date.now() + 10_001);
    await wake();
    expect(await stateOf(id)).toEqual(['sent', undefined]);
    expect(environment.posts.at(-1)?.join()).toContain('Half an answer is none.');
  });

  it('goes on by itself when its owner takes the change back', async () => {
    const { id } = await sentInto(edited((questions) => questions.push(newRequiredQuestion)));
    environment.onRead = async () => ({ ok: true, form: edited(() => {}), fbzx: '' });
    environment.time += 16 * 60_000;
    await wake();
    expect(await stateOf(id)).toEqual(['sent', undefined]);
    expect(await database.forms.get('FORM')).not.toHaveProperty('changed');
  });

  it('is for a scout on a set-up line to look at in a tab, not to map', async () => {
    await database.forms.update('FORM', { via: 'set-up' });
    const { id } = await sentInto(edited((questions) => questions.push(newRequiredQuestion)));
    expect(await stateOf(id)).toEqual(['review', 'form-changed']);
    expect(environment.posts).toEqual([]);
  });
});

describe('a form that only says it in other words', () => {
  it('gets the answers, and what is new is noted', async () => {
    const form = edited((questions) =>
      Object.assign(questions[1] ?? {}, { title: 'Why should we talk to them?' }),
    );
    const { id } = await sentInto(form);
    expect(await stateOf(id)).toEqual(['sent', undefined]);
    expect(await database.forms.get('FORM')).toMatchObject({
      form,
      noted: { at: form.readAt, what: ['“Why them?” now reads “Why should we talk to them?”.'] },
    });
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { acceptForm } from '@/utils/delivery/connected-form';
import type { PostOutcome } from '@/utils/delivery/engine/destination';
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
  environment.onRead = async () => ({ ok: true, form, token: '' });
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

  it('asks for what was left empty and is now required, with one click', async () => {
    await database.forms.put(
      recordWith({
        form: formWith({}, [{ ...newRequiredQuestion, required: false }]),
        mapping: { ...recordWith().mapping, 999: { from: 'skip' } },
      }),
    );
    const { id, leadId } = await sentInto(edited((questions) => questions.push(newRequiredQuestion)));
    expect(await stateOf(id)).toEqual(['held', 'form-changed']);
    expect((await viewOfLead(leadId))?.formChange).toMatchObject({
      fits: true,
      changes: [{ what: '“A new question” is now required.', was: 'Optional', now: 'Required' }],
    });
    await accept();
    expect(await stateOf(id)).toEqual(['held', 'answer-missing']);
    expect((await viewOfLead(leadId))?.projection?.asks.map(({ entryId }) => entryId)).toEqual(['999']);
  });

  it('says that two sections have changed places, and goes on with one click', async () => {
    const form = formWith();
    const [first] = form.sections;
    const apart = (order: number[]) => {
      const [name, why, quote] = first?.questions ?? [];
      const sections = [[], name, why, quote].map((question, at) => ({
        id: at === 0 ? null : at,
        title: '',
        description: '',
        questions: [question ?? []].flat(),
        goTo: 'next' as const,
      }));
      return { ...form, sections: order.flatMap((at) => sections[at] ?? []) };
    };
    await database.forms.put(recordWith({ form: apart([0, 1, 2, 3]) }));
    const now = { ...apart([0, 2, 1, 3]), readAt: new Date(environment.time).toISOString() };
    const { id, leadId } = await sentInto(now);
    const change = (await viewOfLead(leadId))?.formChange;
    expect(change?.fits).toBe(true);
    expect(change?.changes[0]?.what).toContain('changed places');
    expect(change?.changes[0]?.was).not.toBe(change?.changes[0]?.now);
    await accept();
    expect(await stateOf(id)).toEqual(['sent', undefined]);
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
    environment.onRead = async () => ({ ok: true, form: edited(() => {}), token: '' });
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

describe('an option that was chosen for one lead', () => {
  const offering = (...options: string[]): Question => ({
    ...newRequiredQuestion,
    type: 'radio',
    options: options.map((text) => ({ text })),
  });

  it('and is gone when the form is read again is asked anew, not posted', async () => {
    await database.forms.put(
      recordWith({
        form: formWith({}, [offering('Mornings', 'Evenings')]),
        mapping: { ...recordWith().mapping, 999: { from: 'ask' } },
      }),
    );
    environment.onRead = async () => ({
      ok: true,
      form: formWith({ readAt: new Date(environment.time).toISOString() }, [offering('Mornings', 'Nights')]),
      token: '',
    });
    const leadId = await readyLead();
    await editLead(leadId, { asked: { 'FORM:999': ['Evenings'] } });
    const { id } = await sendLead(leadId, { followUp: false });
    environment.time = Date.now() + 10_001;
    await wake();
    expect(await stateOf(id)).toEqual(['held', 'option-gone']);
    expect(environment.posts).toEqual([]);
    const view = await viewOfLead(leadId);
    expect(view?.projection?.problems.map(({ message }) => message).join()).toContain('Evenings');

    await editLead(leadId, { asked: { 'FORM:999': ['Nights'] } });
    expect(await sendLead(leadId, { followUp: false })).toMatchObject({ id, state: 'queued' });
    environment.time = Math.max(environment.time, Date.now() + 10_001);
    await wake();
    expect(await stateOf(id)).toEqual(['sent', undefined]);
  });
});

describe('a form that is changed between reading and sending', () => {
  /** The owner edits it while the answers are on their way. */
  async function sentWhile(form: () => Form, outcome: PostOutcome) {
    const leadId = await readyLead();
    const { id } = await sendLead(leadId, { followUp: false });
    environment.time = Date.now() + 10_001;
    environment.onPost = async () => {
      environment.onRead = async () => ({ ok: true, form: form(), token: '' });
      return outcome;
    };
    await wake();
    return { id, leadId };
  }

  it('is read again when it refuses, and what is new is named', async () => {
    const { id, leadId } = await sentWhile(() => edited((questions) => questions.push(newRequiredQuestion)), {
      state: 'refused',
      reason: { code: 'answer-refused' },
      status: 400,
    });
    expect(await stateOf(id)).toEqual(['held', 'form-changed']);
    expect((await database.deliveries.get(id))?.reason?.detail).toContain('A new question');
    expect((await viewOfLead(leadId))?.formChange?.fits).toBe(true);
    expect(environment.posts).toHaveLength(1);
  });

  it('stays refused where nothing changed', async () => {
    const { id } = await sentWhile(() => edited(() => {}), {
      state: 'refused',
      reason: { code: 'answer-refused' },
    });
    expect(await stateOf(id)).toEqual(['refused', 'answer-refused']);
  });

  it('is sent, and says which answer the row may lack', async () => {
    Object.assign(environment.destination, { readAfter: true });
    const { id } = await sentWhile(
      () => edited((questions) => Object.assign(questions[2] ?? {}, { entryId: '777' })),
      { state: 'sent' },
    );
    expect(await database.deliveries.get(id)).toMatchObject({
      state: 'sent',
      reason: { code: 'form-changed', entryId: '103', detail: 'Examples' },
    });
  });
});

it('nothing that names nobody is posted, whoever made the answers', async () => {
  const leadId = await readyLead();
  const { id } = await sendLead(leadId, { followUp: false });
  await database.deliveries.update(id, { answers: [] });
  environment.time = Date.now() + 10_001;
  await wake();
  expect(await stateOf(id)).toEqual(['held', 'no-nomination']);
  expect(environment.posts).toEqual([]);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ConnectingForm } from '@/components/options/connect/connecting';
import type { Ports } from '@/components/options/connect/ports';
import { keepDraft, readDraft } from '@/components/options/mapping/draft';
import { parseFormAddress } from '@/utils/forms/google/address';
import type { ConnectedForm } from '@/utils/model/mapping';
import { soon } from '../../soon';
import { branchingForm, fullMapping, question } from './sample-form';

beforeEach(() => fakeBrowser.reset());

const ADDRESS = 'https://docs.google.com/forms/d/e/FORM/viewform?usp=sf_link';
const SET_UP = `guest-scout-1:${'QUJD'.repeat(30)}`;
const PROPOSAL = { mapping: fullMapping(), reasons: { 21: 'Its title asks for the guest’s name.' } };

function begin(change: Partial<Ports> = {}) {
  const stored: ConnectedForm[] = [];
  const ports: Ports = {
    parseFormAddress,
    mayRead: async () => false,
    askToRead: async () => true,
    readForm: async () => ({ ok: true, form: branchingForm() }),
    readSetUp: async () => ({ ok: true, form: branchingForm(), mapping: fullMapping() }),
    proposeMapping: () => PROPOSAL,
    whatChanged: () => ({ changes: [] }),
    knownForm: async () => undefined,
    connectForm: async (record) => stored.push(record),
    now: () => new Date('2026-05-06T07:08:09.000Z'),
    ...change,
  };
  return { connecting: new ConnectingForm(ports), stored };
}

const connectedBefore = (): ConnectedForm => ({
  id: 'FORM',
  form: branchingForm(),
  mapping: { ...fullMapping(), 21: { from: 'fixed', value: ['My own choice'] } },
  via: 'set-up',
  connectedAt: '2026-01-01T00:00:00.000Z',
});

describe('connecting a form by its address', () => {
  it('opens the permission prompt while the click is still being handled', () => {
    const askToRead = vi.fn(async () => true);
    const { connecting } = begin({ askToRead });
    connecting.type(ADDRESS);
    void connecting.submit();
    expect(askToRead).toHaveBeenCalledWith('https://docs.google.com/forms/d/e/FORM/viewform');
  });

  it('shows the form with the proposed mapping, and stores nothing yet', async () => {
    const { connecting, stored } = begin();
    connecting.type(ADDRESS);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({
      step: 'review',
      review: { via: 'address', form: { id: 'FORM' }, mapping: fullMapping(), reasons: PROPOSAL.reasons },
    });
    expect(stored).toEqual([]);
  });

  it('stores the form with what the scout changed, only at the final click', async () => {
    const { connecting, stored } = begin();
    connecting.type(ADDRESS);
    await connecting.submit();
    connecting.answer('21', { from: 'ask' });
    expect(connecting.current()).toMatchObject({ review: { reasons: {} } });
    await connecting.connect();
    expect(stored).toMatchObject([
      {
        id: 'FORM',
        via: 'address',
        connectedAt: '2026-05-06T07:08:09.000Z',
        mapping: { 21: { from: 'ask' } },
      },
    ]);
    expect(connecting.current()).toEqual({ step: 'enter', text: '' });
  });

  it('says what is wrong with an address, asks for nothing and keeps what was pasted', async () => {
    const askToRead = vi.fn(async () => true);
    const { connecting } = begin({ askToRead });
    connecting.type('https://example.com/survey');
    await connecting.submit();
    expect(connecting.current()).toMatchObject({
      step: 'enter',
      text: 'https://example.com/survey',
      problem: expect.stringContaining('not the address of a Google Form'),
    });
    expect(askToRead).not.toHaveBeenCalled();
  });

  it('keeps what was pasted when the browser’s permission is refused, and reads nothing', async () => {
    const readForm = vi.fn();
    const { connecting } = begin({ askToRead: async () => false, readForm });
    connecting.type(ADDRESS);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({ step: 'not-allowed', text: ADDRESS });
    expect(readForm).not.toHaveBeenCalled();
  });

  it('passes on the sentence of a form that cannot be read', async () => {
    const { connecting } = begin({ readForm: async () => ({ ok: false, message: 'This form is closed.' }) });
    connecting.type(ADDRESS);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({
      step: 'enter',
      text: ADDRESS,
      problem: 'This form is closed.',
    });
  });

  it('ends in a sentence even when reading throws', async () => {
    const { connecting } = begin({ readForm: () => Promise.reject(new Error('boom')) });
    connecting.type(ADDRESS);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({
      step: 'enter',
      problem: expect.stringMatching(/^That did not work/),
    });
  });

  it('forgets an answer that comes after the scout has left', async () => {
    let answer: (read: { ok: true; form: ReturnType<typeof branchingForm> }) => void = () => undefined;
    const { connecting } = begin({
      readForm: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    connecting.type(ADDRESS);
    const submitted = connecting.submit();
    await soon(() => expect(connecting.current()).toMatchObject({ doing: 'reading' }));
    connecting.leave();
    answer({ ok: true, form: branchingForm() });
    await submitted;
    expect(connecting.current()).toMatchObject({ step: 'enter', text: ADDRESS });
  });

  it('keeps the mapping on the screen when it could not be stored', async () => {
    const { connecting } = begin({ connectForm: () => Promise.reject(new Error('disk')) });
    connecting.type(ADDRESS);
    await connecting.submit();
    await connecting.connect();
    expect(connecting.current()).toMatchObject({
      step: 'review',
      review: { mapping: fullMapping() },
      problem: expect.stringContaining('could not be connected'),
    });
  });

  it('asks to paste something when the box is empty', async () => {
    const { connecting } = begin();
    await connecting.submit();
    expect(connecting.current()).toMatchObject({ step: 'enter', problem: expect.stringContaining('Paste') });
  });
});

describe('connecting a form by a set-up line', () => {
  it('needs no permission and shows the mapping the line holds', async () => {
    const askToRead = vi.fn(async () => true);
    const { connecting, stored } = begin({ askToRead });
    connecting.type(`  ${SET_UP}\n`);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({
      step: 'review',
      review: { via: 'set-up', mapping: fullMapping() },
    });
    await connecting.connect();
    expect(stored).toMatchObject([{ via: 'set-up', id: 'FORM' }]);
    expect(askToRead).not.toHaveBeenCalled();
  });

  it('says in a sentence that a line was cut, and stores nothing', async () => {
    const message = 'This set-up line was cut.';
    const { connecting, stored } = begin({ readSetUp: async () => ({ ok: false, message }) });
    connecting.type(SET_UP);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({ step: 'enter', text: SET_UP, problem: message });
    expect(stored).toEqual([]);
  });
});

describe('connecting a form that was read in its tab', () => {
  it('shows it with the proposed mapping, keeps what was pasted, and needs no permission', async () => {
    const askToRead = vi.fn(async () => true);
    const { connecting, stored } = begin({ askToRead });
    connecting.type(SET_UP);
    connecting.readInTab(branchingForm(), undefined);
    expect(connecting.current()).toMatchObject({
      step: 'review',
      text: SET_UP,
      review: { via: 'tab', mapping: fullMapping(), reasons: PROPOSAL.reasons },
    });
    await connecting.connect();
    expect(stored).toMatchObject([{ via: 'tab', id: 'FORM' }]);
    expect(askToRead).not.toHaveBeenCalled();
  });

  it('of the form that is connected keeps the answers chosen before and says what changed', () => {
    const { connecting } = begin({ whatChanged: () => ({ changes: [NEW] }) });
    connecting.readInTab(branchingForm(), connectedBefore());
    expect(connecting.current()).toMatchObject({
      review: { via: 'tab', changes: [NEW], mapping: { 21: { from: 'fixed' } } },
    });
  });

  it('is another form than the connected one: nothing of that is taken over', () => {
    const { connecting } = begin();
    connecting.readInTab(branchingForm(), { ...connectedBefore(), id: 'OTHER' });
    expect(connecting.current()).toMatchObject({ review: { mapping: fullMapping() } });
    expect(connecting.current()).not.toHaveProperty('review.changes');
  });

  it('is what an address leads to that wants a sign-in', async () => {
    const url = 'https://docs.google.com/forms/d/e/FORM/viewform';
    const { connecting } = begin({
      readForm: async () => ({ ok: false, code: 'sign-in', message: 'Sign in.' }),
    });
    connecting.type(ADDRESS);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({ step: 'enter', problem: 'Sign in.', inTab: url });
    connecting.type(ADDRESS);
    expect(connecting.current()).not.toHaveProperty('inTab');
  });
});

describe('a page that was closed in the middle', () => {
  it('takes up the mapping where it was left', async () => {
    const first = begin();
    first.connecting.type(ADDRESS);
    await first.connecting.submit();
    first.connecting.answer('21', { from: 'fixed', value: ['Half a sent'] });
    await keepDraft(first.connecting.current());

    const draft = await readDraft();
    if (!draft) throw new Error('nothing was kept');
    const { connecting } = begin();
    connecting.restore(draft);
    expect(connecting.current()).toEqual(first.connecting.current());
  });

  it('leaves nothing behind once the form is connected', async () => {
    const { connecting } = begin();
    connecting.type(ADDRESS);
    await connecting.submit();
    await keepDraft(connecting.current());
    await connecting.connect();
    await keepDraft(connecting.current());
    expect(await readDraft()).toBeUndefined();
  });

  it('does not push aside what was begun meanwhile', () => {
    const { connecting } = begin();
    connecting.type(ADDRESS);
    connecting.restore({ text: 'something older' });
    expect(connecting.current()).toMatchObject({ text: ADDRESS });
  });
});

describe('an address that comes with the page', () => {
  it('is read at once where the browser does not have to ask', async () => {
    const { connecting } = begin({ mayRead: async () => true });
    await connecting.prefill(ADDRESS);
    expect(connecting.current()).toMatchObject({ step: 'review', text: ADDRESS });
  });

  it('waits in the box where the browser has to ask', async () => {
    const askToRead = vi.fn(async () => true);
    const { connecting } = begin({ askToRead });
    await connecting.prefill(ADDRESS);
    expect(connecting.current()).toEqual({ step: 'enter', text: ADDRESS });
    expect(askToRead).not.toHaveBeenCalled();
  });
});

const NEW = { what: '“Who are they?” is new.', matters: false, was: 'Not asked', now: 'One line, optional' };

describe('what the scout corrected is remembered', () => {
  it('when the form is pasted again after it was disconnected', async () => {
    const { connecting } = begin({ knownForm: async () => connectedBefore() });
    connecting.type(ADDRESS);
    await connecting.submit();
    expect(connecting.current()).toMatchObject({
      review: {
        mapping: { 21: { from: 'fixed', value: ['My own choice'] } },
        reasons: { 21: 'Kept from before.' },
      },
    });
  });

  it('when the form changed: the mapping opens for the form as it is now', () => {
    const changed = branchingForm();
    changed.sections[2]?.questions.push(question('31', 'Who are they?'));
    const { connecting } = begin({ whatChanged: () => ({ changes: [NEW] }) });
    connecting.remap({ ...connectedBefore(), changed });
    expect(connecting.current()).toMatchObject({
      step: 'review',
      review: { form: changed, via: 'set-up', changes: [NEW], mapping: { 21: { value: ['My own choice'] } } },
    });
  });

  it('and told apart from what is proposed', () => {
    const { connecting } = begin();
    connecting.change(connectedBefore());
    expect(connecting.current()).toMatchObject({ review: { reasons: { 21: 'Your choice.' } } });
  });
});

describe('reading a connected form again', () => {
  it('keeps what the scout chose and proposes answers for new questions only', async () => {
    const form = branchingForm();
    form.sections[2]?.questions.push(question('31', 'Who are they?'));
    const mapping = { ...fullMapping(), 31: { from: 'who' as const } };
    const { connecting } = begin({
      readForm: async () => ({ ok: true, form }),
      proposeMapping: () => ({ mapping, reasons: { 31: 'Its title asks who they are.' } }),
      whatChanged: () => ({ changes: [NEW] }),
    });
    await connecting.readAgain(connectedBefore());
    expect(connecting.current()).toMatchObject({
      step: 'review',
      review: {
        via: 'address',
        changes: [NEW],
        mapping: { 21: { from: 'fixed', value: ['My own choice'] }, 31: { from: 'who' } },
        reasons: { 31: 'Its title asks who they are.' },
      },
    });
  });

  it('proposes anew where a question has become another kind', async () => {
    const form = branchingForm();
    form.sections[2]?.questions.splice(0, 1, question('21', 'Guest’s name', { type: 'checkboxes' }));
    const { connecting } = begin({ readForm: async () => ({ ok: true, form }) });
    await connecting.readAgain(connectedBefore());
    expect(connecting.current()).toMatchObject({ review: { mapping: { 21: { from: 'guestName' } } } });
  });

  it('says that it is about the connected form when it fails', async () => {
    const { connecting } = begin({ readForm: async () => ({ ok: false, message: 'You are offline.' }) });
    await connecting.readAgain(connectedBefore());
    expect(connecting.current()).toMatchObject({ step: 'enter', again: true, problem: 'You are offline.' });
  });

  it('opens the mapping as it is connected, without reading', () => {
    const readForm = vi.fn();
    const { connecting } = begin({ readForm });
    connecting.change(connectedBefore());
    expect(connecting.current()).toMatchObject({ step: 'review', review: { via: 'set-up' } });
    expect(readForm).not.toHaveBeenCalled();
  });
});

// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeadActions } from '@/components/lead/lead-actions';
import { LeadEditor } from '@/components/lead/lead-editor';
import { Announcer } from '@/components/ui/announce';
import type { LeadView } from '@/utils/model/view';
import { soon } from '../../soon';
import { delivery, question, view } from '../invented';

let root: Root;
let actions: LeadActions;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.children[0] as Element);
  actions = {
    // Stored later than anything that is shown here, unless a test says otherwise.
    edit: vi.fn(async () => '9999-01-01T00:00:00.000Z'),
    shows: vi.fn(async () => {}),
    send: vi.fn(async () => 'queued' as const),
    unsend: vi.fn(async () => {}),
    remove: vi.fn(async () => {}),
    openOptions: vi.fn(),
    openForm: vi.fn(async () => {}),
  };
});

afterEach(() => act(() => root.unmount()));

const show = (shown: LeadView) =>
  act(async () =>
    root.render(
      <Announcer>
        <LeadEditor view={shown} actions={actions} removeWord="Delete" />
      </Announcer>,
    ),
  );

function labelled<Control extends HTMLElement>(label: string): Control {
  const found = [...document.querySelectorAll('label')].find(
    (element) => element.textContent?.trim() === label,
  );
  const control = found?.control;
  if (!control) throw new Error(`nothing is labelled ${label}`);
  return control as HTMLElement as Control;
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (element) => element.textContent?.trim() === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function type(control: HTMLTextAreaElement, text: string) {
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  return act(async () => {
    set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('one lead on the card and in the popup', () => {
  it('stores what is typed at each key, and shows it although the store lags behind', async () => {
    await show(view);
    const why = labelled<HTMLTextAreaElement>('Why this person?');
    await type(why, 'She');
    await type(why, 'She measured');
    expect(actions.edit).toHaveBeenLastCalledWith({ why: 'She measured' });
    await show({ ...view, lead: { ...view.lead, why: 'She' } });
    expect(labelled<HTMLTextAreaElement>('Why this person?').value).toBe('She measured');
  });

  it('shows what another window wrote into the same field after what was typed here, so that the next letter loses nothing', async () => {
    const at = '2026-05-01T10:00:05.000Z';
    actions.edit = vi.fn(async () => at);
    await show(view);
    await type(labelled('Why this person?'), 'Here.');
    // The view with our words alone came too late to be seen: the other window wrote at once.
    const both = 'Here. And there.';
    await show({ ...view, lead: { ...view.lead, why: both, updatedAt: '2026-05-01T10:00:05.001Z' } });
    expect(labelled<HTMLTextAreaElement>('Why this person?').value).toBe(both);
    await type(labelled('Why this person?'), `${both} Again.`);
    expect(actions.edit).toHaveBeenLastCalledWith({ why: `${both} Again.` });
  });

  it('names what a required question needs, leads there, and sends nothing before', async () => {
    await show(view);
    await act(async () => button('Send').click());
    await act(() => new Promise((next) => requestAnimationFrame(() => next(undefined))));
    expect(actions.send).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('Add one sentence of why.');
    expect(document.body.textContent).toContain('Answer how you came across them.');
    expect(document.activeElement).toBe(labelled('Why this person?'));
  });

  it('asks right here what the form asks and nothing else answers', async () => {
    await show(view);
    await act(async () => labelled('A talk').click());
    expect(actions.edit).toHaveBeenCalledWith({ asked: { 'FORM1:2': ['A talk'] } });
  });

  it('says that it is saved and not sent until it is sent', async () => {
    const ready = { ...view, projection: view.projection && { ...view.projection, problems: [] } };
    await show(ready);
    expect(document.body.textContent).toContain('Saved on this device, not sent.');
    await act(async () => button('Send').click());
    expect(actions.send).toHaveBeenCalledWith(false);
    await show({ ...ready, delivery: delivery({ state: 'sent', sentAt: '2026-05-01T10:01:00.000Z' }) });
    expect(document.body.textContent).not.toContain('not sent');
    expect(document.body.textContent).toContain('Reference GS-7K2M9Q');
  });

  it('offers ten seconds to undo a Send, and takes it back', async () => {
    await show({
      ...view,
      delivery: delivery({ nextAttemptAt: new Date(Date.now() + 9_500).toISOString() }),
    });
    expect(document.body.textContent).toMatch(/Sending in (9|10) s/);
    await act(async () => button('Undo').click());
    expect(actions.unsend).toHaveBeenCalledOnce();
  });

  it('says which answer the form refused and what to do', async () => {
    const reason = { code: 'answer-refused', entryId: '1', detail: 'Too short' } as const;
    await show({ ...view, delivery: delivery({ state: 'refused', reason }) });
    expect(document.body.textContent).toContain('Question: “Why them?”');
    expect(document.body.textContent).toContain('The form says: “Too short”');
    expect(button('Send again')).toBeTruthy();
  });

  it('opens the form of a review in a tab of its own, lists what is left to the person, and says so if that fails', async () => {
    const photo = question('9', 'A photo', { type: 'file' });
    const sections = [{ id: null, title: '', description: '', questions: [photo], goTo: 'submit' as const }];
    const file = { ...view, form: view.form && { ...view.form, form: { ...view.form.form, sections } } };
    actions.openForm = vi.fn(async () => Promise.reject(new Error('The tab could not be opened.')));
    await show({ ...file, delivery: delivery({ state: 'review', reason: { code: 'file-question' } }) });
    await soon(() => expect(document.querySelector('.review-open a')).toBeTruthy());
    expect(document.body.textContent).toContain('Only you can answer, in the form: “A photo”.');
    expect(document.activeElement).toBe(document.body);
    await act(async () => document.querySelector<HTMLElement>('.review-open a')?.click());
    expect(actions.openForm).toHaveBeenCalledWith(delivery({}).id);
    expect(document.body.textContent).toContain('The tab could not be opened.');
  });

  it('leads to the form’s link as soon as Send has put it under review', async () => {
    const ready = { ...view, projection: view.projection && { ...view.projection, problems: [] } };
    await show(ready);
    await show({ ...ready, delivery: delivery({ state: 'review', reason: { code: 'captcha' } }) });
    await soon(() => expect(document.activeElement?.textContent).toContain('Open the form, filled in'));
  });

  it('of an unknown fate says by what to find it, and what to ask', async () => {
    await show({ ...view, delivery: delivery({ state: 'unknown', reason: { code: 'timeout' } }) });
    expect(document.body.textContent).toContain('Look for GS-7K2M9Q among the form’s answers');
    expect(button('Copy “Did GS-7K2M9Q arrive?”')).toBeTruthy();
    expect(document.body.textContent).toContain('leave it as it is');
  });

  it('shows a failed Send instead of staying silent', async () => {
    const ready = { ...view, projection: view.projection && { ...view.projection, problems: [] } };
    actions.send = vi.fn(async () => Promise.reject(new Error('The disk of this device is full.')));
    await show(ready);
    await act(async () => button('Send').click());
    expect(document.body.textContent).toContain('The disk of this device is full.');
  });

  it('shows a page’s words as text, never as HTML', async () => {
    await show(view);
    expect(document.querySelector('blockquote')?.textContent).toBe('First line\n\nsecond <b>line</b>');
    expect(document.querySelector('blockquote b')).toBeNull();
  });
});

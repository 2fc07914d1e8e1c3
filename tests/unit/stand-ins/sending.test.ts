import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addQuestion, renameOption } from '../../stand-ins/forms/edits.ts';
import { TEST_FORMS } from '../../stand-ins/forms/test-forms.ts';
import { entryIds, idOf } from '../../stand-ins/google/form-array.ts';
import type { StandIn } from '../../stand-ins/server.ts';
import {
  alerts,
  ask,
  bodyOf,
  flags,
  hiddenInput,
  loadData,
  postUrl,
  start,
  suggestion,
  TEAM,
  teamEntry,
} from './ask.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await start();
});
afterAll(() => standIn.close());

const send = (body: URLSearchParams | string, id = TEAM) => ask(standIn, postUrl(id), body);
const newest = (id = TEAM) => standIn.rows(id).at(-1);
const count = (id = TEAM) => standIn.rows(id).length;
const item = (key: string) => String(idOf(TEAM, 'item', key));

describe('a whole nomination in one POST', () => {
  it('is stored with exactly the values sent, and answered by the success page', async () => {
    const sent = suggestion();
    const { status, body } = await send(sent);
    expect(status).toBe(200);
    expect(loadData(body)[1]).toEqual([]);
    expect(body).not.toContain('<form');
    expect(body).toContain('usp=form_confirm');
    expect(body).toMatch(/<div class="vHW8K">[^<]+<\/div>/);
    expect(newest()).toMatchObject({ pageHistory: '0,2', path: [0, 2], body: sent.toString() });
    expect(newest()?.values[teamEntry('guestName')]).toEqual(['Bo Sample']);
    expect(Object.keys(newest()?.values ?? {})).toHaveLength(8);
  });

  it('makes two rows when it is sent twice', async () => {
    const before = count();
    const body = suggestion({}, { fbzx: '7' });
    await send(body);
    await send(body);
    expect(count()).toBe(before + 2);
  });

  it('loses every answer without a word when pageHistory is missing', async () => {
    const body = suggestion();
    body.delete('pageHistory');
    const reply = await send(body);
    expect(reply.status).toBe(200);
    expect(loadData(reply.body)[1]).toEqual([]);
    expect(newest()).toMatchObject({ values: {}, pageHistory: null });
  });

  it('keeps only the answers of pages in the history', async () => {
    await send(suggestion({ sessionName: 'Not asked' }));
    expect(newest()?.values[teamEntry('sessionName')]).toBeUndefined();
  });

  it.each(['0,63316520', '0,1,2,0', '1', '0,x', '0,3'])(
    'is a bare 400 with the history %s',
    async (pageHistory) => {
      const before = count();
      const { status, body } = await send(suggestion({}, { pageHistory }));
      expect(status).toBe(400);
      expect(body).not.toContain('<form');
      expect(body).not.toContain('FB_PUBLIC_LOAD_DATA_');
      expect(count()).toBe(before);
    },
  );
});

describe('an answer that is refused', () => {
  it.each([
    ['guestName', '', 'This is a required question'],
    ['nominee', 'someone else', 'This question has changed. Please answer it again.'],
    ['scoutEmail', 'ada', 'Must be a valid email address'],
    ['profileLink', 'see below', 'Must be a valid URL'],
  ])('names the question: %s = "%s"', async (key, value, said) => {
    const before = count();
    const { status, body } = await send(suggestion({ [key]: value }));
    expect(status).toBe(400);
    expect(flags(body)).toEqual(['validation-failed']);
    expect(alerts(body)).toEqual({ [item(key)]: said });
    expect(body).toContain('id="mG61Hd"');
    expect(count()).toBe(before);
  });

  it('is not looked for on pages outside of the history', async () => {
    const { status } = await send(suggestion({ sessionEmail: 'not an address' }));
    expect(status).toBe(200);
  });

  it('meets a question or option changed between load and send', async () => {
    const form = standIn.addForm({ ...TEST_FORMS.everyType, id: 'Edited' });
    const ids = entryIds({ ...TEST_FORMS.everyType, id: 'Edited' });
    const radio = ids.radio ?? 0;
    expect((await send(bodyOf({ [radio]: 'Red' }), form.id)).status).toBe(200);
    standIn.editForm(form.id, renameOption(radio, 'Red', 'Scarlet'));
    expect((await send(bodyOf({ [radio]: 'Red' }), form.id)).status).toBe(400);
    standIn.editForm(form.id, addQuestion(11, 12, 'A new one', true));
    expect(alerts((await send(bodyOf({ [radio]: 'Scarlet' }), form.id)).body)).toHaveProperty('11');
    expect(count(form.id)).toBe(1);
  });
});

describe('page by page, as a browser does', () => {
  it('follows the branching and hands the answers on', async () => {
    const first = await send(
      bodyOf({ [teamEntry('whatToDo')]: 'Suggest a guest' }, { pageHistory: '0', fbzx: '5', continue: '1' }),
    );
    expect(first.status).toBe(200);
    expect(hiddenInput(first.body, 'pageHistory')).toBe('0,2');
    const partialResponse = hiddenInput(first.body, 'partialResponse') ?? '';
    expect(JSON.parse(partialResponse)).toEqual([
      [[null, teamEntry('whatToDo'), ['Suggest a guest'], 0]],
      null,
      '5',
    ]);
    const last = suggestion({}, { partialResponse, pageHistory: '0,2', fbzx: '5' });
    last.delete(`entry.${teamEntry('whatToDo')}`);
    expect((await send(last)).status).toBe(200);
    expect(newest()?.values[teamEntry('whatToDo')]).toEqual(['Suggest a guest']);
  });

  it('ends after the listening session', async () => {
    const { body } = await send(
      bodyOf(
        { [teamEntry('whatToDo')]: 'Sign up for a listening session' },
        { pageHistory: '0', continue: '1' },
      ),
    );
    expect(hiddenInput(body, 'pageHistory')).toBe('0,1');
    expect(body).toContain('jsname="M2UYVd"');
    expect(body).not.toContain('name="continue"');
  });

  it('does not go on without a required answer', async () => {
    const { status, body } = await send(bodyOf({}, { pageHistory: '0', continue: '1' }));
    expect(status).toBe(400);
    expect(Object.keys(alerts(body))).toEqual([item('whatToDo')]);
  });

  it('goes back and keeps what was typed', async () => {
    const { status, body } = await send(
      bodyOf({ [teamEntry('guestName')]: 'Bo' }, { pageHistory: '0,2', back: '1' }),
    );
    expect(status).toBe(200);
    expect(hiddenInput(body, 'pageHistory')).toBe('0');
    expect(hiddenInput(body, 'partialResponse')).toContain('"Bo"');
  });
});

describe('every kind of answer', () => {
  const form = TEST_FORMS.everyType;
  const ids = entryIds(form);

  it('is stored as the sheet would have it', async () => {
    const body = new URLSearchParams(`pageHistory=0&entry.${ids.paragraph}=one%0D%0Atwo`);
    body.append(`entry.${ids.radio}`, '__other_option__');
    body.append(`entry.${ids.radio}.other_option_response`, 'Green');
    body.append(`entry.${ids.checkboxes}`, 'Tea');
    body.append(`entry.${ids.checkboxes}`, 'Milk');
    body.append(`entry.${ids['many:Home']}`, 'Sofa');
    body.append(`entry.${ids['grid:Friday']}`, 'Evening');
    for (const [part, value] of Object.entries({ year: '2026', month: '3', day: '9' })) {
      body.append(`entry.${ids.day}_${part}`, value);
    }
    body.append(`entry.${ids.hour}_hour`, '7');
    body.append(`entry.${ids.hour}_minute`, '05');
    body.append(`entry.${ids.scale}_sentinel`, '');
    expect((await send(body, form.id)).status).toBe(200);
    expect(newest(form.id)?.values).toEqual({
      [ids.paragraph ?? '']: ['one\ntwo'],
      [ids.radio ?? '']: ['Green'],
      [ids.checkboxes ?? '']: ['Tea', 'Milk'],
      [ids['many:Home'] ?? '']: ['Sofa'],
      [ids['grid:Friday'] ?? '']: ['Evening'],
      [ids.day ?? '']: ['2026-03-09'],
      [ids.hour ?? '']: ['07:05'],
    });
  });

  it.each([
    ['dropdown', 'East'],
    ['dropdown', '__other_option__'],
    ['scale', '6'],
    ['day', '2026-02-31x'],
    ['hour', 'noon'],
  ])('is refused where it does not fit: %s = %s', async (key, value) => {
    const body = bodyOf({ [ids[key] ?? '']: value });
    if (value === '__other_option__') body.append(`entry.${ids[key]}.other_option_response`, 'x');
    expect((await send(body, form.id)).status).toBe(400);
  });
});

describe('what an owner may have set up', () => {
  const guest = (form: { id: string }) => bodyOf({ [idOf(form.id, 'entry', 'guest')]: 'Bo Sample' });

  it('stores the collected address, and refuses a body without it', async () => {
    const { id } = TEST_FORMS.email;
    expect((await send(guest(TEST_FORMS.email), id)).status).toBe(400);
    const body = guest(TEST_FORMS.email);
    body.set('emailAddress', 'ada@example.org');
    expect((await send(body, id)).status).toBe(200);
    expect(newest(id)?.emailAddress).toBe('ada@example.org');
  });

  it('wants a captcha for receipts, unless none is asked for', async () => {
    const withEmail = (form: { id: string }, more: Record<string, string> = {}) =>
      new URLSearchParams([...guest(form), ['emailAddress', 'ada@example.org'], ...Object.entries(more)]);
    const always = await send(withEmail(TEST_FORMS.receipts), TEST_FORMS.receipts.id);
    expect([always.status, flags(always.body)]).toEqual([400, ['captcha-challenge-failed']]);
    const { receiptOnRequest } = TEST_FORMS;
    expect((await send(withEmail(receiptOnRequest), receiptOnRequest.id)).status).toBe(200);
    const asked = withEmail(receiptOnRequest, { emailReceipt: 'true' });
    expect((await send(asked, receiptOnRequest.id)).status).toBe(400);
    asked.set('g-recaptcha-response', 'passed');
    expect((await send(asked, receiptOnRequest.id)).status).toBe(200);
  });

  it('answers 401 where sign-in is needed', async () => {
    for (const form of [TEST_FORMS.signIn, TEST_FORMS.limitOne, TEST_FORMS.file]) {
      expect((await send(guest(form), form.id)).status).toBe(401);
      expect(count(form.id)).toBe(0);
    }
  });
});

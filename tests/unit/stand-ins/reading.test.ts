import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { TEST_FORMS } from '../../stand-ins/forms/test-forms.ts';
import type { StandIn } from '../../stand-ins/server.ts';
import { ask, flags, hiddenInput, loadData, start, TEAM, teamEntry, viewUrl } from './ask.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await start();
});
afterAll(() => standIn.close());

describe('a form that is opened', () => {
  it('carries an array of 20 with its own id, and the state of a first page', async () => {
    const { status, body } = await ask(standIn, `${viewUrl(TEAM)}?hl=en`);
    const array = loadData(body);
    expect(status).toBe(200);
    expect(array).toHaveLength(20);
    expect(array[14]).toBe(`e/${TEAM}`);
    const fbzx = hiddenInput(body, 'fbzx');
    expect(fbzx).toMatch(/^-?\d+$/);
    expect(hiddenInput(body, 'partialResponse')).toBe(`[null,null,"${fbzx}"]`);
    expect(hiddenInput(body, 'pageHistory')).toBe('0');
    expect(hiddenInput(body, 'submissionTimestamp')).toBe('-1');
    expect(body).toContain(`action="https://docs.google.com/forms/d/e/${TEAM}/formResponse?hl=en"`);
    expect(body).toMatch(/id="mG61Hd".*data-first-entry="0" data-last-entry="1" data-is-first-page="true"/s);
    expect(flags(body)).toEqual([]);
  });

  it('ends the listening session by the rule that stands in the NEXT break', async () => {
    const { body } = await ask(standIn, viewUrl(TEAM));
    const form = loadData(body)[1] as unknown[][][];
    const breaks = form[1]?.filter((item) => item[3] === (8 as unknown)) ?? [];
    expect(breaks.map((item) => [item[1], item[5]])).toEqual([
      ['Listening session', null],
      ['Suggest a guest', -3],
    ]);
  });

  it('is found by its short link, its editor id and an account in the path', async () => {
    const short = await ask(standIn, `https://forms.gle/${TEAM_FORM.short}`);
    const editor = await ask(standIn, `https://docs.google.com/forms/d/${TEAM_FORM.editorId}/edit`);
    const account = await ask(standIn, `https://docs.google.com/forms/u/1/d/e/${TEAM}/viewform`);
    expect([short.status, short.location]).toEqual([302, viewUrl(TEAM)]);
    expect([editor.status, editor.location]).toEqual([302, viewUrl(TEAM)]);
    expect(account.body).toContain(`action="https://docs.google.com/forms/u/1/d/e/${TEAM}/formResponse"`);
  });

  it('is a 404 where there is none', async () => {
    expect((await ask(standIn, viewUrl('1FAIpQLSdNobody'))).status).toBe(404);
    expect((await ask(standIn, 'https://forms.gle/nobody')).status).toBe(404);
    expect((await ask(standIn, 'https://docs.google.com/forms/d/1nobody/edit')).status).toBe(404);
  });

  it('shows what its address fills in, and leaves out an option that does not match', async () => {
    const chosen = await ask(standIn, `${viewUrl(TEAM)}?entry.${teamEntry('whatToDo')}=Suggest%20a%20guest`);
    expect(chosen.body).toContain('value="Suggest a guest" checked');
    const unmatched = await ask(standIn, `${viewUrl(TEAM)}?entry.${teamEntry('whatToDo')}=suggest`);
    expect(unmatched.body).not.toContain(' checked');
  });

  it('carries what its address fills in for later pages', async () => {
    const { body } = await ask(standIn, `${viewUrl(TEAM)}?entry.${teamEntry('guestName')}=Bo%20%3Ci%3E`);
    expect(hiddenInput(body, 'partialResponse')).toContain(`[null,${teamEntry('guestName')},["Bo `);
    expect(body).not.toContain('<i>');
  });

  it('speaks the language asked for', async () => {
    const { body } = await ask(standIn, `${viewUrl(TEAM)}?hl=de`);
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('Weiter');
  });
});

describe('forms with something to know', () => {
  it('says that sign-in is needed, in the array and on the page', async () => {
    for (const { id } of [TEST_FORMS.signIn, TEST_FORMS.limitOne]) {
      const { status, body } = await ask(standIn, viewUrl(id));
      expect(status).toBe(200);
      expect(loadData(body)[18]).toBe(1);
      expect(flags(body)).toEqual(['sign-in-to-continue']);
    }
  });

  it('sends somebody with a file question to sign in', async () => {
    const { status, location } = await ask(standIn, viewUrl(TEST_FORMS.file.id));
    expect(status).toBe(302);
    expect(new URL(location ?? '').host).toBe('accounts.google.com');
  });

  it('announces the captcha of receipts, and of nothing else', async () => {
    const attribute = /data-should-execute-invisible-captcha-on-form-submit="(\w+)"/;
    for (const [form, wanted] of [
      [TEST_FORMS.receipts, 'true'],
      [TEST_FORMS.receiptOnRequest, 'true'],
      [TEST_FORMS.email, 'false'],
    ] as const) {
      const { body } = await ask(standIn, viewUrl(form.id));
      expect(attribute.exec(body)?.[1]).toBe(wanted);
    }
  });

  it('has no items at all in an empty form', async () => {
    const { body } = await ask(standIn, viewUrl(TEST_FORMS.empty.id));
    expect((loadData(body)[1] as unknown[])[1]).toBeNull();
  });
});

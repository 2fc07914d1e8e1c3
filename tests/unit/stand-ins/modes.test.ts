import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mode, ModeOptions, StandIn } from '../../stand-ins/server.ts';
import { ask, bodyOf, flags, loadData, postUrl, start, suggestion, TEAM, teamEntry, viewUrl } from './ask.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await start();
});
afterEach(() => standIn.clearModes());
afterAll(() => standIn.close());

const open = () => ask(standIn, viewUrl(TEAM));
const send = (waitMs?: number) => ask(standIn, postUrl(TEAM), suggestion(), waitMs);
const count = () => standIn.rows(TEAM).length;
const set = (mode: Mode, options?: ModeOptions) => standIn.setMode(TEAM, mode, options);

/** How many rows a request left behind, however it ended. */
async function stored(request: Promise<unknown>): Promise<number> {
  const before = count();
  await request.catch(() => {});
  return count() - before;
}

describe('a form that does not take answers', () => {
  it.each([
    ['closed', 'docs.google.com', `/forms/d/e/${TEAM}/closedform`],
    ['already', 'docs.google.com', `/forms/d/e/${TEAM}/alreadyresponded`],
    ['signin-redirect', 'accounts.google.com', '/ServiceLogin'],
  ] as const)('leads elsewhere when it is %s, and stores nothing', async (mode, host, path) => {
    set(mode);
    const before = count();
    for (const { status, location } of [await open(), await send()]) {
      const to = new URL(location ?? '');
      expect([status, to.host, to.pathname]).toEqual([302, host, path]);
      const end = await ask(standIn, to.href);
      expect(end.status).toBe(200);
      expect(end.body).not.toContain('FB_PUBLIC_LOAD_DATA_');
    }
    expect(count()).toBe(before);
  });

  it.each([
    ['gone', 404],
    ['rate-limited', 429],
    ['busy', 503],
  ] as const)('is %s: %i to reading and to sending', async (mode, wanted) => {
    set(mode, { seconds: 9 });
    expect(await stored(send())).toBe(0);
    const { status, headers } = await open();
    expect(status).toBe(wanted);
    expect(headers['retry-after']).toBe(mode === 'rate-limited' ? '9' : undefined);
  });

  it('asks to sign in: seen in the page, 401 to an answer', async () => {
    set('signin');
    const { body } = await open();
    expect(flags(body)).toEqual(['sign-in-to-continue']);
    expect(loadData(body)[18]).toBe(1);
    expect((await send()).status).toBe(401);
  });

  it.each([
    ['captcha', 'captcha-challenge-failed'],
    ['too-large', 'response-too-large'],
    ['quota', 'response-quota-exceeded'],
  ] as const)('refuses with the flag of %s and stores nothing', async (mode, flag) => {
    set(mode);
    const before = count();
    const { status, body } = await send();
    expect([status, flags(body)]).toEqual([400, [flag]]);
    expect(count()).toBe(before);
  });

  it('takes an answer that has passed the captcha in a tab', async () => {
    set('captcha');
    const body = suggestion({}, { 'g-recaptcha-response': 'passed' });
    expect((await ask(standIn, postUrl(TEAM), body)).status).toBe(200);
  });
});

describe('an end that leaves the sender in doubt', () => {
  it('stalls after storing', async () => {
    set('stall-after-storing');
    await expect(send(250)).rejects.toThrow('no answer in time');
    expect(await stored(send(250))).toBe(1);
  });

  it('stalls without storing', async () => {
    set('stall-before-storing');
    await expect(send(250)).rejects.toThrow('no answer in time');
    expect(await stored(send(250))).toBe(0);
  });

  it('answers after a stall that has an end', async () => {
    set('stall-after-storing', { seconds: 0.05 });
    expect(loadData((await send()).body)[1]).toEqual([]);
  });

  it.each([
    ['drop-before-storing', 0],
    ['drop-after-storing', 1],
  ] as const)('cuts the connection: %s leaves %i rows', async (mode, rows) => {
    set(mode);
    await expect(send()).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await stored(send())).toBe(rows);
  });

  it('says 503 for a row that was stored', async () => {
    set('busy-after-storing');
    const before = count();
    expect((await send()).status).toBe(503);
    expect(count()).toBe(before + 1);
  });

  it('sends what is no page, or far too much of one', async () => {
    set('garbage');
    expect((await send()).body).not.toContain('<html');
    standIn.clearModes(TEAM);
    set('huge');
    expect((await open()).body.length).toBeGreaterThan(2_000_000);
    expect(await stored(send())).toBe(0);
  });

  it('still opens while only sending fails', async () => {
    set('stall-after-storing');
    expect((await open()).status).toBe(200);
  });
});

describe('a form that looks different', () => {
  it('confirms in the owner’s words, in another language, without a link', async () => {
    set('confirmation', { text: 'Cheers <3' });
    set('language', { language: 'ja' });
    set('hide-another-link');
    const { body } = await send();
    expect(body).toContain('<div class="vHW8K">Cheers &lt;3</div>');
    expect(body).toContain('<html lang="ja">');
    expect(body).not.toContain('form_confirm');
    expect(loadData(body)[1]).toEqual([]);
  });

  it('has an option renamed between load and send, and shows it when it is read again', async () => {
    set('edited-before-post', { times: 1 });
    const { status, body } = await send();
    expect([status, flags(body)]).toEqual([400, ['validation-failed']]);
    expect(JSON.stringify(loadData((await open()).body))).toContain('No (edited)');
    const again = suggestion({ sellsTools: 'No (edited)' });
    expect((await ask(standIn, postUrl(TEAM), again)).status).toBe(200);
    standIn.editForm(TEAM, (array) => {
      const text = JSON.stringify(array).replace('No (edited)', 'No');
      array.splice(0, array.length, ...JSON.parse(text));
    });
  });
});

describe('switches', () => {
  it('last for as many requests as asked', async () => {
    set('busy', { times: 2 });
    expect([(await open()).status, (await open()).status, (await open()).status]).toEqual([503, 503, 200]);
  });

  it('count only the requests they are for', async () => {
    set('closed', { times: 1, on: 'POST' });
    expect((await open()).status).toBe(200);
    expect((await send()).status).toBe(302);
    expect((await send()).status).toBe(200);
  });

  it('hold for every form under *', async () => {
    standIn.setMode('*', 'gone');
    expect((await open()).status).toBe(404);
  });

  it('can be thrown over HTTP by another process', async () => {
    const address = `${standIn.httpOrigin}/stand-in/mode`;
    const ask = (wish: unknown) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      });
    expect((await ask({ formId: TEAM, mode: 'busy' })).status).toBe(200);
    expect((await open()).status).toBe(503);
    expect((await ask({ formId: TEAM, mode: null })).status).toBe(200);
    expect((await open()).status).toBe(200);
    expect((await ask({ formId: TEAM, mode: 'sleepy' })).status).toBe(400);
    const simple = await fetch(address, { method: 'POST', body: '{"mode":"busy"}' });
    expect(simple.status).toBe(400);
  });

  it('leave single pages and their silent losses alone', async () => {
    const body = bodyOf({ [teamEntry('whatToDo')]: 'Suggest a guest' });
    expect((await ask(standIn, postUrl(TEAM), body)).status).toBe(200);
    expect(standIn.rows(TEAM).at(-1)?.values).toEqual({});
  });
});

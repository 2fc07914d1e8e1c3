import { afterEach, describe, expect, it, vi } from 'vitest';
import { postAnswers } from '@/utils/forms/google/send';
import type { Answer } from '@/utils/model/answers';
import { FORM_URL, formFrom } from '../forms';
import { arrayOf, ENTRY, pageOf, TEAM_ITEMS } from '../team-form';

type Fetch = typeof globalThis.fetch;

const form = formFrom(TEAM_ITEMS);
const answers: Answer[] = [
  { entryId: ENTRY.what, title: '', type: 'radio', values: ['Suggest a guest for the podcast'] },
  { entryId: ENTRY.sessionName, title: '', type: 'text', values: ['not on the path'] },
  { entryId: ENTRY.guest, title: '', type: 'text', values: ['Ada\nExample'] },
  { entryId: ENTRY.why, title: '', type: 'paragraph', values: ['One.\nTwo & three.'] },
];
const SUCCESS = '<script>FB_PUBLIC_LOAD_DATA_ = [null,[]];</script>';
const bodyOf = (init?: RequestInit) => new Response(init?.body).text();
const opaque = () => Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' });

const post = (fetch: Fetch, signal?: AbortSignal) =>
  postAnswers({ form, answers, path: [0, 2], token: '-77', fetch, signal });

/** Answers the POST with the first, every later request with the second. */
const redirecting =
  (finalUrl: string, body = ''): Fetch =>
  async (_url, init) => {
    if (init?.method === 'POST') return opaque();
    return Object.defineProperty(new Response(body), 'url', { value: finalUrl });
  };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a POST', () => {
  it('carries the answers of the visited sections and the whole state, once, without cookies', async () => {
    const requests: { url: string; init?: RequestInit; body: string }[] = [];
    const outcome = await post(async (url, init) => {
      requests.push({ url: String(url), init, body: await bodyOf(init) });
      return new Response(SUCCESS);
    });
    expect(outcome).toEqual({ state: 'sent' });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe(FORM_URL.replace('viewform', 'formResponse'));
    expect(requests[0]?.init).toMatchObject({ method: 'POST', redirect: 'manual', credentials: 'omit' });
    expect([...new URLSearchParams(requests[0]?.body)]).toEqual([
      [`entry.${ENTRY.what}`, 'Suggest a guest for the podcast'],
      [`entry.${ENTRY.guest}`, 'Ada Example'],
      [`entry.${ENTRY.why}`, 'One.\nTwo & three.'],
      ['fvv', '1'],
      ['partialResponse', '[null,null,"-77"]'],
      ['pageHistory', '0,2'],
      ['fbzx', '-77'],
      ['submissionTimestamp', expect.stringMatching(/^\d{13}$/)],
    ]);
  });

  it('calls fetch as browsers want it: as the method of nothing', async () => {
    let calledOn: unknown = 'never';
    await post(async function (this: unknown) {
      calledOn = this;
      return new Response(SUCCESS);
    } as Fetch);
    expect(calledOn).toBeUndefined();
  });

  it('never goes anywhere but to a form’s own address', async () => {
    const fetch = vi.fn<Fetch>();
    for (const url of [
      'https://evil.example/forms/d/e/1FAIpQLSteam/viewform',
      FORM_URL.replace('team', 'other'),
      'x',
    ]) {
      const outcome = await postAnswers({ form: { ...form, url }, answers, path: [0], token: '', fetch });
      expect(outcome).toMatchObject({ state: 'held' });
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it('offline: nothing leaves, later', async () => {
    const fetch = vi.fn<Fetch>();
    vi.stubGlobal('navigator', { onLine: false });
    expect(await post(fetch)).toMatchObject({ state: 'later', reason: { code: 'offline' } });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('connection lost on the way: nobody knows', async () => {
    const outcome = await post(async (_url, init) => {
      await bodyOf(init);
      throw new TypeError('Failed to fetch');
    });
    expect(outcome).toMatchObject({ state: 'unknown', reason: { code: 'connection-lost' } });
  });

  it('no connection at all: nothing left, later', async () => {
    const outcome = await post(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(outcome).toMatchObject({ state: 'later', reason: { code: 'offline' } });
  });

  it('a form’s page that does not open says why nothing left', async () => {
    const outcome = await post(async (_url, init) => {
      if (init?.body) throw new TypeError('Failed to fetch');
      return new Response('', { status: 404 });
    });
    expect(outcome).toMatchObject({ state: 'held', reason: { code: 'form-gone' } });
  });

  it('an order of sections that the form does not know is refused, streamed or not', async () => {
    const outcome = await post(async () => new Response('Bad Request', { status: 400 }));
    expect(outcome).toMatchObject({ state: 'refused', reason: { code: 'bad-history' } });
  });

  it('a server that wants to know the length first: for the scout to submit', async () => {
    const fetch = vi.fn<Fetch>(async () => new Response('', { status: 411 }));
    expect(await post(fetch)).toMatchObject({ state: 'review', reason: { code: 'may-repeat' } });
    expect(fetch).toHaveBeenCalledOnce();
  });

  const SPEAKS: [string, Record<string, string>, boolean, string][] = [
    ['Chromium, a connection that may be used again', { connection: 'keep-alive' }, true, 'review'],
    ['Chromium, HTTP/1.1 that says nothing', {}, true, 'review'],
    ['Chromium, a header that only Firefox makes', { 'x-firefox-spdy': 'h2' }, true, 'review'],
    ['Chromium, a connection that is closed after each reply', { connection: 'close' }, true, 'sent'],
    ['Firefox, HTTP/2', { 'x-firefox-spdy': 'h2' }, false, 'sent'],
    ['Firefox, HTTP/3', { 'x-firefox-http3': 'h3' }, false, 'sent'],
    ['Firefox, a connection that may be used again', { connection: 'keep-alive' }, false, 'review'],
    ['Firefox, HTTP/1.1 that says nothing', {}, false, 'review'],
    ['Firefox, a connection that is closed after each reply', { connection: 'close' }, false, 'sent'],
  ];
  it.each(SPEAKS)(
    'a body in one piece goes only where it goes once: %s',
    async (_, headers, streams, state) => {
      // A browser without streams sends their name.
      if (!streams)
        vi.stubGlobal(
          'Request',
          class extends Request {
            constructor(url: string, init: RequestInit) {
              super(url, { method: 'POST', body: String(init.body) });
            }
          },
        );
      const bodies: string[] = [];
      const outcome = await post(async (_url, init) => {
        if (init?.body instanceof ReadableStream) throw new TypeError('net::ERR_H2_OR_QUIC_REQUIRED');
        if (init?.method !== 'POST') return new Response(pageOf(arrayOf(TEAM_ITEMS)), { headers });
        bodies.push(String(init.body));
        return new Response(SUCCESS);
      });
      expect(outcome.state).toBe(state);
      expect(bodies).toEqual(state === 'sent' ? [expect.stringContaining('pageHistory=0%2C2')] : []);
      if (outcome.state !== 'sent') expect(outcome.reason.code).toBe('may-repeat');
    },
  );

  it('no answer in time: nobody knows', async () => {
    const clock = new AbortController();
    const outcome = await post(async (_url, init) => {
      await bodyOf(init);
      clock.abort();
      throw new DOMException('x', 'AbortError');
    }, clock.signal);
    expect(outcome).toMatchObject({ state: 'unknown', reason: { code: 'timeout' } });
  });

  it.each<[number, string]>([
    [200, 'unknown'],
    [400, 'later'],
  ])('a page of status %i that breaks off is %s', async (status, state) => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    expect(await post(async () => new Response(body, { status }))).toMatchObject({ state });
  });

  it.each<[string, number]>([
    ['120', 120],
    ['999999', 86_400],
  ])('429 with Retry-After %s waits %i seconds', async (header, retryAfterSeconds) => {
    const busy = new Response('', { status: 429, headers: { 'retry-after': header } });
    expect(await post(async () => busy)).toMatchObject({
      state: 'later',
      reason: { code: 'rate-limited' },
      retryAfterSeconds,
    });
  });

  it('5xx may have been stored', async () => {
    expect(await post(async () => new Response('', { status: 502 }))).toMatchObject({
      state: 'unknown',
      status: 502,
    });
  });
});

describe('a redirect is no success: the form says why', () => {
  const view = (name: string) => FORM_URL.replace('viewform', name);
  it.each<[string, Fetch, object]>([
    ['closed', redirecting(view('closedform')), { state: 'held', reason: { code: 'form-closed' } }],
    [
      'one answer per person',
      redirecting(view('alreadyresponded')),
      { state: 'review', reason: { code: 'already-responded' } },
    ],
    [
      'sign-in',
      redirecting('https://accounts.google.com/x'),
      { state: 'review', reason: { code: 'sign-in' } },
    ],
    [
      'as open as before',
      redirecting(FORM_URL, pageOf(arrayOf(TEAM_ITEMS))),
      { state: 'unknown', reason: { code: 'unrecognised-reply' } },
    ],
  ])('%s', async (_what, fetch, outcome) => {
    expect(await post(fetch)).toMatchObject(outcome);
  });
});

import { describe, expect, it } from 'vitest';
import { readForm } from '@/utils/forms/google/read';
import { postAnswers } from '@/utils/forms/google/send';
import { prefilledUrl } from '@/utils/forms/google/tab/prefill';
import type { Answer } from '@/utils/model/answers';
import { READ_FAILURES } from '@/utils/model/read-failures';
import { FORM_URL, formFrom } from '../forms';

/** A reply that came from this address in the end. */
const from = (url: string, body = '<html></html>') =>
  Object.defineProperty(new Response(body), 'url', { value: url });
const redirectTo = (location?: string) =>
  new Response(null, { status: 302, headers: location ? { location } : {} });

type Fetch = typeof globalThis.fetch;
const readBy = async (fetch: Fetch) => {
  const read = await readForm(FORM_URL, fetch);
  return read.ok ? 'ok' : read.code;
};

describe('what answers in the form’s place is named for what it is', () => {
  it.each([
    ['https://accounts.google.com/ServiceLogin?continue=x', 'sign-in', 'review'],
    ['https://consent.google.com/ml?continue=x', 'consent', 'held'],
    ['https://consent.google.de/m?continue=x', 'consent', 'held'],
    ['https://www.google.com/sorry/index?continue=x', 'rate-limited', 'later'],
    ['https://www.google.co.uk/sorry/index', 'rate-limited', 'later'],
    ['https://login.hotel.example/portal?next=x', 'network', 'later'],
    ['https://proxy.firm.example/auth', 'network', 'later'],
    ['http://10.0.0.1/login.html', 'network', 'later'],
    ['https://drive.google.com/file/d/x', 'not-a-form', 'held'],
    ['https://notgoogle.example/sorry/index', 'network', 'later'],
  ] as const)('%s → %s, %s', async (address, code, to) => {
    expect(await readBy(async () => from(address))).toBe(code);
    expect(READ_FAILURES[code].to).toBe(to);
    // Where the redirect may not be followed, but says where it leads.
    const manual: Fetch = async (_input, init) => {
      if (init?.redirect === 'follow') throw new TypeError('Failed to fetch');
      return redirectTo(address);
    };
    expect(await readBy(manual)).toBe(code);
  });

  it('a redirect that says nothing is the network’s where everything is redirected, else a page of Google’s, and not guessed', async () => {
    const silent =
      (everything: boolean): Fetch =>
      async (input, init) => {
        if (init?.redirect === 'follow') throw new TypeError('Failed to fetch');
        const isForm = String(input).includes('/viewform');
        return isForm || everything ? redirectTo() : new Response('User-agent: *');
      };
    expect(await readBy(silent(true))).toBe('network');
    expect(await readBy(silent(false))).toBe('elsewhere');
  });

  it('511 is the network’s login', async () => {
    expect(await readBy(async () => new Response('', { status: 511 }))).toBe('network');
  });

  it('a POST that is redirected without a word where to pauses nothing, and is for nobody to sign in', async () => {
    const form = formFrom([[1, 'Guest’s name', null, 0, [[1, null, 0]]]]);
    const fetch: Fetch = async (input, init) => {
      if (init?.body instanceof ReadableStream) await new Response(init.body).text();
      if (init?.redirect === 'follow') throw new TypeError('Failed to fetch');
      return String(input).includes('/forms/') ? redirectTo() : new Response('User-agent: *');
    };
    const outcome = await postAnswers({ form, answers: [], path: [0], token: '1', fetch });
    expect(outcome).toMatchObject({ state: 'held', reason: { code: 'elsewhere' } });
  });

  it.each([
    ['https://login.hotel.example/', 'later', 'network-login'],
    ['https://consent.google.com/ml', 'held', 'consent'],
    ['https://www.google.com/sorry/index', 'later', 'rate-limited'],
    ['https://accounts.google.com/ServiceLogin', 'review', 'sign-in'],
  ])('a POST that is redirected to %s: %s', async (address, state, code) => {
    const fetch: Fetch = async (_input, init) => {
      if (init?.method === 'POST') {
        // A stream is taken before the reply comes.
        if (init.body instanceof ReadableStream) await new Response(init.body).text();
        return redirectTo(address);
      }
      return from(address);
    };
    const form = formFrom([[1, 'Guest’s name', null, 0, [[1, null, 0]]]]);
    const outcome = await postAnswers({ form, answers: [], path: [0], token: '1', fetch });
    expect(outcome).toMatchObject({ state, reason: { code } });
  });
});

describe('a success page of more than anybody reads', () => {
  it('is unknown with its reason, not a broken connection', async () => {
    const fetch: Fetch = async (_input, init) => {
      if (init?.body instanceof ReadableStream) await new Response(init.body).text();
      return new Response(new Uint8Array(5_100_000));
    };
    const form = formFrom([[1, 'Guest’s name', null, 0, [[1, null, 0]]]]);
    const outcome = await postAnswers({ form, answers: [], path: [0], token: '1', fetch });
    expect(outcome).toMatchObject({ state: 'unknown', reason: { code: 'reply-too-large' } });
  });
});

describe('days and times in the address that opens the form', () => {
  const moment = (entry: unknown[], type: number, value: string) => {
    const form = formFrom([[1, 'When?', null, type, [entry]]]);
    const answer: Answer = {
      entryId: '7',
      title: 'When?',
      type: type === 9 ? 'date' : 'time',
      values: [value],
    };
    const { url, leftOut } = prefilledUrl({ form, mapping: {} }, [answer]);
    return [new URL(url).search.replace('?usp=pp_url', ''), leftOut.length];
  };

  it.each<[unknown[], number, string, string, number]>([
    [[7, null, 0, null, null, null, null, [0, 1]], 9, '2026-03-14', '&entry.7=2026-03-14', 0],
    [[7, null, 0, null, null, null, null, [1, 1]], 9, '2026-03-14 15:09', '&entry.7=2026-03-14+15%3A09', 0],
    [[7, null, 0, null, null, null, [0]], 10, '15:09', '&entry.7=15%3A09', 0],
    [[7, null, 0, null, null, null, [1]], 10, '01:02:03', '&entry.7=01%3A02%3A03', 0],
    [[7, null, 0, null, null, null, null, [0, 0]], 9, '03-14', '', 1],
  ])('%j', (entry, type, value, query, left) => {
    expect(moment(entry, type, value)).toEqual([query, left]);
  });
});

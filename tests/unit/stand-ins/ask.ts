import { request } from 'node:https';
import { TEAM_ENTRIES, TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';

export interface Asked {
  status: number;
  location: string | null;
  headers: Record<string, string>;
  body: string;
}

/** A request over TLS to the stand-in by the host's real name; redirects are not followed. Rejects when cut off. */
export function ask(standIn: StandIn, address: string, form?: URLSearchParams | string, waitMs = 5_000) {
  const url = new URL(address);
  return new Promise<Asked>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: standIn.tlsPort,
        path: url.pathname + url.search,
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          host: url.host,
          ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        rejectUnauthorized: false,
        agent: false,
        timeout: waitMs,
      },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const headers = Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, String(v)]));
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
          headers,
          body,
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', reject);
    sent.end(form?.toString());
  });
}

export const start = () => startStandIn();

export const viewUrl = (id: string) => `https://docs.google.com/forms/d/e/${id}/viewform`;
export const postUrl = (id: string) => `https://docs.google.com/forms/d/e/${id}/formResponse`;

/** A body for `entry.N` values by entry id, with whatever else is given. */
export function bodyOf(values: Record<string, string>, state: Record<string, string> = {}): URLSearchParams {
  const entries = Object.entries(values).map(([id, value]) => [`entry.${id}`, value]);
  return new URLSearchParams([...entries, ...Object.entries({ fvv: '1', ...state })]);
}

function entry(key: string): number {
  const id = TEAM_ENTRIES[key];
  if (id === undefined) throw new Error(`The team's form has no question ${key}.`);
  return id;
}

/** A whole suggestion to the team's form by question key, ready to be varied. */
export function suggestion(changes: Record<string, string> = {}, state: Record<string, string> = {}) {
  const given = {
    whatToDo: 'Suggest a guest',
    scoutName: 'Ada Example',
    scoutEmail: 'ada@example.org',
    nominee: 'Someone else',
    guestName: 'Bo Sample',
    profileLink: 'https://lobste.rs/~bo',
    why: 'Plans a nursery with three agents.',
    sellsTools: 'No',
    ...changes,
  };
  const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [entry(key), value]));
  return bodyOf(values, { pageHistory: '0,2', ...state });
}

/** What the page's script holds; throws where there is none. */
export function loadData(html: string): unknown[] {
  const [, json] = /FB_PUBLIC_LOAD_DATA_ = (.*?);<\/script>/s.exec(html) ?? [];
  if (json === undefined) throw new Error('The page holds no form array.');
  return JSON.parse(json);
}

/** The flags of `div[jsname=NAIPbb]` that are "true". */
export function flags(html: string): string[] {
  const [element = ''] = /<div jsname="NAIPbb"[^>]*>/.exec(html) ?? [];
  return [...element.matchAll(/data-([\w-]+)="true"/g)].map(([, name = '']) => name);
}

/** Item ids marked with an alert, and what it says. */
export function alerts(html: string): Record<string, string> {
  const blocks = html.split('<div class="Qr7Oae"').slice(1);
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const [, itemId] = /data-params="%\.@\.\[(\d+),/.exec(block) ?? [];
      const [, text] = /role="alert">(?:<div[^>]*><\/div>)?<span class="RHiWt">([^<]*)</.exec(block) ?? [];
      return itemId !== undefined && text !== undefined ? [[itemId, text]] : [];
    }),
  );
}

export function hiddenInput(html: string, name: string): string | null {
  const [, value] = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)">`).exec(html) ?? [];
  return value?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? null;
}

export const TEAM = TEAM_FORM.id;
export { entry as teamEntry };

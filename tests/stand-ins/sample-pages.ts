import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Received } from './received.ts';
import { type Answer, page } from './reply.ts';

/** A page of one of the sites, served at its own address. */
export interface SamplePage {
  /** The whole address, e.g. https://x.com/someone/status/1. A query is matched only if it is given here. */
  serveAt: string;
  html: string;
  status?: number;
  headers?: Record<string, string>;
  /** For a fragment: what it is put into. */
  wrap?: Wrap;
}
const WRAPS = ['cell', 'timeline', 'inside', 'body'] as const;
type Wrap = (typeof WRAPS)[number];

export interface SamplePages {
  /** The last page added for an address wins. */
  add(sample: SamplePage): void;
  find(request: Received): Answer | null;
  addresses(): string[];
}

/** Like the real sites': a content script's frame and styles have to live with it. */
const POLICIES: Record<string, string> = {
  'lobste.rs':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'",
  'x.com':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self' https://x.com; object-src 'none'; form-action 'self'",
  'github.com':
    "default-src 'none'; base-uri 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self' https://github.com; form-action 'self'; frame-ancestors 'none'",
};

function wrapped(html: string, wrap: Wrap | undefined): string {
  if (wrap === undefined) return html;
  const timeline = (cells: string) =>
    `<main role="main"><div data-testid="primaryColumn"><section role="region"><div aria-label="Timeline"><div>${cells}</div></div></section></div></main>`;
  const inside = {
    cell: timeline(`<div data-testid="cellInnerDiv"><div>${html}</div></div>`),
    timeline: timeline(html),
    inside: `<div id="inside">${html}</div>`,
    body: html,
  }[wrap];
  return `<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sample</title></head><body>${inside}</body></html>`;
}

function matches(sample: URL, asked: URL): boolean {
  const path = (url: URL) => url.pathname.replace(/(?<=.)\/$/, '');
  if (sample.hostname !== asked.hostname || path(sample) !== path(asked)) return false;
  return [...sample.searchParams].every(([name, value]) => asked.searchParams.get(name) === value);
}

export function samplePages(samples: SamplePage[]): SamplePages {
  const held = [...samples];
  return {
    add: (sample) => {
      held.push(sample);
    },
    find(request) {
      const fits = held.filter(({ serveAt }) => matches(new URL(serveAt), request.url));
      // A page asked for with its query is meant, rather than the one without.
      const found = fits.findLast(({ serveAt }) => new URL(serveAt).search !== '') ?? fits.at(-1);
      if (!found) return null;
      const policy = POLICIES[request.host];
      const headers: Record<string, string> =
        policy === undefined ? {} : { 'content-security-policy': policy };
      return page(found.status ?? 200, wrapped(found.html, found.wrap), { ...headers, ...found.headers });
    },
    addresses: () => held.map(({ serveAt }) => serveAt),
  };
}

function readList(folder: string): SamplePage[] {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${folder}/pages.json is not a list.`);
  return list.map(({ file, serveAt, status, wrap }) => {
    if (typeof file !== 'string' || typeof serveAt !== 'string') {
      throw new Error(`${folder}/pages.json: each page needs "file" and "serveAt".`);
    }
    const sample: SamplePage = { serveAt, html: readFileSync(join(folder, file), 'utf8') };
    if (typeof status === 'number') sample.status = status;
    const known = WRAPS.find((name) => name === wrap);
    return known ? { ...sample, wrap: known } : sample;
  });
}

/** The pages written for this project: every `pages.json` in a folder of tests/fixtures. */
export function fixturePages(fixtures = join(import.meta.dirname, '..', 'fixtures')): SamplePage[] {
  if (!existsSync(fixtures)) return [];
  return readdirSync(fixtures)
    .map((site) => join(fixtures, site))
    .filter((folder) => existsSync(join(folder, 'pages.json')))
    .flatMap(readList);
}

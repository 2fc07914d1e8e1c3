import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Capture } from '@/utils/model/capture';
import { wholeAccounts } from '@/utils/people/whole-accounts';
import type { Adapter, Page } from '@/utils/sites/adapter';

/** One page of `pages.json` or `expected.json`, and what a careful reader finds on it. */
export interface SavedPage {
  file: string;
  site: string;
  serveAt: string;
  buttons: number | [number, number];
  wrap?: string;
  items?: Item[];
}

export interface Item {
  kind: string;
  handle: string;
  permalink: string;
  optional?: boolean;
  text?: string | null;
  textLoose?: string | null;
  accounts?: { site: string; url: string; optional?: boolean }[];
  notAccounts?: string[];
  ancestors?: { handle: string; permalink: string }[];
  story?: { title: string | null; url: string; link?: string | null } | null;
  accept?: Record<string, unknown[]>;
  [field: string]: unknown;
}

/** Real pages handed in beside the repository; they hold other people's words and are never part of it. */
export const REAL_PAGES = resolve(import.meta.dirname, '../../../../shared/pages');
export const haveRealPages = existsSync(resolve(REAL_PAGES, 'expected.json'));

export function realPages(site: string): SavedPage[] {
  if (!haveRealPages) return [];
  const { pages } = JSON.parse(readFileSync(resolve(REAL_PAGES, 'expected.json'), 'utf8'));
  // Gists are on a host the extension does not have.
  return pages.filter((page: SavedPage) => page.site === site && !page.serveAt.includes('//gist.'));
}

export const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

export function fixtures(site: string): SavedPage[] {
  const pages: SavedPage[] = JSON.parse(readFileSync(resolve(FIXTURES, site, 'pages.json'), 'utf8'));
  return pages.map((page) => ({ ...page, site, file: `${site}/${page.file}` }));
}

export function open(folder: string, saved: SavedPage): Page {
  const html = readFileSync(resolve(folder, saved.file), 'utf8');
  return openHtml(wrapped(html, saved.wrap), saved.serveAt);
}

export function openHtml(html: string, url: string): Page {
  return { document: new JSDOM(html, { url }).window.document, url: new URL(url) };
}

function wrapped(html: string, wrap?: string): string {
  if (wrap === 'inside') return `<body><div id="inside">${html}</div></body>`;
  return wrap === 'body' ? `<body>${html}</body>` : html;
}

export function readAll(adapter: Adapter, page: Page): Capture[] {
  return adapter.places(page).map((place) => wholeAccounts(adapter.read(place, page)));
}

/** Every field in which a capture differs from what was expected, as `field: expected … got …`. */
export function differences(capture: Capture, item: Item): string[] {
  const wrong: string[] = [];
  const check = (
    field: string,
    got: unknown,
    same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null),
  ) => {
    if (!(field in item)) return;
    const right = [item[field], ...(item.accept?.[field] ?? [])];
    if (right.some((value) => same(value, got))) return;
    wrong.push(`${field}: expected ${JSON.stringify(item[field])} got ${JSON.stringify(got)}`);
  };
  const { author, quote } = capture;
  const own = capture.kind === 'profile' ? author.bio : quote?.text;
  const context = (relation: string) => capture.context.filter((entry) => entry.relation === relation);
  const story = context('story')[0];
  check('kind', capture.kind);
  check('permalink', capture.permalink);
  check('handle', author.handle);
  check('name', author.name);
  check('title', capture.title);
  check('text', own, (a, b) => squeezed(a) === squeezed(b) || (!!item.accept?.textLoose && loose(own, item)));
  check('postedAt', capture.postedAt, (a, b) => Date.parse(String(a)) === Date.parse(String(b)) || !(a || b));
  check('isReply', capture.isReply);
  if (capture.kind !== 'profile') check('translated', quote?.translated);
  check('truncated', quote?.truncated);
  check('edited', quote?.edited);
  check('hat', author.hat);
  check('location', author.location);
  check('company', author.company);
  check('website', author.website, sameUrl);
  check('repository', context('repository')[0]?.title);
  check('ancestors', context('ancestor'), (a, b) => {
    const shown = (b as Capture['context']).map(({ author: handle, url }) => ({ handle, permalink: url }));
    return JSON.stringify(a) === JSON.stringify(shown);
  });
  check('story', story, (a, b) => sameStory(a as Item['story'], b as typeof story));
  wrong.push(...accountDifferences(author.accounts, item));
  return wrong;
}

function sameStory(expected: Item['story'], got: Capture['context'][number] | undefined): boolean {
  if (!expected || !got) return !expected && !got;
  const id = (url?: string) => url?.split('/').slice(0, 7).join('/').toLowerCase();
  const same = id(got.url) === id(expected.url) && (got.title ?? null) === (expected.title ?? null);
  return same && (!('link' in expected) || (got.text ?? null) === (expected.link ?? null));
}

function accountDifferences(accounts: Capture['author']['accounts'], item: Item): string[] {
  const has = (url: string) => accounts.some((account) => sameUrl(account.url, url));
  const missing = (item.accounts ?? []).filter(({ optional, url }) => !optional && !has(url));
  const expected = (item.accounts ?? []).map(({ url }) => url);
  const extra = accounts.filter(({ url }) => !expected.some((known) => sameUrl(known, url)));
  const sites = accounts.filter(
    ({ site, url }) => !item.accounts?.some((account) => account.site === site && sameUrl(account.url, url)),
  );
  return [
    ...missing.map(({ url }) => `accounts: missing ${url}`),
    ...(item.accounts ? [...extra, ...sites] : []).map(({ site, url }) => `accounts: not ${site} ${url}`),
    ...(item.notAccounts ?? []).filter(has).map((url) => `accounts: ${url} is not theirs`),
  ];
}

function sameUrl(a: unknown, b: unknown): boolean {
  const parsed = (value: unknown) =>
    typeof value === 'string' && URL.canParse(value) ? new URL(value).href : null;
  return parsed(a) === parsed(b);
}

function squeezed(text: unknown): string {
  return String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function loose(text: unknown, item: Item): boolean {
  return !!item.accept?.textLoose?.includes(String(text ?? '').replace(/[^\p{L}\p{N}]/gu, ''));
}

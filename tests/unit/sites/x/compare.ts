import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Capture, Context } from '@/utils/model/capture';
import { wholeAccounts } from '@/utils/people/whole-accounts';
import { xAdapter } from '@/utils/sites/x';
import { type Item, open, openHtml, type SavedPage } from '../saved-pages';

/** A saved page of X; a fragment of one is put into the only cell of a timeline. */
export function openX(folder: string, saved: SavedPage) {
  if (saved.wrap !== 'cell') return open(folder, saved);
  const html = readFileSync(resolve(folder, saved.file), 'utf8');
  return openHtml(
    `<body><div><div data-testid="cellInnerDiv"><div>${html}</div></div></div></body>`,
    saved.serveAt,
  );
}

export function readPlaces(page: ReturnType<typeof openX>): Capture[] {
  return xAdapter.places(page).map((place) => wholeAccounts(xAdapter.read(place, page)));
}

/** Every difference between what was read and what a careful reader found, as one line each. */
export function compare(captures: Capture[], saved: SavedPage): string[] {
  const wrong: string[] = [];
  const [least = 0, most = least] = [saved.buttons].flat();
  if (captures.length < least || captures.length > most) wrong.push(`buttons: ${captures.length}`);
  for (const item of saved.items ?? []) {
    const capture = captures.find(({ permalink }) => permalink === item.permalink);
    if (capture) wrong.push(...differ(capture, item, saved).map((each) => `${item.permalink} ${each}`));
    else if (!item.optional) wrong.push(`${item.permalink}: not found`);
  }
  for (const { permalink } of captures) {
    if (!saved.items?.some((item) => item.permalink === permalink)) wrong.push(`${permalink}: not expected`);
  }
  return wrong;
}

function differ(capture: Capture, item: Item, saved: SavedPage): string[] {
  const wrong: string[] = [];
  const spaces = (saved as { textExact?: boolean }).textExact === false ? '' : ' ';
  const plain = (value: unknown) =>
    typeof value === 'string' ? value.replace(/\s+/g, spaces).trim() : (value ?? null);
  const check = (field: string, got: unknown) => {
    if (!(field in item)) return;
    const right = [item[field], ...(item.accept?.[field] ?? [])].map(plain);
    const same = JSON.stringify(plain(got) || null);
    if (!right.some((value) => JSON.stringify(value || null) === same)) {
      wrong.push(`${field}: expected ${JSON.stringify(item[field])} got ${JSON.stringify(got)}`);
    }
  };
  const { author, quote } = capture;
  const text = capture.kind === 'profile' ? author.bio : quote?.text;
  const related = (relation: Context['relation']) =>
    capture.context.filter((entry) => entry.relation === relation);
  const isProfile = capture.kind === 'profile';
  check('kind', capture.kind);
  check('handle', author.handle);
  check('name', author.name);
  check('title', capture.title);
  check('postedAt', capture.postedAt);
  check('location', author.location);
  check('website', author.website);
  check('reposter', related('reposter')[0]?.author);
  check('lang', quote?.lang);
  check(
    'replyTo',
    related('replyTo').map(({ author }) => author),
  );
  check(
    'media',
    related('media').map(({ text }) => text),
  );
  if (!isProfile) {
    check('isReply', capture.isReply);
    check('truncated', quote?.truncated);
    check('edited', quote?.edited);
    check('translated', quote?.translated);
  }
  if (loose(text) || loose(item.text)) {
    if (item.textLoose) check('textLoose', loose(text));
    if (!item.accept?.textLoose) check('text', text);
  } else check('text', text);
  if (item.ancestors && !isProfile) {
    const got = related('ancestor').map(({ author: handle, url }) => ({ handle, permalink: url }));
    const want = item.ancestors.map(({ handle, permalink }) => ({ handle, permalink }));
    if (JSON.stringify(got) !== JSON.stringify(want)) wrong.push(`ancestors: got ${JSON.stringify(got)}`);
  }
  if ('quoted' in item && !isProfile) wrong.push(...quotedDiffers(item, related('quoted')[0]));
  if (item.accounts && isProfile) {
    const want = item.accounts.filter(({ optional }) => !optional).map(({ url }) => url);
    const known = item.accounts.map(({ url }) => url);
    const got = author.accounts.map(({ url }) => url);
    if (want.some((url) => !got.includes(url)) || got.some((url) => !known.includes(url))) {
      wrong.push(`accounts: got ${got}`);
    }
  }
  return wrong;
}

interface Quoted {
  handle: string;
  textLoose: string;
  url: string | null;
  at: string;
}

function quotedDiffers(item: Item, got?: Context): string[] {
  const want = item.quoted as Quoted | null;
  if (!want || !got)
    return Boolean(want) === Boolean(got) || item.accept?.quoted ? [] : [`quoted: ${got?.author}`];
  const same =
    got.author === want.handle &&
    (got.url ?? null) === want.url &&
    Date.parse(String(got.at)) === Date.parse(want.at) &&
    loose(got.text) === want.textLoose;
  return same ? [] : [`quoted: expected ${JSON.stringify(want)} got ${JSON.stringify(got)}`];
}

export const loose = (text: unknown) => String(text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

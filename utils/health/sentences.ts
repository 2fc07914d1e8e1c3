import { PAGE_NAMES } from './page-kinds';
import type { SiteHealth } from './schema';

/** A capture or a page may be odd by itself (a picture without words, a thread of bots): so many in a row are told. */
export const ENOUGH = 3;

export const SITE_ORIGINS = {
  x: 'https://x.com',
  lobsters: 'https://lobste.rs',
  github: 'https://github.com',
} as const;

const FIELD_NAMES: Record<string, string> = {
  handle: 'authors',
  author: 'authors',
  permalink: 'links',
  name: 'names',
  text: 'words',
  postedAt: 'times',
  title: 'titles',
  story: 'stories above comments',
  bio: 'bios',
  location: 'places',
  company: 'companies',
  website: 'websites',
};

/** What differs from what is expected, a sentence each, without the site's name: "no buttons on profiles since 3 Nov". */
export function whatDrifted({ fields, noButtons }: SiteHealth): string[] {
  const none = Object.entries(noButtons)
    .filter(([, { pages }]) => pages >= ENOUGH)
    .map(([kind, { since }]) => `no buttons on ${PAGE_NAMES[kind] ?? 'its pages'} since ${day(since)}`);
  const read = Object.entries(fields).flatMap(([key, { missed, since, by }]) => {
    if (missed < ENOUGH || !since) return [];
    const [group, field = ''] = key.split('.');
    const what = `${FIELD_NAMES[field] ?? 'a field'}${group === 'profile' ? ' on profiles' : ''}`;
    const isGone = /^(nothing|none|no words)$/.test(by);
    return [`${what} are ${isGone ? 'not found' : 'read a second way'} since ${day(since)}`];
  });
  return [...none, ...read];
}

const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** "3 Nov". `at`: ISO 8601. */
export const day = (at: string) => short.format(new Date(at));

import type { AdapterSite } from '../model/sites';

/** First segments of X's addresses that are not somebody's: nothing is expected there. */
const NOBODY =
  'notifications|messages|settings|explore|i|compose|search|jobs|login|logout|signup|tos|privacy|about|premium|communities|bookmarks|follower_requests';

const PAGE_KINDS = ['home', 'post', 'profile', 'story', 'comments', 'thread', 'pane', 'article'] as const;
type PageKind = (typeof PAGE_KINDS)[number];

/** Addresses of pages that should have buttons, by the kind of page. The first that fits counts. */
const KINDS: Record<AdapterSite, [kind: PageKind, path: RegExp][]> = {
  x: [
    ['home', /^\/home\/?$/],
    ['article', /^\/\w+\/article\/\d+/],
    ['post', /^\/\w+\/status\/\d+/],
    [
      'profile',
      new RegExp(`^/(?!(?:${NOBODY})/?$)\\w{1,20}(?:/(?:with_replies|highlights|articles|media))?/?$`),
    ],
  ],
  lobsters: [
    ['story', /^\/s\/[a-z\d]+/],
    ['comments', /^\/(comments|(~|u\/)[\w-]+\/threads)(\/|$)/],
    ['profile', /^\/(~|u\/)[\w-]+\/?$/],
  ],
  github: [
    ['thread', /^\/(orgs\/[\w-]+|[\w-]+\/[\w.-]+)\/(issues|pull|discussions)\/\d+(\/(changes|files))?\/?$/],
    ['pane', /^\/(orgs|users)\/[\w-]+\/projects\/\d+/],
    ['profile', /^\/[a-z\d][\w-]{0,38}\/?$/i],
  ],
};

/** What is kept may name a kind of an earlier version. */
export const isPageKind = (kind: string): kind is PageKind => PAGE_KINDS.includes(kind as PageKind);

/** What kind of page a path of this site names; undefined where no buttons are expected. */
export function kindOfPage(site: AdapterSite, path: string): PageKind | undefined {
  return KINDS[site].find(([, pattern]) => pattern.test(path))?.[0];
}

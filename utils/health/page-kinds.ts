import type { AdapterSite } from '../model/sites';
import { VALUES } from './vocabulary';

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

/** Where nothing said in public stands, whatever else does: nothing is expected there. */
const NOTHING: Record<AdapterSite, RegExp> = {
  x: /^\/(?:messages|settings|notifications|compose|login|logout|signup|tos|privacy|about|premium|jobs|i\/(?!article|lists|bookmarks|spaces|events))/,
  lobsters:
    /^\/(?:inbox|replies|messages|settings|mod|moderations|filters|login|signup|invitations|about|privacy|chat|stats|users|stories\/new)(?:\/|$)|\/standing$/,
  github: /^\/(?:settings|notifications|login|join|account|dashboard|codespaces|marketplace)(?:\/|$)/,
};

/** What is kept may name a kind of an earlier version. */
export const isPageKind = (kind: string): kind is PageKind => PAGE_KINDS.includes(kind as PageKind);

/**
 * What kind of page a path of this site names; undefined where no buttons are expected. A kind that was never seen is told by
 * the shape of its address, in which every segment that is none of the site's own words is "…".
 */
export function kindOfPage(site: AdapterSite, path: string): PageKind | `other ${string}` | undefined {
  const kind = KINDS[site].find(([, pattern]) => pattern.test(path))?.[0];
  return kind ?? (NOTHING[site].test(path) ? undefined : `other ${shapeOf(path)}`);
}

const shapeOf = (path: string) =>
  path
    .split('/')
    .slice(0, 6)
    .map((segment) => (!segment || VALUES.has(segment) ? segment : '…'))
    .join('/')
    .slice(0, 30);

import type { Account } from '../model/account';
import { SITES } from '../model/sites';

/**
 * The key by which the same account is found again: `site:handle` in lower case (X, GitHub and Lobsters all compare
 * handles without case), or the address where there is no handle: of a page anywhere on the web its host and path.
 */
export function accountKey(account: Pick<Account, 'site' | 'handle'> & { url?: string }): string {
  return account.handle
    ? `${account.site}:${account.handle.replace(/^[@~]/, '').toLowerCase()}`
    : `${account.site}:${account.site === 'web' ? pageAddress(account.url) : (account.url ?? '')}`;
}

/**
 * The account an address points to. Its `url` is canonical: https, the provider's main host, no query, no fragment; on
 * the sites with an adapter no trailing slash either. An address of no known provider is site `web`, its `url` as it is.
 * Undefined for what is not http(s), for addresses with credentials, and for text that is no address at all.
 */
export function accountFromUrl(url: string): Account | undefined {
  const address = parseHttp(url);
  if (!address) return undefined;
  const host = address.host.replace(/^(www|mobile|m|old|[a-z]{2})\./, '');
  const provider = PROVIDERS.find(([, hosts]) => hosts.test(host));
  if (provider) {
    const [site, , path, profile] = provider;
    const [, segment, slash] = address.pathname.match(path) ?? [];
    if (segment) return { site, handle: decoded(segment), url: profile + segment + (slash ?? '') };
  } else if (!OTHER_AT_HOSTS.test(host)) {
    // Somebody of another server, as shown on this one: their own server's account is meant.
    const [, name, home] = address.pathname.match(/^\/@(\w[\w.-]*)(?:@(\w[\w.-]*\.\w+))?\/?$/) ?? [];
    const server = home ?? address.host;
    if (name) return { site: 'mastodon', handle: `${name}@${server}`, url: `https://${server}/@${name}` };
  }
  return { site: 'web', url: address.href };
}

/**
 * A web address as two pages compare it: without scheme, `www.`, fragment and the last slash. The query stays: it may be the page.
 * Text that is no address comes back as it is.
 */
export function pageAddress(url = ''): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
}

/** `profile` stands before the handle in the canonical address; `path` leaves out pages of the provider's own. */
type Provider = [site: string, hosts: RegExp, path: RegExp, profile: string];

/** First group of a path: the handle; second (where there is one) the slash after it, kept as found. */
const PROVIDERS: Provider[] = [
  [
    'x',
    /^(x|twitter)\.com$/,
    /^\/@?(?!(?:home|i|explore|search|intent|share|login|signup|logout|messages|notifications|bookmarks|lists|hashtag|compose|settings|account|tos|privacy|about|jobs|download)\/?$)(\w{1,15})(?:\/(?:with_replies|media|articles|highlights))?\/?$/i,
    SITES.x.profile,
  ],
  [
    'github',
    /^github\.com$/,
    /^\/(?!(?:about|apps|collections|contact|copilot|customer-stories|dashboard|enterprise|explore|features|issues|join|login|logout|marketplace|new|notifications|organizations|orgs|pricing|pulls|readme|search|security|settings|signup|site|solutions|sponsors|stars|team|topics|trending)\/?$)([a-z\d][\w-]{0,38})\/?$/i,
    SITES.github.profile,
  ],
  ['lobsters', /^lobste\.rs$/, /^\/(?:~|u\/|@)([a-z\d][\w-]{0,49})\/?$/i, SITES.lobsters.profile],
  ['bluesky', /^bsky\.app$/, /^\/profile\/@?([\w.:%-]+)(\/?)$/, 'https://bsky.app/profile/'],
  // `me` is whoever looks.
  ['linkedin', /^linkedin\.com$/, /^\/in\/(?!me(?:\/|$))([^/]+)(\/?)/i, 'https://www.linkedin.com/in/'],
  [
    'youtube',
    /^youtube\.com$/,
    /^\/@([^/]+)(\/?)(?:(?:about|community|featured|playlists|posts|shorts|streams|videos)\/?)?$/,
    'https://www.youtube.com/@',
  ],
  [
    'reddit',
    /^reddit\.com$/,
    /^\/(?:user|u)\/([\w-]+)(\/?)(?:(?:comments|posts|submitted)\/?)?$/i,
    'https://www.reddit.com/user/',
  ],
  // The others that GitHub names with an icon of theirs (Hometown's servers are Mastodon's kind), and ORCID, which has one without a name.
  ['orcid', /^orcid\.org$/, /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i, 'https://orcid.org/'],
  ['npm', /^npmjs\.com$/, /^\/~([\w.-]+)\/?$/, 'https://www.npmjs.com/~'],
  [
    'instagram',
    /^instagram\.com$/,
    /^\/(?!(?:p|reel|reels|explore|accounts|stories|about|direct)\/?$)@?([\w.]{1,30})\/?$/i,
    'https://www.instagram.com/',
  ],
  [
    'facebook',
    /^(facebook|fb)\.com$/,
    /^\/(?!(?:groups|pages|people|events|watch|sharer|login|share|marketplace|home|help|[a-z]+\.php)\/?$)([a-z\d.]{2,50})(?:\/about)?\/?$/i,
    'https://www.facebook.com/',
  ],
  [
    'twitch',
    /^twitch\.tv$/,
    /^\/(?!(?:directory|videos|downloads|settings|login|search)\/?$)(\w{2,25})(?:\/(?:about|schedule|videos))?\/?$/i,
    'https://www.twitch.tv/',
  ],
];

/** Hosts that write `/@name` and are no part of the fediverse. */
const OTHER_AT_HOSTS = /^(medium|threads|tiktok|substack|npmjs)\.(com|net)$/;

function parseHttp(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const { protocol, username, password, href } = address;
  // Longer than any real one, and a single such link would make the whole capture unfit to be kept.
  return /^https?:$/.test(protocol) && !username && !password && href.length < 1_000 ? address : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

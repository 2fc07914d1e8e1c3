import type { Account } from '../leads/schema';

/**
 * The key by which the same account is found again: `site:handle` in lower case (X, GitHub and Lobsters all compare
 * handles without case), or the address where there is no handle.
 */
export function accountKey(account: Pick<Account, 'site' | 'handle'> & { url?: string }): string {
  return account.handle
    ? `${account.site}:${account.handle.replace(/^[@~]/, '').toLowerCase()}`
    : `${account.site}:${account.url ?? ''}`;
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
  const provider = PROVIDERS.find(({ hosts }) => hosts.includes(host));
  if (provider) {
    const [, segment, slash] = address.pathname.match(provider.path) ?? [];
    if (segment && !provider.pages?.includes(segment.toLowerCase())) {
      return {
        site: provider.site,
        handle: decoded(segment),
        url: provider.profile + segment + (slash ?? ''),
      };
    }
  } else if (!OTHER_AT_HOSTS.includes(host)) {
    const name = address.pathname.match(/^\/@(\w[\w.-]*)\/?$/)?.[1];
    if (name) {
      return { site: 'mastodon', handle: `${name}@${address.host}`, url: `https://${address.host}/@${name}` };
    }
  }
  return { site: 'web', url: address.href };
}

interface Provider {
  site: string;
  hosts: string[];
  /** Path of a profile: first group the handle, second (where there is one) the slash after it, kept as found. */
  path: RegExp;
  /** What stands before the handle in the canonical address. */
  profile: string;
  /** Names at the place of a handle that are pages of the provider's own. */
  pages?: string[];
}

const PROVIDERS: Provider[] = [
  {
    site: 'x',
    hosts: ['x.com', 'twitter.com'],
    path: /^\/@?(\w{1,15})\/?$/,
    profile: 'https://x.com/',
    pages:
      'home i explore search messages notifications settings intent share login signup tos privacy'.split(
        ' ',
      ),
  },
  {
    site: 'github',
    hosts: ['github.com'],
    path: /^\/([a-z\d][\w-]{0,38})\/?$/i,
    profile: 'https://github.com/',
    pages:
      'about apps collections enterprise explore features issues join login marketplace new notifications orgs pricing pulls readme search security settings site sponsors stars team topics trending'.split(
        ' ',
      ),
  },
  {
    site: 'lobsters',
    hosts: ['lobste.rs'],
    path: /^\/(?:~|u\/|@)([a-z\d][\w-]{0,49})\/?$/i,
    profile: 'https://lobste.rs/~',
  },
  {
    site: 'bluesky',
    hosts: ['bsky.app'],
    path: /^\/profile\/([\w.:-]+)(\/?)$/,
    profile: 'https://bsky.app/profile/',
  },
  {
    site: 'linkedin',
    hosts: ['linkedin.com'],
    path: /^\/in\/([^/]+)(\/?)$/,
    profile: 'https://www.linkedin.com/in/',
  },
  {
    site: 'youtube',
    hosts: ['youtube.com'],
    path: /^\/@([^/]+)(\/?)$/,
    profile: 'https://www.youtube.com/@',
  },
  {
    site: 'reddit',
    hosts: ['reddit.com'],
    path: /^\/(?:user|u)\/([\w-]+)(\/?)$/i,
    profile: 'https://www.reddit.com/user/',
  },
];

/** Hosts that write `/@name` and are no part of the fediverse. */
const OTHER_AT_HOSTS =
  'medium.com threads.net threads.com tiktok.com substack.com npmjs.com lichess.org'.split(' ');

function parseHttp(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol) || address.username || address.password) return undefined;
  return address;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

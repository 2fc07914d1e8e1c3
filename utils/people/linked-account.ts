import type { Account } from '../model/account';
import { ADAPTER_SITES, type AdapterSite, SITES } from '../model/sites';

/** Hosts of the providers whose accounts people link to; the handle in the path is read when a capture is stored. */
const HOSTS: Record<string, string> = {
  ...Object.fromEntries(ADAPTER_SITES.flatMap((site) => hostsOf(site).map((host) => [host, site]))),
  'bsky.app': 'bluesky',
  'linkedin.com': 'linkedin',
  'youtube.com': 'youtube',
  'reddit.com': 'reddit',
  'orcid.org': 'orcid',
};

function hostsOf(site: AdapterSite): string[] {
  const { origin, formerHosts = [] }: { origin: string; formerHosts?: readonly string[] } = SITES[site];
  return [new URL(origin).host, ...formerHosts];
}

/**
 * What a page can tell of a link by its host alone: the provider, `mastodon` for `/@name` on any other host, else `web`.
 * Undefined for what is not http(s), has credentials or is no address. `wholeAccount` completes it in the background, so that
 * the rules of each provider do not weigh on every page.
 */
export function linkedAccount(link: string): Account | undefined {
  if (!/^https?:\/\//i.test(link) || link.length >= 1_000 || !URL.canParse(link)) return undefined;
  const { href, host, pathname, username, password } = new URL(link);
  if (username || password) return undefined;
  const site = HOSTS[host.replace(/^(www|mobile|m|old|[a-z]{2})\./, '')];
  return { site: site ?? (/^\/@[\w.-]+\/?$/.test(pathname) ? 'mastodon' : 'web'), url: href };
}

import type { Site } from '../model/account';
import type { Author, Capture } from '../model/capture';
import { LIMITS } from '../model/limits';
import { accountFromUrl } from './accounts';

/** Where each site with an adapter stands; every other page is `web`. */
const HOSTS: Partial<Record<Site, string>> = { x: 'x.com', github: 'github.com', lobsters: 'lobste.rs' };

/** Two addresses of one host, `www.` or not: what stands there is said by the same people. False for what is no web address. */
export function isSameHost(one: string, other: string): boolean {
  const [host, theirs] = [one, other].map(hostOf);
  return host !== undefined && host === theirs;
}

/** Does a page at this address speak for this site? */
export function isPageOf(site: Site, url: string): boolean {
  const host = hostOf(url);
  const ofSite = HOSTS[site];
  return ofSite ? host === ofSite : host !== undefined && !Object.values(HOSTS).includes(host);
}

/** Does a capture say only what its page may: page, link and author are of the one site? */
export const speaksForItself = ({ site, author, permalink, pageUrl }: Capture): boolean =>
  author.site === site && isPageOf(site, permalink) && isPageOf(site, pageUrl);

/**
 * The capture with what its page may say: an address of another host is no account of the author's, by which they would be found
 * again, but an account that this page declares, like every other. So no page can put its words into the lead of somebody else.
 */
export function asItsPageSays<Kind extends Pick<Capture, 'site' | 'author' | 'pageUrl'>>(
  capture: Kind,
): Kind {
  const { author } = capture;
  if (capture.site !== 'web' || !author.url || isSameHost(author.url, capture.pageUrl)) return capture;
  const { url, handle: _, id: __, ...rest } = author;
  const named = accountFromUrl(url) ?? { site: 'web', url };
  const isNamed = rest.accounts.some((account) => account.url === named.url);
  const others = rest.accounts.slice(0, LIMITS.accounts - 1);
  const declared: Author = { ...rest, accounts: isNamed ? rest.accounts : [named, ...others] };
  return { ...capture, author: declared };
}

function hostOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.host.replace(/^www\./, '') : undefined;
}

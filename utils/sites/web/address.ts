import { dropTracking } from '../../people/addresses';
import { all, href } from '../elements';

/** Parameters that let their holder in: never in a link that others get. */
const SECRET =
  /^(access_?token|id_?token|refresh_?token|auth(_?token)?|token|passw(or)?d|pwd|session(_?id)?|phpsessid|jsessionid|api_?key|secret)$/i;

/** A fragment that is a page of its own, in sites that route by it. */
const ROUTE = /^#!?\//;

/** Longest address that is kept (utils/model/capture.ts). */
const LONGEST = 4_000;

/** The address without credentials, tracking and fragment; of a very long one the path, or only the host. */
export function cleanAddress(url: URL): string {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  if (!ROUTE.test(clean.hash)) clean.hash = '';
  dropTracking(clean, (name) => SECRET.test(name));
  const { origin, pathname } = clean;
  return [clean.href, origin + pathname, origin].find(({ length }) => length <= LONGEST) ?? origin;
}

/**
 * The page's own canonical address where it is believable, else the address as it is, clean: [address, the rule].
 * Not believed: another origin, another person's part of the site, another value of what this address asks for (`?id=2`), the home page's address on another page, several that differ, and one that was loaded with an
 * earlier page of a site that navigates without loading (`loadedAs`: the address of the document when it was loaded).
 */
export function permalinkOf(
  document: Document,
  url: URL,
  loadedAs?: string,
): [permalink: string, rule: string] {
  const here = cleanAddress(url);
  const moved =
    loadedAs !== undefined && URL.canParse(loadedAs) && new URL(loadedAs).pathname !== url.pathname;
  const links = new Set(all(document, 'link[rel~="canonical" i][href]').map(href));
  const [link] = links;
  const canonical = link && links.size === 1 && URL.parse(link, url.href);
  if (!canonical || ROUTE.test(url.hash)) return [here, 'address'];
  const sameOrigin =
    /^https?:$/.test(canonical.protocol) && isSamePlace(canonical, url) && !isNeighbour(canonical, url);
  const isAnother = values(url).some(
    ([name, value]) => (canonical.searchParams.get(name) ?? value) !== value,
  );
  const isHome = canonical.pathname === '/' && !canonical.search && url.pathname !== '/';
  const stale = moved && canonical.pathname !== url.pathname;
  return sameOrigin && !isAnother && !isHome && !stale
    ? [cleanAddress(canonical), 'link[rel=canonical]']
    : [here, 'address'];
}

/** Of each parameter, in a way that Firefox allows (see above). */
function values({ searchParams }: URL): [name: string, value: string][] {
  const found: [string, string][] = [];
  searchParams.forEach((value, name) => {
    found.push([name, value]);
  });
  return found;
}

/** Where a site keeps what is one person's: `/@ada`, `/~ada`, `/u/ada`, `/users/12/ada`, `/en/users/ada`. */
const PERSONAL =
  /^\/(?:[@~][^/]+|(?:[^/]+\/)?(?:u|users?|members?|people|persons?|profiles?|authors?|by|channels?|blogs?|in|c)\/[^/]+)/i;

/** Whether both addresses are on one host, and in the same person's part of it where either is in one. */
export function isSamePlace(one: URL, other: URL): boolean {
  const host = (url: URL) => url.host.replace(/^www\./, '');
  if (host(one) !== host(other)) return false;
  const [a, b] = [one, other].map(({ pathname }) => pathname.match(PERSONAL)?.[0].toLowerCase());
  return a === b || ((!a || !b) && !isPersonal(other));
}

export const isPersonal = ({ pathname }: Pick<URL, 'pathname'>) => PERSONAL.test(pathname);

/** `/ada/notes` beside `/ben/notes`, `/ada` beside `/ben`: on many a site the first part names the person. */
function isNeighbour(one: URL, other: URL): boolean {
  const [a, b] = [one, other].map(({ pathname }) => pathname.toLowerCase().split('/').filter(Boolean));
  return a?.length === b?.length && a?.[0] !== b?.[0] && a?.slice(1).join('/') === b?.slice(1).join('/');
}

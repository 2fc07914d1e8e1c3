import type { Account } from '../../model/account';
import type { Author } from '../../model/capture';
import { accountFromUrl } from '../../people/accounts';
import { isShared } from '../../people/addresses';
import { linkedAccount } from '../../people/linked-account';
import { withAccounts } from '../../people/own-account';
import { all, href } from '../elements';
import { cleanAddress, isSamePlace } from './address';

/** What a rule found out about the person whose words these are. */
export interface Person {
  name?: string;
  url?: string;
  bio?: string;
  location?: string;
  company?: string;
  website?: string;
  accounts: Account[];
  rule: string;
}

/**
 * A person's address as it may be kept: http(s), no credentials, no fragment. Undefined for any other, and for one whose query may be
 * what names the person (`member.php?u=12`): accounts are told apart by host and path.
 */
export function cleanUrl(text: unknown, base: URL): string | undefined {
  if (typeof text !== 'string' || !text.trim()) return undefined;
  const url = URL.parse(text.trim(), base.href);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const clean = cleanAddress(url);
  return URL.parse(clean)?.search || clean.length > 2_000 ? undefined : clean;
}

/** The accounts that these whole addresses point to, each once; what is no address of an account or of the web, or of a provider's own, is left out. */
export function accountsAt(urls: unknown[], base: URL): Account[] {
  const found = urls.slice(0, 100).flatMap((text) => {
    const isWhole = typeof text === 'string' && /^\s*(https?:)?\/\//i.test(text);
    const url = isWhole ? URL.parse(text.trim(), base.href) : null;
    const account = url && accountFromUrl(url.href);
    if (!account || account.handle) return account ?? [];
    if (isShared(url.href) || isProvidersOwn(url.href)) return [];
    const page = cleanUrl(url.href, base);
    return page ? { site: 'web', url: page } : [];
  });
  return withAccounts([], found).slice(0, 50);
}

/** A repository, a post, a page to share on: nobody's account. Of YouTube's channels some have no handle. */
const isProvidersOwn = (url: string) => !/^(web|mastodon|youtube)$/.test(linkedAccount(url)?.site ?? 'web');

/** Addresses that the page declares to be the same person's. */
export const relMe = (root: ParentNode & Node, base: URL): Account[] =>
  accountsAt(all(root, 'a[rel~="me" i][href], link[rel~="me" i][href]').map(href), base).filter(
    ({ url }) => url !== base.href,
  );

/**
 * The person as an author of site `web`. By the author's own address a lead is found again: a page can only give one that it stands
 * beside, on the same host and not in another person's part of it. Any other address is a claim of this page: an account.
 */
export function authorOf(person: Person | undefined, page: URL): Author {
  if (!person) return { site: 'web', accounts: [] };
  const { name, url, bio, location, company, website, accounts } = person;
  const declared = url ? accountFromUrl(url) : undefined;
  const own = url && declared?.site === 'web' && isSamePlace(new URL(url), page) ? url : undefined;
  const elsewhere =
    declared && !own ? [{ ...declared, url: declared.handle ? declared.url : (url ?? declared.url) }] : [];
  const others = withAccounts(own ? [{ site: 'web', url: own }] : [], [...elsewhere, ...accounts]).slice(
    own ? 1 : 0,
  );
  return {
    site: 'web',
    ...(own && { url: own }),
    ...(name && { name }),
    ...(bio && { bio: bio.slice(0, 5_000) }),
    ...(location && { location: location.slice(0, 1_000) }),
    ...(company && { company: company.slice(0, 1_000) }),
    ...(website && { website }),
    accounts: others,
  };
}

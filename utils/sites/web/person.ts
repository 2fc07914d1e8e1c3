import type { Account } from '../../model/account';
import type { Author } from '../../model/capture';
import { accountFromUrl } from '../../people/accounts';
import { all } from '../elements';
import { cleanAddress } from './address';

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

/** A name as a page writes it, on one line and without "by"; not what is an address, a number or a line of text. */
export function cleanName(text: string | null | undefined): string | undefined {
  const name = (text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(by|von|par|por)[\s:]+/i, '');
  const isName =
    /\p{L}/u.test(name) && name.length <= 100 && !/^[a-z][\w+.-]*:\S|^www\.|\S@\S+\.\w/i.test(name);
  return isName ? name : undefined;
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

/** The accounts that these addresses point to, each once; what is no address of an account or of the web is left out. */
export function accountsAt(urls: unknown[], base: URL): Account[] {
  const found = urls.slice(0, 100).flatMap((text) => {
    const url = typeof text === 'string' ? URL.parse(text.trim(), base.href) : null;
    const account = url && accountFromUrl(url.href);
    if (!account || account.handle) return account ?? [];
    const page = cleanUrl(url.href, base);
    return page ? { site: 'web', url: page } : [];
  });
  return [...new Map(found.map((account) => [account.url, account])).values()].slice(0, 50);
}

/** Addresses that the page declares to be the same person's. */
export const relMe = (root: ParentNode, base: URL): Account[] =>
  accountsAt(
    all(root, 'a[rel~="me" i][href], link[rel~="me" i][href]').map((link) => link.getAttribute('href')),
    base,
  ).filter(({ url }) => url !== base.href);

/** The person as an author of site `web`. A profile on another site is one of their accounts, not their page here. */
export function authorOf(person: Person | undefined): Author {
  if (!person) return { site: 'web', accounts: [] };
  const { name, url, bio, location, company, website, accounts } = person;
  const elsewhere = url ? accountFromUrl(url) : undefined;
  const own = elsewhere?.site === 'web' ? url : undefined;
  const all = [...(elsewhere && !own ? [elsewhere] : []), ...accounts].filter(
    (account) => account.url !== own,
  );
  return {
    site: 'web',
    ...(own && { url: own }),
    ...(name && { name }),
    ...(bio && { bio: bio.slice(0, 5_000) }),
    ...(location && { location: location.slice(0, 1_000) }),
    ...(company && { company: company.slice(0, 1_000) }),
    ...(website && { website }),
    accounts: [...new Map(all.map((account) => [account.url, account])).values()],
  };
}

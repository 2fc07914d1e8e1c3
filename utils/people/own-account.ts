import type { Account } from '../model/account';
import type { Author } from '../model/capture';
import { accountKey } from './accounts';
import { canonicalProfile } from './profile-link';

/** The author's own account with its one canonical address, or undefined where the page names none (only on `web`). */
export function ownAccount(author: Author): Account | undefined {
  const url = profileLink(author);
  return url ? { site: author.site, handle: author.handle, id: author.id, url } : undefined;
}

/** The same link from every scout, so that the sheet's owner can count it: lower-case handle, no query, no fragment. */
export function profileLink({
  site,
  handle,
  url,
}: Pick<Author, 'site' | 'handle' | 'url'>): string | undefined {
  const isKnownSite = site !== 'web' && Boolean(handle);
  return url || isKnownSite ? canonicalProfile({ site, handle, url: url ?? '' }) : undefined;
}

/** The key of the author's own account; by it the same person is found. Never by a name, never by what a page merely declares. */
export function ownKey(author: Author): string | undefined {
  const account = ownAccount(author);
  return account && accountKey(account);
}

/** The key of an account by the site's stable id, which outlives its handle; no key of a handle has `#` after the site. */
export function idKey({ site, id }: Pick<Account, 'site' | 'id'>): string | undefined {
  return id && site !== 'web' ? `${site}#${id}` : undefined;
}

/** Accounts with those added whose key is new; the order stays, so the own account stays first. */
export function withAccounts(accounts: Account[], more: Account[]): Account[] {
  const keys = new Set(accounts.map(accountKey));
  return [
    ...accounts,
    ...more.filter((account) => !keys.has(accountKey(account)) && keys.add(accountKey(account))),
  ];
}

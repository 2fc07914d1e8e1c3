import type { Account } from '../model/account';
import type { Clip, Lead } from '../model/lead';
import { accountKey } from './accounts';

/** Profile addresses by site; handles compare without case on all three. */
const PROFILES: Record<string, (handle: string) => string> = {
  x: (handle) => `https://x.com/${handle}`,
  github: (handle) => `https://github.com/${handle}`,
  lobsters: (handle) => `https://lobste.rs/~${handle}`,
};

/** Which account stands for the person when there are several: the same from every scout. */
const ORDER = ['x', 'github', 'lobsters'];

/**
 * One canonical address of an account, the same from every scout, so that the sheet's owner can count it: lower-case handle, no
 * query, no fragment.
 */
export function canonicalProfile(account: Account): string {
  const handle = account.handle?.replace(/^[@~]/, '').toLowerCase();
  const known = handle ? PROFILES[account.site]?.(encodeURIComponent(handle)) : undefined;
  if (known) return known;
  const url = URL.parse(account.url);
  if (!url) return account.url;
  url.search = '';
  url.hash = '';
  if (handle) {
    url.pathname = url.pathname
      .split('/')
      .map((part) => (part.replace(/^[@~]/, '').toLowerCase() === handle ? part.toLowerCase() : part))
      .join('/');
  }
  return url.href.replace(/\/$/, '');
}

/** The person's accounts as links, the one that stands for them first: places where something was captured before all others. */
export function profileLinks(lead: Lead, clips: readonly Clip[]): string[] {
  const captured = new Set(clips.map(({ author }) => accountKey(author)));
  const rank = (account: Account) => {
    const place = ORDER.indexOf(account.site);
    return (captured.has(accountKey(account)) ? 0 : 100) + (place < 0 ? ORDER.length : place);
  };
  const inOrder = lead.accounts.filter(isCurrent).sort((one, other) => rank(one) - rank(other));
  return [...new Set(inOrder.map(canonicalProfile))];
}

/** Not a handle that the same account had before: the newest stands first, and the old address may be somebody else's by now. */
const isCurrent = ({ site, id }: Account, index: number, all: Account[]) =>
  !id || all.findIndex((other) => other.site === site && other.id === id) === index;

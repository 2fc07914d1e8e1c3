import type { Account } from '../model/account';
import type { Clip, Lead } from '../model/lead';
import { ADAPTER_SITES, isAdapterSite, SITES } from '../model/sites';
import { accountKey } from './accounts';
import { dropTracking } from './addresses';

/** A path that says by itself whose page it is: Medium's `/@ada?source=…`. */
const NAMES = /^\/[@~][^/]+\/?$/;
/** Parameters that say from where it was opened, or in which language it is shown. */
const SHOWN = /^(ref|source|src|via|trk|hl|lang|locale)$/i;

/**
 * One canonical address of an account, the same from every scout, so that the sheet's owner can count it: lower-case handle, no
 * fragment, and a query only where there is no handle, since it may say whose page it is (`user?id=ada`).
 */
export function canonicalProfile(account: Account): string {
  // Handles compare without case on all sites that have an adapter.
  const handle = account.handle?.replace(/^[@~]/, '').toLowerCase();
  if (handle && isAdapterSite(account.site)) return SITES[account.site].profile + encodeURIComponent(handle);
  const url = URL.parse(account.url);
  if (!url) return account.url;
  url.hash = '';
  if (handle || NAMES.test(url.pathname)) url.search = '';
  else dropTracking(url, (name) => SHOWN.test(name));
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
    const place = isAdapterSite(account.site) ? SITES[account.site].rank : ADAPTER_SITES.length;
    return (captured.has(accountKey(account)) ? 0 : 100) + place;
  };
  const inOrder = lead.accounts.filter(isCurrent).sort((one, other) => rank(one) - rank(other));
  return [...new Set(inOrder.map(canonicalProfile))];
}

/** Not a handle that the same account had before: the newest stands first, and the old address may be somebody else's by now. */
const isCurrent = ({ site, id }: Account, index: number, all: Account[]) =>
  !id || all.findIndex((other) => other.site === site && other.id === id) === index;

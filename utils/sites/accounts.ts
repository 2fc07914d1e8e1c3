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

import type { Account } from '../../model/account';
import { linkedAccount } from '../../people/linked-account';
import { all, href, line } from '../elements';
import { SOCIAL, SOCIAL_LINK } from './selectors';

/**
 * The accounts a card declares, and the website where it is an account too. A provider that the address does not tell
 * (Instagram, Twitch, npm, …) is named by its icon, whose title is the provider's own name in every language.
 */
export function socialAccounts(card: Element, website: string): Account[] {
  const accounts: Account[] = [];
  const add = (account: Account | undefined) => {
    if (account && !accounts.some(({ url }) => url === account.url)) accounts.push(account);
  };
  for (const item of all(card, SOCIAL)) {
    const account = linkedAccount(href(item.querySelector(SOCIAL_LINK)));
    const provider = line(item.querySelector('svg title'))?.toLowerCase();
    add(account?.site === 'web' && provider ? { ...account, site: provider.slice(0, 40) } : account);
  }
  const linked = linkedAccount(website);
  add(linked?.site === 'web' ? undefined : linked);
  return accounts.slice(0, 100);
}

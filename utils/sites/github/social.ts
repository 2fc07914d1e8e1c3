import type { Account } from '../../leads/schema';
import { accountFromUrl } from '../accounts';
import { SOCIAL, SOCIAL_LINK } from './selectors';

/**
 * The accounts a card declares, and the website where it is an account too. A provider that the address does not tell
 * (Instagram, Twitch, npm, …) is named by its icon, whose title is the provider's own name in every language.
 */
export function socialAccounts(card: Element, website: string | undefined): Account[] {
  const accounts: Account[] = [];
  const add = (account: Account | undefined) => {
    if (account && !accounts.some(({ url }) => url === account.url)) accounts.push(account);
  };
  for (const item of card.querySelectorAll(SOCIAL)) {
    const account = accountFromUrl(item.querySelector(SOCIAL_LINK)?.getAttribute('href')?.trim() ?? '');
    const provider = item.querySelector('svg title')?.textContent?.trim().toLowerCase();
    add(account?.site === 'web' && provider ? { ...account, site: provider.slice(0, 40) } : account);
  }
  const linked = website ? accountFromUrl(website) : undefined;
  add(linked?.handle ? linked : undefined);
  return accounts.slice(0, 100);
}

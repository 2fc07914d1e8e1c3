import type { Account } from '../model/account';
import type { Capture } from '../model/capture';
import { accountFromUrl, accountKey } from './accounts';

/** Providers that a page names by the host alone; a link there that is no profile (a repository, a video) is nobody's account. */
const BY_HOST = new Set([
  'x',
  'github',
  'lobsters',
  'bluesky',
  'linkedin',
  'youtube',
  'reddit',
  'orcid',
  'mastodon',
]);

/** The capture with the handles and canonical addresses of the accounts that the page declared by links. */
export function wholeAccounts(capture: Capture): Capture {
  const whole = new Map<string, Account>();
  for (const declared of capture.author.accounts) {
    const account = declared.handle ? declared : completed(declared);
    const key = account && accountKey(account);
    if (account && key && !whole.has(key)) whole.set(key, account);
  }
  return { ...capture, author: { ...capture.author, accounts: [...whole.values()] } };
}

function completed({ site, url }: Account): Account | undefined {
  const account = accountFromUrl(url);
  if (account?.site !== 'web' || site === 'web') return account;
  // Another provider, as the page's own icon names it (Instagram, npm, …).
  return BY_HOST.has(site) ? undefined : { ...account, site };
}

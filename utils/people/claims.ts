import type { Account } from '../model/account';
import type { Clip } from '../model/lead';
import type { Claim } from '../model/same-person';
import { accountFromUrl, accountKey, pageAddress } from './accounts';
import { isShared } from './addresses';
import { ownAccount } from './own-account';
import { isSameHost } from './whose-page';

/** What a clip's page says of who its author is elsewhere: nothing where the author has no account, or of addresses that many share. */
export function claimsOf({ author, pageUrl, capturedAt, id: clipId }: Clip): Claim[] {
  const fromAccount = ownAccount(author);
  if (!fromAccount) return [];
  const from = claimKey(fromAccount);
  const website = author.website ? accountFromUrl(author.website) : undefined;
  const named = [
    ...author.accounts.map((account) => ({ account, how: 'account' as const })),
    ...(website ? [{ account: website, how: 'website' as const }] : []),
  ];
  const claims = new Map<string, Claim>();
  for (const { account, how } of named) {
    const to = claimKey(account);
    if (to === from || claims.has(to) || (!account.handle && isShared(account.url))) continue;
    const id = `${from} ${to}`;
    claims.set(to, {
      id,
      from,
      fromAccount,
      to,
      toAccount: account,
      how,
      page: pageUrl,
      at: capturedAt,
      clipId,
    });
  }
  return [...claims.values()];
}

/** The key under which a claim finds an account: as the site compares handles; a web page by its full address, however it is written. */
export function claimKey(account: Account): string {
  return account.handle ? accountKey(account) : `web:${pageAddress(account.url)}`;
}

/** Was it said on a page of the account it is from, and is it about the accounts that it names? */
export function isClaimOfItsPage({ from, fromAccount, to, toAccount, page }: Claim): boolean {
  const names = (key: string, account: Account) =>
    key === claimKey(account) || (Boolean(account.handle) && key.startsWith(`${account.site}#`));
  return names(from, fromAccount) && names(to, toAccount) && isSameHost(page, fromAccount.url);
}

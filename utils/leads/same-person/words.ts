import { i18n } from '#i18n';
import type { Account } from '../../model/account';
import type { Claim, Reason } from '../../model/same-person';
import { isAdapterSite, SITES, writtenHandle } from '../../model/sites';
import { pageAddress } from '../../people/accounts';
import { isSameHost } from '../../people/whose-page';
import type { LeadLink } from './links';

const NAMES: Record<string, string> = {
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
};

/** What people call a provider: `bluesky` → "Bluesky"; '' for a plain web page. */
export function siteName(site: string): string {
  if (isAdapterSite(site)) return SITES[site].name;
  return site === 'web' ? '' : (NAMES[site] ?? site.charAt(0).toUpperCase() + site.slice(1));
}

/** An account in words: "@ada on X", "ada.example/about". */
export function accountWords(account: Account): string {
  const { site, handle } = account;
  if (!handle) return pageAddress(account.url);
  const where = siteName(site) || pageAddress(account.url);
  return i18n.t('saved.accountOn', { handle: writtenHandle(account), site: where });
}

/** What a claim says, for people. */
export function claimWords({ fromAccount, toAccount, how, page, at }: Claim): Reason {
  if (how === 'renamed') {
    const site = siteName(fromAccount.site);
    const names = { before: writtenHandle(toAccount), now: writtenHandle(fromAccount) };
    return { words: i18n.t('saved.renamed', { ...names, site }), page, at };
  }
  const account = accountWords(toAccount);
  // The page that says so, not the one it says it of.
  const says = isSameHost(page, fromAccount.url) ? fromAccount.url : page;
  const words = fromAccount.handle
    ? i18n.t('saved.profileLinks', {
        site: siteName(fromAccount.site),
        handle: writtenHandle(fromAccount),
        account,
      })
    : i18n.t('saved.pageLinks', { page: pageAddress(says), account });
  return { words, page, at };
}

/** Why two leads may be one person: each statement with the page and the time. */
export function linkWords({ out, back, shared }: LeadLink): Reason[] {
  const statements = [...out, ...back].map(claimWords);
  if (statements.length > 0) return statements;
  return shared.flatMap(({ ours, theirs }) => [claimWords(ours), claimWords(theirs)]);
}

/** A lead in words: its name and its accounts, said once where they are the same. */
export function leadInWords(name: string, accounts: string): string {
  if (!accounts || accounts.toLowerCase().includes(name.toLowerCase())) return accounts || name;
  return i18n.t('saved.withAccounts', { name, accounts });
}

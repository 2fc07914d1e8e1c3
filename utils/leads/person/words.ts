import { pageAddress } from '../../sites/accounts';
import type { Account } from '../schema';
import type { Claim, Reason } from './schema';
import type { Tie } from './ties';

const NAMES: Record<string, string> = {
  x: 'X',
  lobsters: 'Lobsters',
  github: 'GitHub',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
};

/** What people call a provider: `bluesky` → "Bluesky"; '' for a plain web page. */
export function siteName(site: string): string {
  return site === 'web' ? '' : (NAMES[site] ?? site.charAt(0).toUpperCase() + site.slice(1));
}

/** An account in words: "@ada on X", "ada.example/about". */
export function accountWords(account: Account): string {
  const { site, handle } = account;
  if (!handle) return pageAddress(account.url);
  return `${withAt(account)} on ${siteName(site) || pageAddress(account.url)}`;
}

/** What a claim says, for people. */
export function claimWords({ fromAccount, toAccount, how, page, at }: Claim): Reason {
  if (how === 'renamed') {
    const site = siteName(fromAccount.site);
    const words = `${withAt(toAccount)} is now called ${withAt(fromAccount)} on ${site}: the account is the same.`;
    return { words, page, at };
  }
  const from = fromAccount.handle
    ? `The ${siteName(fromAccount.site)} profile of ${withAt(fromAccount)}`
    : pageAddress(fromAccount.url);
  return { words: `${from} links to ${accountWords(toAccount)}.`, page, at };
}

/** Why two leads may be one person: each statement with the page and the time. */
export function tieWords({ out, back, shared }: Tie): Reason[] {
  const said = [...out, ...back].map(claimWords);
  if (said.length > 0) return said;
  return shared.flatMap(({ ours, theirs }) => [claimWords(ours), claimWords(theirs)]);
}

/** A lead in words: its name and its accounts, said once where they are the same. */
export function leadInWords(name: string, accounts: string): string {
  if (!accounts || accounts.toLowerCase().includes(name.toLowerCase())) return accounts || name;
  return `${name} (${accounts})`;
}

const withAt = ({ site, handle = '' }: Account) =>
  site === 'lobsters' || site === 'github' ? handle : `@${handle}`;

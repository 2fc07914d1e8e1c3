import { i18n } from '#i18n';
import { database } from '../../database/database';
import { language } from '../../language';
import type { Account } from '../../model/account';
import type { Clip, Lead } from '../../model/lead';
import type { Claim } from '../../model/same-person';
import type { PersonAccount, PersonView } from '../../model/view';
import { accountKey } from '../../people/accounts';
import { claimKey } from '../../people/claims';
import { ownKey } from '../find-lead';
import { isMutual, isWorthAsking, type LeadLink, linksOf } from './links';
import { latestMerge } from './merge';
import { accountWords, claimWords, linkWords } from './words';

/** Who a lead is on all sites, why, and who else may be the same person. */
export async function personOf(lead: Lead, clips: Clip[]): Promise<PersonView> {
  const [claims, links, merge] = await Promise.all([
    database.claims.where('from').anyOf(lead.accountKeys).toArray(),
    linksOf(lead),
    latestMerge(lead.id),
  ]);
  return {
    accounts: lead.accounts.map((account) => personAccount(account, lead, clips, claims)),
    suggestions: links.filter(isWorthAsking).map((link) => ({
      ...otherOf(link),
      reasons: linkWords(link),
      mutual: isMutual({ ...link, sameSite: false }),
      sameSite: link.sameSite,
    })),
    merged: merge && {
      id: merge.id,
      by: merge.by,
      reasons: merge.reasons,
      at: merge.at,
      name: merge.gone.name,
      accounts: accountsInWords(merge.gone),
    },
    apart: links.filter((link) => link.apart).map(otherOf),
  };
}

function personAccount(account: Account, lead: Lead, clips: Clip[], claims: Claim[]): PersonAccount {
  const key = accountKey(account);
  const first = clips
    .filter(({ author }) => ownKey(author) === key)
    .sort((one, other) => one.capturedAt.localeCompare(other.capturedAt))[0];
  const told = claims.filter(({ to }) => to === claimKey(account)).map(claimWords);
  const words = i18n.t(first?.kind === 'profile' ? 'saved.savedProfile' : 'saved.savedWords');
  const saved = first ? [{ words, page: first.permalink, at: first.capturedAt }] : [];
  return {
    account,
    captured: first !== undefined || lead.accountKeys.includes(key),
    reasons: [...saved, ...told],
  };
}

const otherOf = ({ other }: LeadLink) => ({
  leadId: other.id,
  name: other.name,
  accounts: accountsInWords(other),
});

/** The accounts that were captured; a lead of a page without an account has none. */
function accountsInWords({ accounts, accountKeys }: Lead): string {
  const captured = accounts.filter((account) => accountKeys.includes(accountKey(account)));
  return new Intl.ListFormat(language(), { type: 'unit' }).format(captured.map(accountWords));
}

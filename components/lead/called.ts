import { i18n } from '#i18n';
import type { Account } from '@/utils/model/account';
import type { Clip, Lead } from '@/utils/model/lead';
import { writtenHandle } from '@/utils/model/sites';
import { SITE_NAMES } from '../ui/site-icon';

/** What to call a lead: the name, else a handle, else the address's host. */
export function nameOf(
  lead: Pick<Lead, 'name'> & { accounts: Pick<Account, 'site' | 'handle' | 'url'>[] },
): string {
  if (lead.name.trim()) return lead.name;
  const [first] = lead.accounts;
  return first ? (handleOf(first) ?? URL.parse(first.url)?.host ?? first.url) : i18n.t('lead.somebody');
}

/** A handle as its site writes it: with `@` only where people say it so. */
export function handleOf(account: Pick<Account, 'site' | 'handle'>): string | undefined {
  return account.handle ? writtenHandle(account) : undefined;
}

/** Where a clip is from: "Comment on Lobsters", "Passage on blog.example". */
export function placeOf({ kind, site, permalink }: Pick<Clip, 'kind' | 'site' | 'permalink'>): string {
  const isAnyPage = site === 'web' && kind !== 'post' && URL.canParse(permalink);
  return i18n.t(`lead.place.${kind}`, { place: isAnyPage ? new URL(permalink).host : SITE_NAMES[site] });
}

/** Title of what the words were about, where the page said it. */
export function aboutOf(clip: Clip): string | undefined {
  const around = clip.context.find(({ relation }) => relation === 'story' || relation === 'repository');
  return clip.title ?? around?.title;
}

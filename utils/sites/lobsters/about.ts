import { linkedAccount } from '../../people/linked-account';
import { all, href } from '../elements';

/** What people call the providers, where the name is not the provider's own. */
const SPELLINGS: Record<string, string> = {
  x: 'x|twitter',
  bluesky: 'bluesky|bsky',
  mastodon: 'mastodon|fediverse|fedi',
};

/**
 * Addresses of accounts that a person labels as their own in About, as in "Bluesky: https://…" or a link that reads
 * "GitHub". A link in running text may be anyone's and is left alone. (No Bluesky or X field on profiles since 2024-02.)
 */
export function linkedInAbout(about: Element): string[] {
  const found: string[] = [];
  for (const link of all(about, 'a[href]')) {
    const url = href(link);
    const account = linkedAccount(url);
    if (!account || account.site === 'web') continue;
    const label = `(?:${SPELLINGS[account.site] ?? account.site})`;
    const before = link.previousSibling?.nodeType === 3 ? (link.previousSibling.nodeValue ?? '') : '';
    const labelled = new RegExp(`(?:^|[\\s(,;|•·/-])${label}\\s*[:=–—-]\\s*$`, 'i').test(before);
    const named = new RegExp(`^\\W*${label}\\W*$`, 'i').test(link.textContent ?? '');
    const startsLine = /(^|[\n,;|•·/-])\s*$/.test(before);
    if (labelled || (named && startsLine)) found.push(url);
  }
  return found;
}

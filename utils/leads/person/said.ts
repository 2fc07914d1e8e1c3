import type { Capture, Lead } from '../schema';
import type { Merge } from './schema';

/**
 * What a profile added to a person who was saved before, in one sentence; undefined when it is no profile or brought nothing.
 * `stored`: it was kept as a clip, so that its bio was not known in these words.
 */
export function addedLine(before: Lead, after: Lead, { kind, author }: Capture, stored: boolean): string | undefined {
  if (kind !== 'profile') return undefined;
  const bio = Boolean(author.bio) && (stored || before.who !== after.who);
  const links = author.accounts.length > 0 && after.accounts.length > before.accounts.length;
  const what = [bio && 'bio', links && 'links'].filter(Boolean).join(' and ');
  return what && `Added ${what} to ${after.name}`;
}

/** Said when a capture completed a pair. */
export function mergedLine({ gone, kept }: Merge): string {
  const names = [...new Set([kept.name, gone.name])].join(' and ');
  return `Saved. ${names}: each profile links to the other, so they are one lead now`;
}

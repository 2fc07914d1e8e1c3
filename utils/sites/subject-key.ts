import type { AccountRef, Place } from './adapter';

/** The key of an account as `people.saved` answers with it; `accountKey` brings along more than a page needs. */
export const personKey = ({ site, handle }: AccountRef): string => `${site}:${handle.toLowerCase()}`;

/**
 * What a place is about, the same when the site draws it anew and another when it recycles the node: the adapter's own key,
 * else the address its first linked time points to (a post, a comment), else only the author (a profile).
 */
export function keyOf({ key, subject, author }: Place): string {
  return personKey(author) + (key ?? subject.querySelector('a[href] time')?.closest('a')?.href ?? '');
}

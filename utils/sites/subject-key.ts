import type { Place } from './adapter';

/**
 * What a place is about, the same when the site draws it anew and another when it recycles the node: the adapter's own key,
 * else the address its first linked time points to (a post, a comment), else only the author (a profile).
 */
export function keyOf({ key, subject, author }: Place): string {
  const about = key ?? subject.querySelector('a[href] time')?.closest('a')?.href ?? '';
  return `${author.site}:${author.handle.toLowerCase()}${about}`;
}

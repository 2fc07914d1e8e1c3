import { accountKey } from '../sites/accounts';
import type { Place } from '../sites/adapter';

/**
 * What a place is about, the same when the site draws it anew and another when it recycles the node: the adapter's own key,
 * else the address its first linked time points to (a post, a comment), else only the author (a profile).
 */
export function keyOf({ key, subject, author }: Place): string {
  const address = key ?? subject.querySelector('a[href] time')?.closest('a')?.getAttribute('href') ?? '';
  return `${accountKey({ ...author })} ${address}`;
}

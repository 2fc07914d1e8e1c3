import type { SiteHealth } from './schema';

/** A capture or a page may be odd by itself (a picture without words, a thread of bots): so many in a row are told. */
export const ENOUGH = 3;

/** One way in which a site is not what is expected. `since`: ISO 8601. */
export type Drift =
  /** Pages of this kind have no buttons. */
  | { is: 'noButtons'; kind: string; since: string }
  /** This field (`words.name`, `profile.bio`) is read by a second rule, or by none. */
  | { is: 'notFound' | 'secondWay'; field: string; since: string };

/** What differs from what is expected, buttons first. */
export function driftsOf({ fields, noButtons }: SiteHealth): Drift[] {
  const none = Object.entries(noButtons)
    .filter(([, { pages }]) => pages >= ENOUGH)
    .map(([kind, { since }]) => ({ is: 'noButtons' as const, kind, since }));
  const read = Object.entries(fields).flatMap(([field, { missed, since, by }]) => {
    if (missed < ENOUGH || !since) return [];
    const isGone = /^(nothing|none|no words)$/.test(by);
    return [{ is: isGone ? ('notFound' as const) : ('secondWay' as const), field, since }];
  });
  return [...none, ...read];
}

import { whyInTab } from '../forms/in-tab';
import type { Reason } from '../model/delivery';
import type { ConnectedForm } from '../model/mapping';

/**
 * Why the answers to this form can only go through a tab, by the scout's own hand; undefined where the background may send.
 * @param mayReach whether its host may be reached now
 * @param path section indices that the answers visit; without it every section counts
 */
export function tabReason(
  { form, via }: ConnectedForm,
  mayReach: boolean,
  path?: number[],
): Reason | undefined {
  if (via !== 'address' && !mayReach) return { code: 'no-permission-wanted' };
  return whyInTab(form, path);
}

import type { Thread } from './address';
import { LOCKED, PUBLIC_META, REPOSITORY_META } from './selectors';

/** Whether the page says that this repository is private. Where it does not tell, it counts as public. */
export function isPrivate(document: Document, { repository }: Thread): boolean {
  if (document.querySelector(LOCKED)) return true;
  const meta = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  const named = meta(REPOSITORY_META);
  const isThis = !named || !repository || named.toLowerCase() === repository.toLowerCase();
  return isThis && meta(PUBLIC_META) === 'false';
}

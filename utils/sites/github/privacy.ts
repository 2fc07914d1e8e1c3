import type { Thread } from './address';
import { meta } from './head';
import { LOCKED, REPOSITORY_META } from './selectors';

/** Whether the page says that this repository is private. Where it does not tell, it counts as public. */
export function isPrivate(document: Document, { repository }: Thread): boolean {
  if (document.querySelector(LOCKED)) return true;
  const named = meta(document, `${REPOSITORY_META}_nwo`);
  const isThis = !named || !repository || named.toLowerCase() === repository.toLowerCase();
  return isThis && meta(document, `${REPOSITORY_META}_public`) === 'false';
}

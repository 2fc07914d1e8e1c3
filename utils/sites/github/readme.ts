import type { Page } from '../adapter';
import { all, href } from '../elements';

/** The box above the tabs of a profile, and its words; checked against saved profiles of 2026. */
const BOX = '.profile-readme';
const WORDS = 'article.markdown-body';

/** The words of this person's README; the box links to `LOGIN/LOGIN`, so that one left by soft navigation is told. */
export function profileReadme(login: string, { document }: Page): Element | undefined {
  const [box, second] = all(document, BOX);
  if (!box || second) return undefined;
  const named = all(box, 'a[href]').map((link) => href(link).toLowerCase());
  const own = `/${login}/${login}`.toLowerCase();
  return named.some((path) => path === own) ? (box.querySelector(WORDS) ?? undefined) : undefined;
}

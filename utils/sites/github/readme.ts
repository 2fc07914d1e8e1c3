import type { Page } from '../adapter';
import { all, href } from '../elements';

/** The box above the tabs of a profile, and its words; checked against saved profiles of 2026. */
const BOX = '.profile-readme';
const WORDS = 'article.markdown-body';
/** The repository that a README stands in has its owner's name. */
const REPOSITORY = /^\/([\w-]+)\/\1$/i;

/** The words of this person's README. Its box mostly links to `LOGIN/LOGIN`: one that names somebody else is not theirs. */
export function profileReadme(login: string, { document }: Page): Element | undefined {
  const [box, second] = all(document, BOX);
  if (!box || second) return undefined;
  const words = box.querySelector(WORDS);
  const own = `/${login}/${login}`.toLowerCase();
  const named = all(box, 'a[href]').filter((link) => !words?.contains(link) && REPOSITORY.test(href(link)));
  return named.every((link) => href(link).toLowerCase() === own) ? (words ?? undefined) : undefined;
}

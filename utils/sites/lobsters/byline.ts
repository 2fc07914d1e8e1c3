import { agreed, all, href, line } from '../elements';
import { COMMENT_LINK, HAT, PERSON, TIME } from './selectors';

/** The one person a byline names, or undefined when it names none or two: then nobody is given the words. */
export function authorOf(byline: Element): string | undefined {
  return agreed(all(byline, PERSON).map((link) => nameIn(href(link))));
}

/** `/~name` → name; what follows a name (`/threads`) is nobody's own link. */
export function nameIn(path: string): string | undefined {
  return path.match(/^\/(?:~|u\/)([a-z\d][\w-]{0,49})\/?$/i)?.[1];
}

/** Instant of the byline's time, ISO 8601 UTC. */
export function timeOf(byline: Element): string | undefined {
  const seconds = Number(byline.querySelector(TIME)?.getAttribute('data-at-unix') || Number.NaN);
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** In what capacity the words were said, as the byline shows it. */
export function hatOf(byline: Element): string | undefined {
  return line(byline.querySelector(HAT));
}

/** Bare text before the time link; the time is then that of the last edit. The site is in English only. */
export function isEdited(byline: Element): boolean {
  const before = byline.querySelector(COMMENT_LINK)?.previousSibling;
  return before?.nodeType === 3 && /\bedited\b/.test(before.nodeValue ?? '');
}

export function profileUrl(handle: string): string {
  return `https://lobste.rs/~${handle}`;
}

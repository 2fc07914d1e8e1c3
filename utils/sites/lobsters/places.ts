import { everywhere, type Page, type Place } from '../adapter';
import { all } from '../elements';
import { commentParts } from './comment';
import { profileParts } from './profile';
import { COMMENT, NOT_PUBLIC, REASON } from './selectors';
import { storyParts } from './story';

/** Pages of the reader's own; nothing there was said in public to everybody. */
const PRIVATE_PAGES = /^\/(inbox|replies|messages|settings|mod|filters|login|signup|stories\/new)(\/|$)/;

export const mayHold = ({ pathname }: URL) => !PRIVATE_PAGES.test(pathname);

/** Comments with words, the text story of the page, the profile of the page. */
export function* eachPlace(page: Page, isNear = everywhere): Generator<Place, void> {
  if (!mayHold(page.url)) return;
  for (const whole of [placeOfProfile(page), placeOfStory(page)]) if (whole) yield whole;
  for (const comment of all(page.document, COMMENT)) {
    const place = isNear(comment) ? placeOfComment(comment) : undefined;
    if (place) yield place;
  }
}

export const placesOn = (page: Page): Place[] => [...eachPlace(page)];

/** The place around a button that stands on the page, or undefined when what it stood beside is gone. */
export function placeAround(host: Element, page: Page): Place | undefined {
  if (!mayHold(page.url)) return;
  const comment = host.closest(COMMENT);
  const place = comment
    ? placeOfComment(comment)
    : [placeOfProfile(page), placeOfStory(page)].find((whole) => whole?.parent.contains(host));
  return place?.parent.contains(host) ? place : undefined;
}

function placeOfComment(comment: Element): Place | undefined {
  const parts = comment.closest(NOT_PUBLIC) ? undefined : commentParts(comment);
  if (!parts || parts.gone) return;
  const { id, byline, handle } = parts;
  return {
    subject: comment,
    key: id,
    author: { site: 'lobsters', handle },
    parent: byline,
    before: byline.querySelector(REASON),
    look: { kind: 'link', like: byline },
  };
}

/** At the end of the byline, after "N comments". */
function placeOfStory(page: Page): Place | undefined {
  const parts = storyParts(page);
  if (!parts) return;
  return {
    subject: parts.story,
    key: parts.id,
    author: { site: 'lobsters', handle: parts.handle },
    parent: parts.byline,
    before: null,
    look: { kind: 'link', like: parts.byline },
  };
}

/** In the first row ("Active user | Suggest as guest"): the end of a profile may be far below a long About. */
function placeOfProfile(page: Page): Place | undefined {
  const parts = profileParts(page);
  if (!parts) return;
  const { section, handle, status } = parts;
  const reader = page.document.body?.getAttribute('data-username')?.toLowerCase();
  return {
    subject: section,
    key: handle,
    author: { site: 'lobsters', handle },
    parent: status ?? section,
    before: null,
    look: { kind: 'link', profile: true, like: status ?? section, self: reader === handle.toLowerCase() },
  };
}

import { everywhere, type Page, type Place } from '../adapter';
import { readAddress, sameHandle } from './address';
import { articleOn } from './article-page';
import { identify, own, ownAll } from './post';
import { profileHeader } from './profile';
import {
  ACTIONS,
  ARTICLE_TEXT,
  BOOKMARK,
  CARET,
  NAME,
  OFF_LIMITS,
  OWN_PROFILE,
  POST,
  PROFILE_ACTIONS,
  REPLY,
  VIEWER,
} from './selectors';
import { all } from './text';

/** X's own sizes: the circle under the pointer and the drawing in it. */
const TIMELINE = { kind: 'icon', size: 34.75, iconSize: 18.75, overhangs: true } as const;
const FOCAL = { kind: 'icon', size: 47, iconSize: 22.5, overhangs: true } as const;
const PROFILE = { kind: 'icon', size: 36, iconSize: 20, profile: true } as const;

/** Where a post has another place than in a list, or none. */
const ELSEWHERE = `${OFF_LIMITS}, ${VIEWER}`;

/** In a post's header, where there is room for little more than the name. */
const HEADER = { kind: 'icon', size: 34.75, iconSize: 18.75, tight: true } as const;

/** Below this width of the window (columns of 560 px) the room between the counts and the bookmark is less than a button needs. */
const NARROW = 640;

/** The place of a post's button; undefined where none belongs. */
function postPlace(post: Element, page: Page): Place | undefined {
  const identity = identify(post);
  if (!identity) return undefined;
  const subject = {
    subject: post,
    key: identity.id,
    author: { site: 'x', handle: identity.handle },
  } as const;
  const group = ownAll(post, ACTIONS)
    .filter((found) => found.querySelector(REPLY))
    .at(-1);
  const caret = group && !isNarrow(post, page) ? undefined : own(post, CARET);
  const item = caret && headerItem(caret);
  const row = item?.parentElement;
  if (row) {
    // First in the row, so that only the name gives way; where the row holds the name too, beside the menu.
    const before = row.querySelector(NAME) ? item : row.firstElementChild;
    return { ...subject, parent: row, before, look: { ...HEADER, like: iconIn(caret) } };
  }
  // X's items begin wide columns, so the end of the column before the bookmark is empty: the button stands there, and nothing moves.
  const parent = group?.querySelector(BOOKMARK)?.parentElement ?? group?.lastElementChild;
  if (!group || !parent) return undefined;
  const look = post.getAttribute('tabindex') === '-1' ? FOCAL : TIMELINE;
  return { ...subject, parent, before: null, look: { ...look, like: iconIn(group.querySelector(REPLY)) } };
}

const iconIn = (button: Element | null | undefined) => button?.querySelector('svg') ?? button ?? undefined;

/** Told by what stands around the post and by the window, so that no layout is forced. */
const isNarrow = (post: Element, { document }: Page) =>
  post.closest(VIEWER) !== null || (document.defaultView?.innerWidth ?? NARROW) < NARROW;

/** The caret's item in the header row: up to three boxes around it that hold nothing else. */
function headerItem(caret: Element): Element {
  let item = caret;
  for (let up = 0; up < 3 && item.parentElement?.childElementCount === 1; up++) item = item.parentElement;
  return item;
}

/** The one place on a profile page, in the row of the header's own buttons. */
function profilePlace(page: Page): Place | undefined {
  const profile = profileHeader(page);
  const header = profile?.header.parentElement;
  if (!profile || !header) return undefined;
  const own = readAddress(page.document.querySelector(OWN_PROFILE))?.handle;
  const self = sameHandle(own, profile.handle);
  const button = PROFILE_ACTIONS.map((each) => header.querySelector(each)).find(Boolean);
  const before = button?.closest('[data-testid="placementTracking"]') ?? button ?? profile.header;
  return {
    subject: profile.header,
    key: '',
    author: { site: 'x', handle: profile.handle },
    parent: before.parentElement ?? header,
    before,
    look: { ...PROFILE, like: profile.header.querySelector('div[dir]') ?? undefined, self },
  };
}

/** The one place on an article's own page: among its actions, where it has some, else behind the author's name. */
function articlePlace(page: Page): Place | undefined {
  const article = articleOn(page);
  if (!article) return undefined;
  const { view, handle, id, link } = article;
  const subject = { subject: view, key: id ?? page.url.pathname, author: { site: 'x', handle } } as const;
  const group = all(view, ACTIONS).find(
    (found) => found.querySelector(REPLY) && !found.closest(ARTICLE_TEXT),
  );
  const parent = group?.querySelector(BOOKMARK)?.parentElement ?? group?.lastElementChild;
  if (parent) {
    return {
      ...subject,
      parent,
      before: null,
      look: { ...TIMELINE, like: iconIn(group?.querySelector(REPLY)) },
    };
  }
  return {
    ...subject,
    parent: link.parentElement ?? view,
    before: link.nextSibling,
    look: { ...HEADER, like: link },
  };
}

/** All places, in document order: a profile's header stands above its posts. */
export function* eachPlace(page: Page, isNear = everywhere): Generator<Place, void> {
  if (!mayHold(page.url)) return;
  for (const whole of [profilePlace(page), articlePlace(page)]) if (whole) yield whole;
  for (const post of all(page.document, POST)) {
    const place = isNear(post) ? seenPlace(post, page) : undefined;
    if (place) yield place;
  }
}

export const places = (page: Page): Place[] => [...eachPlace(page)];

/** As found before, while nothing in the post changed; nothing is remembered of a post among advertisements, in a message or a viewer. */
function seenPlace(post: Element, page: Page): Place | undefined {
  const seen = post.closest(ELSEWHERE) ? undefined : page.seen;
  const before = seen?.get(post);
  if (before !== undefined) return before ?? undefined;
  const place = postPlace(post, page);
  seen?.set(post, place ?? null);
  return place;
}

/** Found again from where the button stands now: X puts other posts into the same nodes. */
export function placeOf(host: Element, page: Page): Place | undefined {
  if (!mayHold(page.url)) return undefined;
  const post = host.closest('article');
  if (post) return postPlace(post, page);
  const place = profilePlace(page);
  if (place?.subject.parentElement?.contains(host)) return place;
  const article = articlePlace(page);
  return article?.parent.contains(host) ? article : undefined;
}

/** Not direct messages: whatever is shared there stays there. */
export const mayHold = ({ pathname }: URL) => !/^\/(messages|i\/chat)(\/|$)/.test(pathname);

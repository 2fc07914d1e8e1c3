import { readAddress, sameHandle } from './address';
import {
  AVATAR,
  AVATAR_COLUMN,
  BOX,
  CARD,
  EMBEDDED,
  LOCK,
  NAME,
  OFF_LIMITS,
  OTHERS,
  PERMALINK,
  POST,
  SOMEBODY,
  TEXT,
} from './selectors';
import { all } from './text';

/** Who wrote a post and which one it is, from its own markup. */
export interface Identity {
  /** In the person's own case. */
  handle: string;
  id: string;
  /** The time whose link is the permalink. */
  time: Element;
  /** The permalink led to the history of edits. */
  edited: boolean;
  readBy: string;
}

/**
 * All elements of the post itself that match: not those of a quoted or embedded post, nor of a post nested in it
 * (an unavailable quote is an `article` of its own).
 */
export function ownAll(post: Element, selector: string): Element[] {
  if (isSomebodyElses(post)) return [];
  const found = all(post, selector);
  // Most posts hold no other: asked once, not for each element.
  if (!post.querySelector(OTHERS)) return found;
  return found.filter((each) => {
    const nearest = each.closest('article');
    return (nearest === post || !post.contains(nearest)) && !isSomebodyElses(each);
  });
}

/** Whether an element belongs to a quoted post, to one embedded in an article, or to a card. */
export function isSomebodyElses(element: Element): boolean {
  return Boolean(quoteBox(element) || element.closest(`${EMBEDDED}, ${CARD}`));
}

/** The box of the quoted post around an element; walks, since `:has` inside `closest` is slow on hundreds of nodes. */
export function quoteBox(element: Element): Element | undefined {
  const box = element.closest(BOX);
  if (!box || box.querySelector(SOMEBODY)) return box ?? undefined;
  return box.parentElement ? quoteBox(box.parentElement) : undefined;
}

/** The first element of the post itself that matches, in document order. */
export function own(post: Element, selector: string): Element | undefined {
  return ownAll(post, selector)[0];
}

/** The handle that an avatar's test id ends in; says nothing when the test id has changed. */
export const avatarHandle = (avatar: Element | null | undefined) =>
  avatar?.getAttribute('data-testid')?.match(/^UserAvatar-Container-(?!unknown$)(\w{1,20})$/)?.[1];

/**
 * Whose post this is; undefined where no action belongs: advertisements (no time), unavailable and protected posts,
 * private messages, and markup in which name, picture and permalink do not agree on one person.
 */
export function identify(post: Element): Identity | undefined {
  if (!post.matches(POST) || post.closest(OFF_LIMITS)) return undefined;
  // One walk through the post: this runs for each post that a timeline puts in.
  const marks = ownAll(post, `${NAME}, ${AVATAR_COLUMN}, time`);
  const names = marks.filter((mark) => mark.matches(NAME));
  // Only the author's own column says who speaks: whatever else shows a picture is a card of some kind.
  const avatars = marks.flatMap((mark) =>
    mark.matches(AVATAR_COLUMN) ? all(mark, AVATAR).map(avatarHandle) : [],
  );
  const linked = names.flatMap((name) => all(name, 'a[href]').map((link) => readAddress(link)?.handle));
  const named = [...linked, ...avatars].find(Boolean);
  const permalinks = marks
    .flatMap((mark) => (mark.localName === 'time' && mark.closest(PERMALINK)) || [])
    .filter((link) => !named || sameHandle(readAddress(link)?.handle, named));
  const address = readAddress(permalinks[0]);
  const time = permalinks[0]?.querySelector('time');
  if (names.length === 0 || !time || !address?.id) return undefined;

  const isAuthor = (handle?: string) => sameHandle(handle, address.handle);
  const agree =
    [...linked, ...avatars].every((handle) => handle === undefined || isAuthor(handle)) &&
    permalinks.every((link) => readAddress(link)?.id === address.id);
  if (!agree || names.some((name) => name.querySelector(LOCK))) return undefined;

  const byName = linked.find(isAuthor);
  const byAvatar = avatars.find(isAuthor);
  const handle = byName ?? byAvatar ?? address.handle;
  const readBy = byName ? 'link of the name' : byAvatar ? 'test id of the avatar' : 'permalink';
  return { handle, id: address.id, time, edited: address.view === 'history', readBy };
}

/** The words of the post itself, below its author's name; undefined for a post of pictures only. */
export function ownTextElement(post: Element): Element | undefined {
  const name = own(post, NAME);
  return ownAll(post, TEXT).find((text) => name && isBefore(name, text));
}

/** ISO 8601 in UTC, or undefined when the page's time is none. */
export function isoTime(time: Element | null | undefined): string | undefined {
  const at = Date.parse(time?.getAttribute('datetime') ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

const FOLLOWING = 4;

export const isBefore = (one: Node, other: Node) => (one.compareDocumentPosition(other) & FOLLOWING) !== 0;

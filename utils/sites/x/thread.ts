import type { Context } from '../../model/capture';
import { focalId, postUrl, profileUrl, readAddress, sameHandle } from './address';
import { isCutOff } from './expand';
import { identify, isBefore, isoTime, own, ownAll, ownTextElement } from './post';
import { ACTIONS, AVATAR_COLUMN, CELL, NAME, POST, SOCIAL_CONTEXT, TEXT } from './selectors';
import { cutText, visibleText } from './text';

/**
 * What the page shows above this post in its thread, oldest first.
 * On a status page: everything above the post of the address answers down to it, and what follows it answers it, until a
 * heading ("Discover more") or an advertisement's end. In timelines: the posts joined by the line under the picture.
 */
export function readAncestors(post: Element, url: URL): Context[] {
  const cell = post.closest(CELL);
  const list = cell?.parentElement;
  if (!cell || !list) return [];
  const cells = Array.from(list.children).filter((child) => child.matches(CELL));
  const here = cells.indexOf(cell);
  const focal = cells.findIndex((each) => isFocal(each, url));

  let from = here;
  while (from > 0 && !isRepost(cells[from]) && drawsLine(cells[from - 1])) from--;
  const chain = cells.slice(from, here);
  const isApart = (each: Element) => !postIn(each) && each.querySelector('h2, [role="heading"]');
  const above = here <= focal || from <= focal ? from : focal + 1;
  if (focal < 0 || cells.slice(focal + 1, from).some(isApart)) return chain.flatMap(asAncestor);
  return [...cells.slice(0, above), ...chain].flatMap(asAncestor);
}

const postIn = (cell: Element | undefined) => cell?.querySelector(POST) ?? undefined;

function isFocal(cell: Element, url: URL): boolean {
  const post = postIn(cell);
  const id = focalId(url);
  return Boolean(id && post && identify(post)?.id === id);
}

/** A repost begins something new, whatever stands above it. */
function isRepost(cell: Element | undefined): boolean {
  const post = postIn(cell);
  return !post || own(post, SOCIAL_CONTEXT) !== undefined;
}

/** The line to the next post is a second child beside the picture. An advertisement is no part of a thread. */
function drawsLine(cell: Element | undefined): boolean {
  const post = postIn(cell);
  return Boolean(post && identify(post) && own(post, AVATAR_COLUMN)?.nextElementSibling);
}

function asAncestor(cell: Element): Context[] {
  const post = postIn(cell);
  const identity = post && identify(post);
  if (!identity) return [];
  const cut = isCutOff(post);
  return [
    {
      relation: 'ancestor',
      author: identity.handle,
      text: cutText(visibleText(ownTextElement(post)), cut),
      ...(cut && { truncated: true as const }),
      url: postUrl(identity.handle, identity.id),
      at: isoTime(identity.time),
    },
  ];
}

/**
 * "Replying to @one and @two", where X shows it: links outside the name and above the words, each written `@handle` and
 * leading to that handle. Not shown under a visible parent, so none does not mean "no reply".
 */
export function readReplyTo(post: Element): Context[] {
  const below = ownTextElement(post) ?? own(post, `[aria-labelledby], ${ACTIONS}`);
  const seen = new Set<string>();
  return ownAll(post, 'a[href]').flatMap((link) => {
    const handle = readAddress(link)?.handle;
    const isAbove = below && isBefore(link, below);
    if (!handle || !isAbove || link.closest(`${NAME}, ${AVATAR_COLUMN}, ${TEXT}`)) return [];
    if (!sameHandle(link.textContent?.trim(), `@${handle}`) || seen.has(handle)) return [];
    seen.add(handle);
    return [{ relation: 'replyTo' as const, author: handle, url: profileUrl(handle) }];
  });
}

/** Who brought this post into the timeline; the author is always the one who wrote it. */
export function readReposter(post: Element): Context | undefined {
  const address = readAddress(own(post, SOCIAL_CONTEXT)?.closest('a'));
  if (!address || address.id) return undefined;
  return { relation: 'reposter', author: address.handle, url: profileUrl(address.handle) };
}

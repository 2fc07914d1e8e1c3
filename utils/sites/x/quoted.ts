import type { Context } from '../../model/capture';
import { postUrl, readAddress, sameHandle } from './address';
import { avatarHandle, isoTime, quoteBox } from './post';
import { AVATAR, CARD, LOCK, NAME, SHOW_MORE, TEXT } from './selectors';
import { all, cutText, visibleText, writtenHandles } from './text';

/**
 * The post that this post quotes. Its id is on the page only where a photo or a cut-off text links to it: otherwise `url`
 * is absent. Undefined without a quote, of a protected post, and where the box names more than one person.
 */
export function readQuoted(post: Element): Context | undefined {
  const box = all(post, NAME)
    .map(quoteBox)
    .find((found) => found?.closest('article') === post && post.contains(found));
  if (!box || box.querySelector(LOCK)) return undefined;
  const marks = all(box, `${AVATAR}, ${NAME}`).filter((mark) => !mark.closest(CARD));
  const handles = marks.flatMap((mark) => avatarHandle(mark) ?? writtenHandles(mark));
  const author = handles[0];
  if (!author || handles.some((handle) => !sameHandle(handle, author))) return undefined;

  const texts = new Set(all(box, TEXT).map(visibleText));
  const cut = box.querySelector(SHOW_MORE) !== null;
  const times = new Set(all(box, 'time').map(isoTime));
  const link = all(box, 'a[href*="/status/"]')
    .map(readAddress)
    .find((address) => address?.id && sameHandle(address.handle, author));
  return {
    relation: 'quoted',
    author,
    // Two texts in one box: the page says not which is whose.
    text: texts.size === 1 ? cutText([...texts][0], cut) : undefined,
    ...(cut && { truncated: true as const }),
    at: times.size === 1 ? [...times][0] : undefined,
    url: link?.id ? postUrl(author, link.id) : undefined,
  };
}

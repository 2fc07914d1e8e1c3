import type { Context } from '../../model/capture';
import { postUrl, readAddress, sameHandle } from './address';
import { avatarHandle, isoTime, quoteBox } from './post';
import { AVATAR, NAME, TEXT } from './selectors';
import { all, clamped, visibleText, writtenHandles } from './text';

/**
 * The post that this post quotes. Its id is on the page only where a photo or a cut-off text links to it: otherwise `url`
 * is absent. Undefined without a quote, and where the box names more than one person.
 */
export function readQuoted(post: Element): Context | undefined {
  const box = all(post, NAME)
    .map(quoteBox)
    .find((found) => found?.closest('article') === post && post.contains(found));
  if (!box) return undefined;
  const handles = [...all(box, AVATAR).map(avatarHandle), ...all(box, NAME).flatMap(writtenHandles)].filter(
    Boolean,
  );
  const author = handles[0];
  if (!author || handles.some((handle) => !sameHandle(handle, author))) return undefined;

  const texts = new Set(all(box, TEXT).map(visibleText));
  const times = new Set(all(box, 'time').map(isoTime));
  const link = all(box, 'a[href*="/status/"]')
    .map(readAddress)
    .find((address) => address?.id && sameHandle(address.handle, author));
  return {
    relation: 'quoted',
    author,
    // Two texts in one box: the page says not which is whose.
    text: texts.size === 1 ? clamped([...texts][0], 50_000) : undefined,
    at: times.size === 1 ? [...times][0] : undefined,
    url: link?.id ? postUrl(author, link.id) : undefined,
  };
}

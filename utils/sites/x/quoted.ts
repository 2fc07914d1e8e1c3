import type { Context } from '../../leads/schema';
import { postUrl, readAddress, sameHandle } from './address';
import { avatarHandle, isoTime } from './post';
import { AVATAR, NAME, QUOTE_BOX, TEXT } from './selectors';
import { clamped, visibleText } from './text';

/**
 * The post that this post quotes. Its id is on the page only where a photo or a cut-off text links to it: otherwise `url`
 * is absent. Undefined without a quote, and where the box names more than one person.
 */
export function readQuoted(post: Element): Context | undefined {
  const box = Array.from(post.querySelectorAll(QUOTE_BOX)).find(
    (found) => found.closest('article') === post && found.querySelector(NAME),
  );
  if (!box) return undefined;
  const all = (selector: string) => Array.from(box.querySelectorAll(selector));
  const handles = [...all(AVATAR).map(avatarHandle), ...all(NAME).map(writtenHandle)].filter(
    (handle) => handle !== undefined,
  );
  const author = handles[0];
  if (!author || handles.some((handle) => !sameHandle(handle, author))) return undefined;

  const texts = new Set(all(TEXT).map(visibleText));
  const times = new Set(all('time').map(isoTime));
  const link = all('a[href*="/status/"]')
    .map((found) => readAddress(found.getAttribute('href')))
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

/** The name block of a quote has no links: the handle stands there as text. */
const writtenHandle = (name: Element) =>
  Array.from(name.querySelectorAll('div[dir]'), (line) => line.textContent?.trim().match(/^@(\w{1,20})$/)?.[1])
    .filter(Boolean)
    .at(-1);

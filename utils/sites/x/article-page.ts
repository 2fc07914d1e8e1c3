import type { Page } from '../adapter';
import { agreed } from '../elements';
import { readAddress, sameHandle } from './address';
import { isSomebodyElses } from './post';
import { ARTICLE_TEXT, ARTICLE_VIEW, LOCK } from './selectors';
import { all, clamped, visibleText } from './text';

/** An article on a page of its own, where no post stands around it. */
export interface ArticlePage {
  view: Element;
  handle: string;
  name: string | undefined;
  /** Absent where the address names no person (`/i/article/ID`): its number may be the article's own. */
  id: string | undefined;
  time: Element | undefined;
  /** The link that names the author. */
  link: Element;
}

/**
 * The article that the address names, whose author the page says in plain links (seen 2026; the time has no link, and no test id
 * says who): a link written `@handle` that leads to that person. Undefined where these differ from the address or from each other.
 */
export function articleOn({ document, url }: Page): ArticlePage | undefined {
  const [, named, id] = url.pathname.match(/^\/(\w{1,20})\/article\/(\d{1,25})(?:\/|$)/) ?? [];
  const [view, second] = all(document, ARTICLE_VIEW).filter((each) => !each.closest('article'));
  if (!named || !view || second) return undefined;
  // Inside the view, or in the column around it.
  for (let box: Element | null = view; box && box.localName !== 'body'; box = box.parentElement) {
    const links = all(box, 'a[href]').filter((link) => !isInText(link));
    const written = links.filter((link) => sameHandle(visibleText(link), `@${readAddress(link)?.handle}`));
    if (!written.length) continue;
    const handle = agreed(written.map((link) => readAddress(link)?.handle));
    const [link] = written;
    if (!handle || !link || !(named === 'i' || sameHandle(handle, named))) return undefined;
    if (all(box, LOCK).some((lock) => !isInText(lock))) return undefined;
    const isTheirs = (each: Element) =>
      sameHandle(readAddress(each)?.handle, handle) && !readAddress(each)?.id;
    const name = links
      .filter((each) => isTheirs(each) && !written.includes(each))
      .map(visibleText)
      .find(Boolean);
    const time = all(box, 'time').find((each) => !isInText(each));
    return {
      view,
      handle,
      name: clamped(name?.replace(/\s+/g, ' '), 300),
      id: named === 'i' ? undefined : id,
      time,
      link,
    };
  }
  return undefined;
}

const isInText = (element: Element) => element.closest(ARTICLE_TEXT) !== null || isSomebodyElses(element);

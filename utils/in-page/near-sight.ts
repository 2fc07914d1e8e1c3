import type { IsNear } from '../sites/adapter';
import { onTrusted } from './trusted';

/** So many of a page's posts are near wherever they stand: short pages have all their buttons at once. */
const AT_ONCE = 24;
/** How far beyond the window a post is near: so many heights of it that a flick of the wheel finds its button there. */
const MARGIN = '200%';
/** A page that somebody stays on gets the rest of its buttons too, after so many ms: a screen reader lists them, and nobody tells us. */
const STAYS = 10_000;

/** Which posts of a page are to have their button. One that was near stays so, however far the reader goes. */
export interface NearSight {
  /** For one look at the page at this address: whether a post is near; if not it is watched until it is. */
  begin(href: string): IsNear;
}

/**
 * Tells what is in or near sight from the rest of a long page, without asking for its layout. All of it is near once Tab is pressed, which
 * leads from button to button, and once the page was in front for a while.
 * @param came called when something came near that was not: it is time for another look.
 */
export function watchSight(document: Document, came: () => void, signal: AbortSignal): NearSight {
  const near = new WeakSet<Element>();
  let areAllNear = false;
  let page = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Most pages are short. */
  let observer: IntersectionObserver | undefined;

  const seen = (entries: IntersectionObserverEntry[]) => {
    const arrived = entries.filter(({ isIntersecting }) => isIntersecting);
    for (const { target } of arrived) {
      near.add(target);
      observer?.unobserve(target);
    }
    if (arrived.length) came();
  };
  const allAreNear = () => {
    if (!areAllNear) came();
    areAllNear = true;
    observer?.disconnect();
  };
  const stayed = () => {
    // Behind other tabs it costs nothing.
    if (document.hidden) onTrusted(document, 'visibilitychange', wait, { once: true, signal });
    else allAreNear();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(stayed, STAYS);
  };
  const watch = (post: Element) => {
    if (!observer) {
      observer = new IntersectionObserver(seen, { rootMargin: `${MARGIN} 0px` });
      const pressed = ({ key }: KeyboardEvent) => key === 'Tab' && allAreNear();
      onTrusted(document.defaultView, 'keydown', pressed, { capture: true, signal });
      wait();
    }
    observer.observe(post);
  };
  signal.addEventListener('abort', () => observer?.disconnect());

  return {
    begin(href) {
      const [address = ''] = href.split('#');
      if (address !== page) {
        // Soft navigation: others stand in the page now.
        page = address;
        areAllNear = false;
        if (observer) wait();
      }
      let count = 0;
      return (post) => {
        if (areAllNear || count++ < AT_ONCE) near.add(post);
        if (near.has(post)) return true;
        watch(post);
        return false;
      };
    },
  };
}

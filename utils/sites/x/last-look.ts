import type { LastLook, Place } from '../adapter';

/** What was found in each post. Another address or another width makes all of it new. */
export function lastLook(): LastLook {
  let seen = new WeakMap<Element, Place | null>();
  let stage = '';
  return {
    at(page) {
      const now = `${page.document.defaultView?.innerWidth} ${page.url}`;
      if (now !== stage) seen = new WeakMap();
      stage = now;
      return { ...page, seen };
    },
    forget({ target }) {
      let around = target instanceof Element ? target.closest('article') : null;
      for (; around; around = around.parentElement?.closest('article') ?? null) seen.delete(around);
    },
  };
}

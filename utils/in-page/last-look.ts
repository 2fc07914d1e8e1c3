import type { Page, Place } from '../sites/adapter';

/** What the last look at the page found, so that the next one looks only at what changed. */
export interface LastLook {
  /** The page with what is still true of it. */
  at(page: Page): Page;
  /** Something changed: whatever stands around it is looked at again, and whatever came with it. */
  forget(record: MutationRecord): void;
}

/** Articles only (posts on X): elsewhere pages change seldom. Another address or another width makes all of it new. */
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
    forget({ target, addedNodes }) {
      let around = target instanceof Element ? target.closest('article') : null;
      for (; around; around = around.parentElement?.closest('article') ?? null) seen.delete(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        // A node that the site moved may stand elsewhere now, among advertisements or in a message.
        for (const moved of [node, ...node.querySelectorAll('article')]) seen.delete(moved);
      }
    },
  };
}

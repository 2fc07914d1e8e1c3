import { afterEach, beforeEach, vi } from 'vitest';

/** jsdom tells no page that it is idle, nor what is in sight: here the test says when, and what. */
let asked: IdleRequestCallback[] = [];
let watched = new Map<Element, IntersectionObserverCallback>();
beforeEach(() => {
  asked = [];
  watched = new Map();
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => asked.push(callback));
  vi.stubGlobal('IntersectionObserver', Watcher);
});
afterEach(() => vi.unstubAllGlobals());

/** The page is idle once: what waited for that is called. Returns how much did. */
export function idleOnce(): number {
  const due = asked;
  asked = [];
  for (const callback of due) callback({ didTimeout: false, timeRemaining: () => 50 });
  return due.length;
}

/** The page stays idle until nothing waits any more. */
export function idle(): void {
  while (idleOnce() > 0);
}

class Watcher {
  constructor(private readonly callback: IntersectionObserverCallback) {}
  observe(element: Element) {
    watched.set(element, this.callback);
  }
  unobserve(element: Element) {
    watched.delete(element);
  }
  disconnect() {
    watched.clear();
  }
}

/** The reader comes near these: who watches them is told. */
export function comeNear(elements: Iterable<Element>): void {
  for (const target of elements) {
    const boundingClientRect = new DOMRect(0, 0, 600, 100);
    const entry = {
      target,
      isIntersecting: true,
      boundingClientRect,
    } as unknown as IntersectionObserverEntry;
    watched.get(target)?.([entry], undefined as never);
  }
}

import { afterEach, beforeEach, vi } from 'vitest';

/** jsdom tells no page that it is idle: here the test says when. */
let asked: IdleRequestCallback[] = [];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => asked.push(callback));
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

/** The world that all starts of this extension's script in one page share, and the page's own scripts do not see. */
const world = globalThis as { startedGuestScout?: true };

/**
 * Starts, unless it has been in this page before: after an install the script may come twice, from the manifest and from the background, and
 * the second would forget what was just clicked. A script whose extension was updated lives in a world of its own.
 */
export function startOnce(start: () => void): void {
  if (world.startedGuestScout) return;
  world.startedGuestScout = true;
  start();
}

/** The world that all starts of this extension's script in one page share, and the page's own scripts do not see. */
const world = globalThis as { endGuestScout?: () => void };

/**
 * Starts, and ends what an earlier start in this page began: after an install the script may come twice, from the manifest
 * and from the background. A script whose extension was updated lives in a world of its own and cannot be reached; it sees
 * that by itself.
 */
export function replaceEarlierStart(start: () => () => void): void {
  world.endGuestScout?.();
  world.endGuestScout = start();
}

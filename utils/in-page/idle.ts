/** Of a page that is never idle so much time is taken at last, in ms. */
const AT_LATEST = 1_000;

/** One piece of work, in ms: below a frame. There may be only one in 50 ms, so that much less would leave long threads waiting. */
const PIECE = 10;
/** Items of the first piece: what stands in sight of most pages. */
const AT_FIRST = 8;

/** Calls back once when the page has nothing else to do; its styles and its layout are clean then, so that reading them is free. */
export function whenIdle(act: () => void, signal: AbortSignal): void {
  requestIdleCallback(() => signal.aborted || act(), { timeout: AT_LATEST });
}

/**
 * Works through items in their order, a few whenever the page is idle; how many is told by how long the last ones took.
 * @returns to be called with what is left to do, in place of what was left before.
 */
export function inPieces<Item>(work: (items: Item[]) => void, signal: AbortSignal): (items: Item[]) => void {
  let left: Item[] = [];
  let isAsked = false;
  let size = AT_FIRST;
  const ask = () => {
    if (isAsked || left.length === 0) return;
    isAsked = true;
    whenIdle(piece, signal);
  };
  const piece = () => {
    isAsked = false;
    const began = performance.now();
    work(left.splice(0, size));
    const took = performance.now() - began;
    size = Math.max(1, Math.floor(size * Math.min(2, PIECE / took)));
    ask();
  };
  return (items) => {
    left = items;
    ask();
  };
}

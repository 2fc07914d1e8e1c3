/** Of a page that is never idle so much time is taken at last, in ms. */
const AT_LATEST = 1_000;

/**
 * One piece of work, in ms: below a frame. Not much less: a long page pays some milliseconds for each frame that draws something new,
 * and there may be only one piece in 50 ms, so that long threads would wait.
 */
const PIECE = 10;

/** Calls back once when the page has nothing else to do; its styles and its layout are clean then, so that reading them is free. */
export function whenIdle(act: () => void, signal: AbortSignal): void {
  requestIdleCallback(() => signal.aborted || act(), { timeout: AT_LATEST });
}

/** A piece has at least so many items, on a slow machine too: about as many as are in or near sight. */
const AT_LEAST = 12;

/**
 * One piece: takes items as they come until its time is up.
 * @returns whether there are none left.
 */
export function takePiece<Item>(items: Iterator<Item>, take: (item: Item) => void): boolean {
  const end = performance.now() + PIECE;
  for (let count = 0; count < AT_LEAST || performance.now() < end; count++) {
    const next = items.next();
    if (next.done) return true;
    take(next.value);
  }
  return false;
}

/**
 * Works through items in their order, a piece whenever the page is idle; a few, as many as any piece has at least, at once.
 * @param work takes of the items it is handed as many as there are: they end when its time is up.
 * @returns to be called with what is left to do, in place of what was left before.
 */
export function inPieces<Item>(
  work: (items: Iterable<Item>) => void,
  signal: AbortSignal,
): (items: Item[]) => void {
  let left: Item[] = [];
  let next = 0;
  let isAsked = false;
  function* untilTimeIsUp() {
    const end = performance.now() + PIECE;
    for (let count = 0; next < left.length; count++) {
      if (count >= AT_LEAST && performance.now() >= end) return;
      const item = left[next++];
      if (item !== undefined) yield item;
    }
  }
  const ask = () => {
    if (isAsked || next >= left.length) return;
    isAsked = true;
    whenIdle(piece, signal);
  };
  const piece = () => {
    isAsked = false;
    work(untilTimeIsUp());
    ask();
  };
  return (items) => {
    left = items;
    next = 0;
    if (items.length <= AT_LEAST) work(untilTimeIsUp());
    ask();
  };
}

/** When something is done that waits for a pause, in ms: after so long without a call, at the latest so long after the first. */
export interface Pause {
  still: number;
  longest: number;
}

/** Does it once for any number of calls, in the first pause between them. */
export function afterPause({ still, longest }: Pause, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  return () => {
    const now = Date.now();
    if (timer === undefined) latest = now + longest;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(still, latest - now));
    timer = setTimeout(() => {
      timer = undefined;
      act();
    }, wait);
  };
}

/** Longest stretch of work before the page is drawn and heard again, in ms. */
const STRETCH = 24;

/** Lets a page live beside long work: call it between small steps. */
export function breather(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - since < STRETCH) return undefined;
    return breathe().then(() => {
      since = performance.now();
    });
  };
}

/** One turn of the event loop. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

import { OURS } from './closed-root';

/** A pass may cost the page a tenth of its time at most: after one of 8 ms the next waits 80 ms. */
const REST = 10;
/** Between passes while the tab is hidden, where no animation frames come; in ms. */
const HIDDEN_WAIT = 500;

/** Runs passes over the page. */
export interface Watch {
  /** Asks for a pass soon; many calls make one pass. */
  soon(): void;
  /** Changes the page without calling itself back for it. */
  quietly(change: () => void): void;
}

/**
 * Calls `pass` once now and again after the page changed: one observer, one pass per animation frame at most.
 * What `pass` itself changes does not count, nor what only adds or removes our own confirmation and card.
 */
export function watchPlaces(document: Document, pass: () => void, signal: AbortSignal): Watch {
  let asked = false;
  let notBefore = 0;
  const observer = new MutationObserver((records) => {
    if (records.some(concernsPlaces)) soon();
  });

  const quietly = (change: () => void) => {
    if (observer.takeRecords().some(concernsPlaces)) soon();
    change();
    observer.takeRecords();
  };
  const run = () => {
    asked = false;
    if (signal.aborted) return;
    const started = performance.now();
    quietly(pass);
    notBefore = performance.now() + (performance.now() - started) * REST;
  };
  const soon = () => {
    if (asked || signal.aborted) return;
    asked = true;
    const wait = document.hidden ? HIDDEN_WAIT : notBefore - performance.now();
    if (wait > 16) setTimeout(run, wait);
    else requestAnimationFrame(run);
  };

  run();
  // `href` changes where a site writes the next post into the nodes of the last.
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());
  watchAddress(document, soon, signal);
  return { soon, quietly };
}

/** False for our own confirmation and card; a button of ours that the site removed does concern us. */
function concernsPlaces({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => !(node instanceof Element && node.matches(`${OURS}:not([data-guest-scout="suggest"])`)),
  );
}

/** Soft navigation and a return through back and forward may change what a page is without changing its nodes. */
function watchAddress(document: Document, changed: () => void, signal: AbortSignal): void {
  const view = document.defaultView as (Window & { navigation?: EventTarget }) | null;
  view?.navigation?.addEventListener('currententrychange', changed, { signal });
  view?.addEventListener('popstate', changed, { signal });
  view?.addEventListener('pageshow', changed, { signal });
}

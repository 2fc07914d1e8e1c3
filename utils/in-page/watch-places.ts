import { OURS } from './closed-root';

/** A pass may cost the page a tenth of its time at most: after one of 8 ms the next waits 80 ms. */
const REST = 10;
/** While the tab is hidden no animation frames come; between passes then, in ms. */
const HIDDEN_WAIT = 500;

/**
 * Calls `pass` once now and again after the page changed: one observer, one pass per animation frame at most.
 * `changed` hears of each change before that. What `pass` itself changes does not count, nor what only adds or removes our own confirmation and card.
 */
export function watchPlaces(
  document: Document,
  pass: () => void,
  changed: (record: MutationRecord) => void,
  signal: AbortSignal,
): void {
  let asked = false;
  let notBefore = 0;
  const observer = new MutationObserver((records) => {
    const relevant = records.filter(concernsPlaces);
    relevant.forEach(changed);
    if (relevant.length) soon();
  });
  const run = () => {
    asked = false;
    if (signal.aborted) return;
    const started = performance.now();
    pass();
    observer.takeRecords();
    const ended = performance.now();
    notBefore = ended + (ended - started) * REST;
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    const wait = document.hidden ? HIDDEN_WAIT : notBefore - performance.now();
    if (wait > 16) setTimeout(run, wait);
    else requestAnimationFrame(run);
  };

  run();
  // `href` changes where a site writes the next post into the nodes of the last.
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());
  // Soft navigation may change what a page is without changing its nodes; so may a return through back and forward.
  const view = document.defaultView as (Window & { navigation?: EventTarget }) | null;
  view?.navigation?.addEventListener('currententrychange', soon, { signal });
  view?.addEventListener('pageshow', soon, { signal });
}

/** False for our own confirmation and card; a button of ours that the site removed does concern us. */
function concernsPlaces({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => !(node instanceof Element && node.matches(`${OURS}:not([data-state])`)),
  );
}

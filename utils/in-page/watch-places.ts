import { OURS } from './closed-root';
import { whenIdle } from './idle';
import { onTrusted } from './trusted';

/** A pass may cost the page a tenth of its time at most: after one of 8 ms the next waits 80 ms. */
const REST = 10;
/** While posts fly past nobody clicks beside them: passes wait until the page was still for so long, in ms … */
const STILL = 100;
/** … but not for ever: some pages never are. */
const AT_LEAST_EVERY = 2_000;
/** While the tab is hidden no animation frames come; between passes then, in ms. */
const HIDDEN_WAIT = 500;

/**
 * Calls `pass` once when the page is idle and again after it changed: at the next animation frame after a change in a still page,
 * and when it is still again after many. `changed` hears of each change before that. What `pass` itself changes does not count, nor
 * what only adds or removes our own confirmation and card.
 * @returns `untold` makes changes of our own outside of a pass, which do not count either; `soon` asks for a pass as a change does.
 */
export function watchPlaces(
  document: Document,
  pass: () => void,
  changed: ((record: MutationRecord) => void) | undefined,
  signal: AbortSignal,
): { untold(change: () => void): void; soon(): void } {
  let askedAt = 0;
  let changedAt = 0;
  let notBefore = 0;
  const observer = new MutationObserver((records) => {
    if (changed) records.forEach(changed);
    if (askedAt || records.some(concernsPlaces)) soon();
  });
  const untold = (change: () => void) => {
    change();
    observer.takeRecords();
  };
  const run = () => {
    askedAt = 0;
    if (signal.aborted) return;
    const started = performance.now();
    untold(pass);
    const ended = performance.now();
    notBefore = ended + (ended - started) * REST;
  };
  const whenStill = () => {
    const due = Math.max(notBefore, Math.min(changedAt + STILL, askedAt + AT_LEAST_EVERY));
    const wait = due - performance.now();
    if (wait > 0) setTimeout(whenStill, wait);
    else run();
  };
  const soon = () => {
    const now = performance.now();
    const still = now > changedAt + STILL && now > notBefore;
    changedAt = now;
    if (askedAt) return;
    askedAt = now;
    if (document.hidden) setTimeout(run, HIDDEN_WAIT);
    else if (still) requestAnimationFrame(run);
    else whenStill();
  };

  const begin = () => {
    run();
    // `href` changes where a site writes the next post into the nodes of the last.
    observer.observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
    // Soft navigation may change what a page is without changing its nodes; so may a return through back and forward.
    const view = document.defaultView as (Window & { navigation?: EventTarget }) | null;
    onTrusted(view?.navigation, 'currententrychange', soon, { signal });
    onTrusted(view, 'pageshow', soon, { signal });
  };
  // At load the page has better things to do.
  whenIdle(begin, signal);
  signal.addEventListener('abort', () => observer.disconnect());
  return { untold, soon };
}

/** False for our own confirmation and card; a button of ours that the site removed does concern us. */
function concernsPlaces({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const isPages = (node: Node) => !(node instanceof Element && node.matches(`${OURS}:not([data-state])`));
  return type === 'attributes' || [...addedNodes, ...removedNodes].some(isPages);
}

import { send } from '../../messages/send';

/** A page that is left at once is nobody's business, in ms. */
const STAYS = 400;

/**
 * Tells the background which page is shown, once a page and never while it loads: the toolbar's icon, which the page does not see, says
 * whether its person is saved. A listener to tabs instead would wake the background for every page of every site.
 * @returns to be called after each pass.
 */
export function tellPage(location: { href: string }, signal: AbortSignal): () => void {
  let told = '';
  return () => {
    const { href } = location;
    if (told === href) return;
    told = href;
    setTimeout(() => {
      if (signal.aborted || location.href !== href) return;
      send('page.shown', { path: new URL(href).pathname }).catch(() => undefined);
    }, STAYS);
  };
}

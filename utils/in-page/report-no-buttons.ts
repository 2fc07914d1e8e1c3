import { send } from '../messages/send';

/** A page may still be loading: so long it has none before it counts, in ms. */
const PATIENCE = 5_000;

/**
 * Tells the background, once a page, that no button stands there though `sign` does: the site's markup may have changed.
 * @returns to be called after each pass.
 */
export function tellOfNone(
  document: Document,
  location: { href: string },
  sign: string,
  isNone: () => boolean,
): () => void {
  let looked = '';
  return () => {
    const { href } = location;
    if (looked === href || !isNone()) return;
    looked = href;
    setTimeout(() => {
      const path = new URL(href).pathname;
      if (location.href === href && isNone() && document.querySelector(sign))
        send('health.noButtons', { path }).catch(() => undefined);
    }, PATIENCE);
  };
}

import { send } from '../../messages/send';

/** A page may still be loading, or still show the one before: so long it stands before it counts, in ms. */
const PATIENCE = 5_000;

/**
 * Tells the background, once a page, whether buttons stand there, or none although `sign` does: the site's markup may have changed.
 * @returns to be called after each pass.
 */
export function reportButtons(
  document: Document,
  location: { href: string },
  sign: string,
  hasButtons: () => boolean,
  signal: AbortSignal,
): () => void {
  const looked = { 'health.buttons': '', 'health.noButtons': '' };
  const nameNow = () => (hasButtons() ? 'health.buttons' : 'health.noButtons');
  return () => {
    const { href } = location;
    const name = nameNow();
    if (looked[name] === href) return;
    looked[name] = href;
    setTimeout(() => {
      if (signal.aborted || location.href !== href || nameNow() !== name) return;
      if (name === 'health.buttons' || document.querySelector(sign))
        send(name, { path: new URL(href).pathname }).catch(() => undefined);
    }, PATIENCE);
  };
}

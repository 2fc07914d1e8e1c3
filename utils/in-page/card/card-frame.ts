import { browser } from 'wxt/browser';
import { send } from '../../messages/send';
import { closedHost, make } from '../closed-root';
import { overlayParent } from '../overlay';
import { OVERLAY_STYLE } from '../style';
import { onTrusted } from '../trusted';
import { type CardClosed, listenForCardClosed } from './card-closed';

/** The card over the page: an extension page in a frame, one at a time. */
export interface CardFrame {
  /**
   * Shows the card of a clip in place of any other, and moves the focus into it.
   * @param key the subject it belongs to.
   * @throws {MessageFailed} when the background gives no address for it; nothing is shown then.
   */
  open(clipId: string, near: Element, key: string): Promise<void>;
  close(): void;
}

/**
 * The place for the card; nothing stands in the page, and nothing is listened for, until it is opened.
 * @param closed hears that the card itself wanted to be folded away, and whose it was.
 */
export function makeCardFrame(
  document: Document,
  closed: (key: string, notice: CardClosed) => void,
  signal: AbortSignal,
): CardFrame {
  let shown: { host: HTMLElement; key: string } | undefined;
  const close = () => {
    shown?.host.remove();
    shown = undefined;
  };
  const hear = (notice: CardClosed) => {
    const key = shown?.key;
    close();
    if (key !== undefined) closed(key, notice);
  };
  let isListening = false;
  signal.addEventListener('abort', close);

  return {
    async open(clipId, near, key) {
      if (!isListening) listenForCardClosed(hear, signal);
      isListening = true;
      const { path } = await send('card.open', { clipId });
      close();
      if (signal.aborted) return;
      const { host, root } = closedHost(document, 'card', OVERLAY_STYLE);
      const frame = make(document, 'iframe', '');
      frame.title = 'Guest Scout';
      // A dynamic address redirects, so the plain `clipboard-write` would be refused.
      frame.allow = 'clipboard-write *';
      onTrusted(frame, 'load', () => frame.focus());
      frame.src = (browser.runtime.getURL as (path: string) => string)(path);
      root.append(frame);
      shown = { host, key };
      overlayParent(document, near).append(host);
    },
    close,
  };
}

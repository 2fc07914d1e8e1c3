import { browser } from 'wxt/browser';
import { send } from '../messages/send';
import { closedHost } from './closed-root';
import { overlayParent } from './overlay';

/** The card over the page: an extension page in a frame, one at a time. */
export interface CardFrame {
  /**
   * Shows the card of a clip in place of any other.
   * @throws {MessageFailed} when the background gives no address for it; nothing is shown then.
   */
  open(clipId: string, from: { near: Element; key: string; focus: boolean }): Promise<void>;
  close(): void;
  /** The subject whose card is open. */
  openFor(): string | undefined;
}

/** `color-scheme` on host and frame alike: where they differ from the card's own, browsers paint the frame white. */
const CARD_STYLE = `
:host{all:initial!important;position:fixed!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483647!important;
color-scheme:light dark!important}
iframe{box-sizing:border-box;position:fixed;bottom:16px;inset-inline-end:16px;width:min(400px,100vw - 32px);height:min(640px,100vh - 32px);
border:1px solid light-dark(#d0d7de,#3d444d);border-radius:12px;color-scheme:light dark;background:light-dark(oklch(0.985 0.004 200),oklch(0.205 0.014 220));
box-shadow:0 12px 40px rgb(0 0 0/.3);animation:rise .18s ease-out}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@media (prefers-reduced-motion:reduce){iframe{animation:none}}
@media print{:host{display:none!important}}
`;

/** The place for the card; nothing stands in the page until it is opened. */
export function makeCardFrame(document: Document, signal: AbortSignal): CardFrame {
  let open: { host: HTMLElement; key: string } | undefined;
  const close = () => {
    open?.host.remove();
    open = undefined;
  };
  signal.addEventListener('abort', close);

  return {
    async open(clipId, { near, key, focus }) {
      const { path } = await send('card.open', { clipId });
      if (signal.aborted) return;
      close();
      const frame = document.createElement('iframe');
      frame.title = 'Guest Scout';
      // A dynamic address redirects, so the plain `clipboard-write` would be refused.
      frame.allow = 'clipboard-write *';
      if (focus) frame.addEventListener('load', () => frame.focus());
      frame.src = (browser.runtime.getURL as (path: string) => string)(path);
      const closed = closedHost(document, 'card', CARD_STYLE);
      closed.root.append(frame);
      open = { host: closed.host, key };
      overlayParent(document, near).append(closed.host);
    },
    close,
    openFor: () => open?.key,
  };
}

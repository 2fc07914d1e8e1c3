import { browser } from 'wxt/browser';
import type { Notices } from '../../messages/protocol';

export type CardClosed = Notices['card.closed'];

/** Hears the background's notice that the card wants to be folded away; anything else is left to others. */
export function listenForCardClosed(closed: (notice: CardClosed) => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    const { name, data } = (message ?? {}) as { name?: unknown; data?: Partial<CardClosed> };
    if (name !== 'card.closed') return;
    closed({ focusButton: data?.focusButton === true, removed: data?.removed === true });
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}

import { browser } from 'wxt/browser';
import type { MessageSender } from '@/utils/messages/sender';

const self = () => browser.runtime.id;
const inside = (path: string) => new URL(path, browser.runtime.getURL('/')).href;
const extension = () => {
  const { protocol, host } = new URL(browser.runtime.getURL('/'));
  return `${protocol}//${host}`;
};

/** Our script in the top frame of a site's page, as Chromium describes it. */
export const fromSite = (change: MessageSender = {}): MessageSender => ({
  id: self(),
  origin: 'https://x.com',
  url: 'https://x.com/home',
  frameId: 0,
  documentId: 'document of the page',
  tab: { id: 7 },
  ...change,
});

/** The card in that page. */
export const fromCard = (change: MessageSender = {}): MessageSender => ({
  id: self(),
  origin: extension(),
  url: inside('/card.html'),
  frameId: 12,
  documentId: 'document of the card',
  tab: { id: 7 },
  ...change,
});

/** An extension page of its own, in a tab. */
export const fromPage = (path = '/welcome.html', change: MessageSender = {}): MessageSender => ({
  id: self(),
  origin: extension(),
  url: inside(path),
  frameId: 0,
  documentId: 'document of the welcome page',
  tab: { id: 8 },
  ...change,
});

/** As Firefox may: without `origin` and `documentId`. */
export function bare({ origin: _, documentId: __, ...sender }: MessageSender): MessageSender {
  return sender;
}

import { browser } from 'wxt/browser';
import { originOf as originOfForms } from '../forms/google/address';
import { type AdapterSite, siteAt } from '../model/sites';

/** What the browser says about who sent a message; Firefox may leave out some of it. */
export interface MessageSender {
  id?: string;
  origin?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number };
}

/**
 * Who sent it. `document` names one document for as long as it lives. `site`: our script in the top frame of one of the three
 * sites. `form`: our script in the top frame of a form's page at `url`. `card`: our card in a frame. `page`: popup, options, welcome. Anything else is nobody.
 */
export type Sender =
  | { kind: 'site'; site: AdapterSite; origin: string; tabId: number; document: string }
  | { kind: 'form'; tabId: number; document: string; url: string }
  | { kind: 'card'; tabId: number; frameId: number; document: string }
  | { kind: 'page'; tabId?: number; document: string };

/** Undefined: nobody who may send anything. */
export function identify(sender: MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const url = sender.url && URL.canParse(sender.url) ? new URL(sender.url) : undefined;
  const origin = sender.origin ?? (url ? originOf(url) : undefined);
  const tabId = sender.tab?.id;
  const document = documentOf(sender, origin);
  if (origin === originOf(new URL(browser.runtime.getURL('/')))) {
    const isCard = url?.pathname === '/card.html';
    const { frameId = 0 } = sender;
    if (tabId !== undefined && frameId > 0)
      return isCard ? { kind: 'card', tabId, frameId, document } : undefined;
    return isCard ? undefined : { kind: 'page', tabId, document };
  }
  if (url && origin === originOfForms(url) && tabId !== undefined && sender.frameId === 0) {
    return { kind: 'form', tabId, document, url: url.href };
  }
  const site = siteAt(origin);
  return origin && site && tabId !== undefined && sender.frameId === 0
    ? { kind: 'site', site, origin, tabId, document }
    : undefined;
}

/** Opaque origins of extension addresses read "null" where the scheme is unknown, so it is put together by hand. */
export const originOf = ({ protocol, host }: URL) => `${protocol}//${host}`;

/** Where the browser names no document, its place stands in: a tab's frame at one origin. */
const documentOf = ({ documentId, tab, frameId }: MessageSender, origin: string | undefined) =>
  documentId ?? `${tab?.id ?? 'no tab'}/${frameId ?? 0}/${origin}`;

import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Failure } from '../errors';
import { flashBadge } from '../leads/badge';
import { suggestBy } from '../leads/suggestion';
import { type Capture, captureSchema } from '../model/capture';
import { siteAt } from '../model/sites';
import { cleanAddress } from '../sites/web/address';
import { readTab } from './read-tab';

const ITEM = 'suggest';

/** Firefox for Android has no context menus, and not every browser opens a popup by itself. */
const optional = browser as unknown as {
  contextMenus?: typeof browser.contextMenus;
  action: { openPopup?: (options?: { windowId?: number }) => Promise<void> };
};

/** Puts "Suggest as guest" into the context menu of pages; once, at install and update. */
export async function addToMenu(): Promise<void> {
  const menus = optional.contextMenus;
  if (!menus) return;
  await menus.removeAll();
  menus.create({
    id: ITEM,
    title: i18n.t('anyPage.menu'),
    contexts: ['selection', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Hears the clicks; called once, as the background starts. */
export function listenToMenu(): void {
  optional.contextMenus?.onClicked.addListener((click, tab) => {
    if (click.menuItemId === ITEM && tab) void suggest(click, tab);
  });
}

type Click = Pick<Browser.contextMenus.OnClickData, 'frameId' | 'selectionText' | 'pageUrl' | 'frameUrl'>;
type Tab = Pick<Browser.tabs.Tab, 'id' | 'title' | 'windowId'>;

/**
 * Saves what was clicked and says so: in the popup where the browser opens it, else by a sign at the icon until the popup is
 * opened. Firefox opens a popup within the click only, so it opens first and is told what it shows.
 */
export async function suggest(click: Click, tab: Tab): Promise<void> {
  const opening = openPopup(tab.windowId);
  const result = await suggestBy(() => captureOf(click, tab));
  if (!(await opening)) await flashBadge(result.is === 'saved' ? '✓' : result.is === 'asking' ? '?' : '!');
}

async function openPopup(windowId: number | undefined): Promise<boolean> {
  try {
    if (!optional.action.openPopup) return false;
    await optional.action.openPopup(windowId === undefined ? undefined : { windowId });
    return true;
  } catch {
    return false;
  }
}

/** Where no script may run (a PDF, the browser's store) the browser itself still hands over the words that were clicked. */
async function captureOf(click: Click, tab: Tab): Promise<Capture> {
  try {
    return await readTab(tab.id ?? -1, click.frameId ?? 0);
  } catch (error) {
    const handedOver = error instanceof Failure && /^(unreadable-page|no-text)$/.test(error.code);
    const words = handedOver ? captureOfWords(click, tab) : undefined;
    if (words) return words;
    throw error;
  }
}

function captureOfWords({ selectionText, frameUrl, pageUrl }: Click, { title }: Tab): Capture | undefined {
  const url = URL.parse(frameUrl ?? pageUrl ?? '');
  const words = selectionText?.trim();
  const isReadElsewhere = url && siteAt(url.origin);
  if (!url || !words || isReadElsewhere) return undefined;
  const address = cleanAddress(url);
  return captureSchema.parse({
    site: 'web',
    kind: 'selection',
    permalink: address,
    pageUrl: address,
    pageTitle: (title ?? '').slice(0, 1_000),
    author: { site: 'web', accounts: [] },
    quote: { text: words, selected: true, truncated: false, edited: false, translated: 'unknown' },
    context: [],
    isReply: 'unknown',
    capturedAt: new Date().toISOString(),
    readBy: { text: 'fallback: the words that the browser handed over', permalink: 'address' },
  });
}

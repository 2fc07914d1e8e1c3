/** The toolbar icon says on a person's own page that they are saved. It is drawn by the browser, beside the page: no page sees it. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Lead } from '../model/lead';
import { ADAPTER_SITES, isAdapterSite, SITES } from '../model/sites';
import { accountFromUrl, accountKey } from '../people/accounts';
import { leadWithAccount } from './find-lead';

/** With a tick in the place of the plus: another drawing, not another colour. */
const SAVED = { 16: '/saved/16.png', 32: '/saved/32.png' };
const USUAL = { 16: '/icon/16.png', 32: '/icon/32.png' };

/** Firefox for Android has a menu in the place of the toolbar, without icons. */
const action = browser.action as Partial<typeof browser.action>;

/** What was shown last in each tab; a new worker knows nothing and shows it anew. */
const shown = new Map<number, string>();

/** This page is shown in a tab now: its icon says whether it is somebody's who is saved. */
export async function markTab(tabId: number, address: string): Promise<void> {
  shown.delete(tabId);
  await show(tabId, await savedAt(address));
}

/** Somebody was saved or removed: the tabs of the three sites say so. */
export async function markTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ADAPTER_SITES.map((site) => `${SITES[site].origin}/*`) });
  for (const { id, url } of tabs) if (id !== undefined && url) await show(id, await savedAt(url));
}

/** The living lead that has this very page as its account. */
async function savedAt(address: string): Promise<Lead | undefined> {
  const account = accountFromUrl(address);
  if (!account?.handle || !isAdapterSite(account.site)) return undefined;
  const lead = await leadWithAccount(accountKey(account));
  return lead?.deletedAt ? undefined : lead;
}

async function show(tabId: number, lead: Lead | undefined): Promise<void> {
  const title = lead
    ? i18n.t('toolbar.saved', { name: lead.name || i18n.t('lead.somebody') })
    : 'Guest Scout';
  if (shown.get(tabId) === title) return;
  shown.set(tabId, title);
  try {
    await action.setTitle?.({ tabId, title });
    await action.setIcon?.({ tabId, path: lead ? SAVED : USUAL });
  } catch {
    // The tab was closed meanwhile.
    shown.delete(tabId);
  }
}

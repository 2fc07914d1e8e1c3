import { browser } from 'wxt/browser';
import type { AdapterSite } from '../model/sites';
import { SITES } from '../model/sites';
import { ENOUGH } from './drift';
import { writeReport } from './report';
import type { SiteHealth, Structure } from './schema';
import { structureOfTab } from './structure-of-tab';

/**
 * The report as text, made on this device and given to nobody. The structure is that kept of the last page without buttons as long
 * as such pages are what is wrong; else that of the site's tab looked at last.
 */
export async function takeReport(site: AdapterSite, health: SiteHealth): Promise<string> {
  const isFailing = Object.values(health.noButtons).some(({ pages }) => pages >= ENOUGH);
  const structure = (isFailing && health.structure) || (await structureNow(site)) || health.structure;
  const { version } = browser.runtime.getManifest();
  return writeReport({ site, health, version, structure });
}

async function structureNow(site: AdapterSite): Promise<Structure | undefined> {
  for (const tab of await openTabs(SITES[site].origin)) {
    const text = await structureOfTab(tab);
    if (text) return { at: new Date().toISOString(), kind: 'open', text };
  }
  return undefined;
}

/** Tabs of the site that are open, the one looked at last first. */
async function openTabs(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: `${origin}/*`, discarded: false });
  return tabs
    .sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ id }) => id ?? []);
}

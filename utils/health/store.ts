import { storage } from 'wxt/utils/storage';
import type { AdapterSite } from '../model/sites';
import { type SiteHealth, salvageHealth } from './schema';

const itemOf = (site: AdapterSite) => storage.defineItem<unknown>(`local:health/${site}`);

/** What is kept about a site, salvaged entry by entry. */
export async function readHealth(site: AdapterSite): Promise<SiteHealth> {
  return salvageHealth(await itemOf(site).getValue());
}

let last: Promise<unknown> = Promise.resolve();

/** Changes what is kept about a site; one change after another, written only where something differs. Background only. */
export function changeHealth(site: AdapterSite, change: (health: SiteHealth) => SiteHealth): Promise<void> {
  const turn = last.then(async () => {
    const before = await readHealth(site);
    const after = change(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await itemOf(site).setValue(after);
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** Calls back at each change. Returns the way to stop. */
export function watchHealth(site: AdapterSite, changed: (health: SiteHealth) => void): () => void {
  return itemOf(site).watch((value) => changed(salvageHealth(value)));
}

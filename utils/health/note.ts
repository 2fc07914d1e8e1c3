import type { Site } from '../model/account';
import type { Capture } from '../model/capture';
import { isAdapterSite } from '../model/sites';
import { kindOfPage } from './expected';
import { afterButtons, afterCapture, afterNone } from './notes';
import type { Structure } from './schema';
import { changeHealth } from './store';
import { structureOfTab } from './structure-of-tab';

/** The page of a site that tells of itself. */
interface SitePage {
  site: Site;
  tabId: number;
}

/** Notes which rules read a capture. Never rejects: what it keeps is not worth a failed click. */
export async function noteCapture(capture: Capture): Promise<void> {
  const { site } = capture;
  if (!isAdapterSite(site)) return;
  await quietly(changeHealth(site, (health) => afterCapture(health, site, capture, now())));
}

/** Notes that the page at this path has its buttons. */
export async function noteButtons({ site }: SitePage, path: string): Promise<void> {
  const kind = isAdapterSite(site) ? kindOfPage(site, path) : undefined;
  if (kind && isAdapterSite(site)) await quietly(changeHealth(site, (health) => afterButtons(health, kind)));
}

/** Notes that the page at this path has none though it should, and keeps its structure. */
export async function noteNone({ site, tabId }: SitePage, path: string): Promise<void> {
  const kind = isAdapterSite(site) ? kindOfPage(site, path) : undefined;
  if (!kind || !isAdapterSite(site)) return;
  const text = await structureOfTab(tabId);
  const structure: Structure | undefined = text ? { at: now(), kind, text } : undefined;
  await quietly(changeHealth(site, (health) => afterNone(health, kind, now(), structure)));
}

const now = () => new Date().toISOString();

const quietly = (done: Promise<void>) => done.catch(() => undefined);

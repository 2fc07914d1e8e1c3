import { type AdapterSite, isAdapterSite } from '../model/sites';
import type { Page, Place } from './adapter';
import { ownTextOnGitHub } from './github/own-text';
import { ownTextOnLobsters } from './lobsters/own-text';
import type { OwnText } from './selection';
import { ownTextOnX } from './x/own-text';

/** By site. Apart from the adapters: only `/web.js` reads a selection. */
const OWN_TEXT: Record<AdapterSite, (place: Place, page: Page) => OwnText | undefined> = {
  x: ownTextOnX,
  lobsters: ownTextOnLobsters,
  github: ownTextOnGitHub,
};

/** The element that holds nothing but the subject's own words; undefined where there is none. */
export function ownText(place: Place, page: Page): OwnText | undefined {
  const { site } = place.author;
  return isAdapterSite(site) ? OWN_TEXT[site](place, page) : undefined;
}

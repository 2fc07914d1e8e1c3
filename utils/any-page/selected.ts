import type { Capture } from '../model/capture';
import { readTab } from './read-tab';

/**
 * The capture with the words that the reader selected in it as the quote. The whole stays, as it was read, where the selection is
 * not this subject's own words, or where the page cannot be read a second time.
 */
export async function withSelection(whole: Capture, tabId: number | undefined): Promise<Capture> {
  if (tabId === undefined) return whole;
  const chosen = await readTab(tabId).catch(() => undefined);
  const isSame =
    chosen?.quote?.selected &&
    chosen.permalink === whole.permalink &&
    chosen.author.handle?.toLowerCase() === whole.author.handle?.toLowerCase();
  return isSame ? { ...chosen, bySelf: whole.bySelf } : whole;
}

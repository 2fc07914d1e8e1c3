import { browser } from 'wxt/browser';
import { STRUCTURE_LIMIT } from './limit';

/** The page's structure without a word of it, taken by a script that runs once in that tab; undefined where it cannot be reached. */
export async function structureOfTab(tabId: number): Promise<string | undefined> {
  try {
    const [taken] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/structure.js'] as never,
    });
    const text: unknown = taken?.result;
    return typeof text === 'string' ? text.slice(0, STRUCTURE_LIMIT) : undefined;
  } catch {
    // Closed meanwhile, asleep, or an error page.
    return undefined;
  }
}

import type { Capture } from '../model/capture';
import { type AdapterSite, siteAt } from '../model/sites';
import type { Adapter, Page } from './adapter';
import { its } from './elements';
import { githubAdapter } from './github';
import { lobstersAdapter } from './lobsters';
import { readSelection } from './read-selection';
import { TooMuch } from './selection';
import { readWebPage } from './web';
import { xAdapter } from './x';

/**
 * What `/web.js` gives back to who ran it. `unsaid`: read, but the page does not say that everybody can read it. `problem`: why
 * nothing was read.
 */
export type PageReading =
  | { capture: Capture }
  | { unsaid: Capture }
  | { problem: 'nobody' | 'too-long' | 'no-text' };

/** Sites on which a post's own adapter reads, and nothing else does: elsewhere the words would lose who said them. */
const ADAPTERS: Record<AdapterSite, Adapter> = {
  x: xAdapter,
  lobsters: lobstersAdapter,
  github: githubAdapter,
};

/** The longest passage that is kept (utils/model/capture.ts). */
const LONGEST = 200_000;

/** Reads the page that a scout wants to suggest from; runs inside of it. */
export async function readAnyPage(page: Page, loadedAs?: string): Promise<PageReading> {
  if ((its(page.document, 'getSelection')()?.toString().length ?? 0) > LONGEST)
    return { problem: 'too-long' };
  try {
    return await read(page, loadedAs);
  } catch (error) {
    if (error instanceof TooMuch) return { problem: 'too-long' };
    throw error;
  }
}

async function read(page: Page, loadedAs?: string): Promise<PageReading> {
  const site = siteAt(page.url.origin);
  const adapter = site && ADAPTERS[site];
  if (adapter) {
    const capture = await readSelection(adapter, page);
    if (capture) return { capture };
    const unsaid = await readSelection(adapter, { ...page, seen: undefined, unsaid: true });
    return unsaid?.quote?.selected ? { unsaid } : { problem: 'nobody' };
  }
  const type = its(page.document, 'contentType');
  if (/^(application|image|video|audio)\//.test(type) && !isMarkup(type)) return { problem: 'no-text' };
  return { capture: readWebPage(page, loadedAs) };
}

const isMarkup = (type: string) => /^application\/(xhtml\+)?xml$/.test(type);

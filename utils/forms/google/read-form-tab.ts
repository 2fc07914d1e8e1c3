import { browser } from 'wxt/browser';
import { z } from '../../zod';
import { SIGN_IN } from './form-tab';
import { parseForm, type ReadForm } from './read';
import type { NotRead, ReadCode } from './read-problems';

/** What `/form-page.js` gives back; it ran beside a page that nobody vouches for. */
const shownSchema = z.object({ url: z.string(), html: z.string() });

/** In a tab other things help than where an address was read. */
const IN_TAB: Partial<Record<ReadCode, string>> = {
  'sign-in': SIGN_IN,
  'not-a-form': 'There is no form on this page. Open the nomination form itself, and connect it there.',
  unreadable:
    'Guest Scout finds no questions on this page. Open the form’s first page anew; if it is the form, ask a host for a set-up line.',
};

/** Reads the form in a tab by running `/form-page.js` in it, by `activeTab`: no permission for Google is needed. */
export async function readFormTab(tabId: number): Promise<ReadForm> {
  const shown = await shownIn(tabId);
  if (!shown) return notRead('unreadable', 'Guest Scout cannot read this tab. Reload it, then try again.');
  const read = parseForm(shown.html, shown.url);
  return read.ok ? read : notRead(read.code, IN_TAB[read.code] ?? read.message);
}

const notRead = (code: ReadCode, message: string): NotRead => ({ ok: false, code, message });

async function shownIn(tabId: number): Promise<z.infer<typeof shownSchema> | undefined> {
  try {
    const [run] = await browser.scripting.executeScript({
      target: { tabId },
      // Not among the paths that WXT lists for this call, though it is one of the build's.
      files: ['/form-page.js'] as never,
    });
    return shownSchema.safeParse(run?.result).data;
  } catch {
    // A tab that is asleep or went elsewhere meanwhile, no grant for it: one sentence for all of them.
    return undefined;
  }
}

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ReadFailure } from '../../../model/problem';
import { z } from '../../../model/zod';
import { parseForm, type ReadForm } from '../read';
import type { NotRead } from '../read-problems';

/** What `/form-page.js` gives back; it ran beside a page that nobody vouches for. */
const shownSchema = z.object({ url: z.string(), html: z.string() });

/** In a tab other things help than where an address was read. */
const IN_TAB = {
  'sign-in': 'forms.tab.signIn',
  'not-a-form': 'forms.tab.noForm',
  unreadable: 'forms.tab.noQuestions',
} as const satisfies Partial<Record<ReadFailure, string>>;

/** Reads the form in a tab by running `/form-page.js` in it, by `activeTab`: no permission for Google is needed. */
export async function readFormTab(tabId: number): Promise<ReadForm> {
  const shown = await shownIn(tabId);
  if (!shown) return notRead('unreadable', i18n.t('forms.tab.unreadable'));
  const read = parseForm(shown.html, shown.url);
  if (read.ok) return read;
  const { code, message } = read;
  return notRead(code, code in IN_TAB ? i18n.t(IN_TAB[code as keyof typeof IN_TAB]) : message);
}

const notRead = (code: ReadFailure, message: string): NotRead => ({ ok: false, code, message });

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

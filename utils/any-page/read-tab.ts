import { browser } from 'wxt/browser';
import { z } from 'zod';
import { i18n } from '#i18n';
import { Failure } from '../errors';
import { inNumbers } from '../language';
import { NotSaidPublic } from '../leads/suggestion';
import { type Capture, captureSchema } from '../model/capture';
import { LIMITS } from '../model/limits';
import { siteAt } from '../model/sites';
import { wholeAccounts } from '../people/whole-accounts';
import type { PageReading } from '../sites/any-page';

/** What `/web.js` gives back; it ran beside a page that nobody vouches for. */
const readingSchema = z.union([
  z.object({ capture: captureSchema }),
  z.object({ unsaid: captureSchema }),
  z.object({ problem: z.enum(['nobody', 'too-long', 'no-text']) }),
]) satisfies z.ZodType<PageReading>;

const SENTENCES: Record<Extract<PageReading, { problem: string }>['problem'], () => string> = {
  nobody: () => i18n.t('anyPage.nobody'),
  'too-long': () => i18n.t('anyPage.tooLong', { most: inNumbers(LIMITS.quote) }),
  'no-text': () => orByMenu(i18n.t('anyPage.noText')),
};

/** What no script may read the browser itself hands over from its context menu; Firefox for Android has none. */
const orByMenu = (reason: string) =>
  browser.contextMenus ? `${reason} ${i18n.t('anyPage.byMenu')}` : reason;

const unreadable = () => new Failure('unreadable-page', orByMenu(i18n.t('anyPage.unreadable')));

/**
 * Reads a tab's page by running `/web.js` in it, by `activeTab` or one of the three hosts.
 * @throws {Failure} `unreadable-page`, `nobody`, `too-long`, `no-text`; NotSaidPublic; ZodError for a capture that does not fit.
 */
export async function readTab(tabId: number, frameId = 0): Promise<Capture> {
  const reading = readingSchema.parse(await runIn(tabId, frameId));
  if ('problem' in reading) throw new Failure(reading.problem, SENTENCES[reading.problem]());
  const capture = 'unsaid' in reading ? reading.unsaid : reading.capture;
  mustSpeakForItself(capture);
  if ('unsaid' in reading) throw new NotSaidPublic(wholeAccounts(capture));
  return wholeAccounts(capture);
}

async function runIn(tabId: number, frameId: number): Promise<unknown> {
  try {
    const [run] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      // Not among the paths that WXT lists for this call, though it is one of the build's.
      files: ['/web.js'] as never,
    });
    if (run?.result) return run.result;
  } catch {
    // Pages of the browser and of its store, a tab that is asleep, no grant for this tab: one sentence for all of them.
  }
  throw unreadable();
}

/** Only a site with an adapter gives captures of its own kind, and it gives no others. A page gives nobody an address elsewhere. */
function mustSpeakForItself({ site, pageUrl, author }: Capture): void {
  const page = new URL(pageUrl);
  const expected = siteAt(page.origin) ?? 'web';
  const isElsewhere = site === 'web' && author.url && hostOf(new URL(author.url)) !== hostOf(page);
  if (site !== expected || author.site !== expected || isElsewhere) throw unreadable();
}

const hostOf = ({ host }: URL) => host.replace(/^www\./, '');

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Capture, captureSchema } from '@/utils/model/capture';
import type { Adapter, Page } from '@/utils/sites/adapter';
import { readAnyPage } from '@/utils/sites/any-page';
import { githubAdapter } from '@/utils/sites/github';
import { lobstersAdapter } from '@/utils/sites/lobsters';
import { ownText } from '@/utils/sites/own-text';
import { xAdapter } from '@/utils/sites/x';
import { FIXTURES, fixtures, haveRealPages, open, REAL_PAGES, realPages } from '../saved-pages';
import { select } from './select';

const ADAPTERS: Adapter[] = [xAdapter, lobstersAdapter, githubAdapter];

/** Pieces of the words: the first third, from there to the middle of the last text, all. */
function pieces(words: Element): [[Node, number], [Node, number]][] {
  const walker = words.ownerDocument.createTreeWalker(words, 4);
  const texts: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.trim()) texts.push(node);
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return [];
  const length = (node: Node) => node.nodeValue?.length ?? 0;
  return [
    [
      [first, 0],
      [first, Math.ceil(length(first) / 3)],
    ],
    [
      [first, Math.floor(length(first) / 3)],
      [last, Math.min(length(last), Math.ceil(length(last) / 2) + 1)],
    ],
    [
      [words, 0],
      [words, words.childNodes.length],
    ],
  ];
}

/** Reads each piece of each place and says what is wrong with it. Nothing on the page changes meanwhile but what is selected. */
async function faults(adapter: Adapter, opened: Page): Promise<{ read: number; wrong: string[] }> {
  const page: Page = { ...opened, seen: new WeakMap() };
  const wrong: string[] = [];
  let read = 0;
  for (const place of adapter.places(page)) {
    const words = ownText(place, page)?.words;
    const whole = adapter.read(place, page);
    for (const [from, to] of words ? pieces(words) : []) {
      select(page.document, from, to);
      const waiting = readAnyPage(page);
      // A saved page does not show more of a cut-off post, however long that is waited for.
      await vi.runAllTimersAsync();
      const reading = await waiting;
      if (!('capture' in reading)) continue;
      read += 1;
      wrong.push(...wrongIn(captureSchema.parse(reading.capture), whole));
    }
  }
  return { read, wrong };
}

function wrongIn({ quote, context, permalink, author }: Capture, whole: Capture): string[] {
  const text = context.findLast(({ relation }) => relation === 'whole')?.text;
  return [
    permalink === whole.permalink ? [] : `${permalink} is not ${whole.permalink}`,
    author.handle === whole.author.handle ? [] : `${author.handle} is not ${whole.author.handle}`,
    !whole.quote || text === whole.quote.text.slice(0, 50_000) ? [] : `${permalink}: another whole`,
    quote && text?.includes(quote.text) ? [] : `${permalink}: ${quote?.text} is not in the whole`,
    quote?.selector ? [] : `${permalink}: not found in the whole: ${quote?.text}`,
  ].flat();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(ADAPTERS)('on $site', (adapter) => {
  it('any piece of any post on the sample pages keeps its author, and stands in its whole', {
    timeout: 60_000,
  }, async () => {
    const all = await Promise.all(
      fixtures(adapter.site).map((saved) => faults(adapter, open(FIXTURES, saved))),
    );
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThan(10);
  });

  it.skipIf(!haveRealPages)(
    'so it is on real pages (skipped where they are not here)',
    { timeout: 120_000 },
    async () => {
      const wrong: string[] = [];
      let read = 0;
      for (const saved of realPages(adapter.site)) {
        const found = await faults(adapter, open(REAL_PAGES, saved));
        wrong.push(...found.wrong.map((each) => `${saved.file}: ${each}`));
        read += found.read;
      }
      expect(wrong).toEqual([]);
      expect(read).toBeGreaterThan(50);
    },
  );
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { githubAdapter } from '@/utils/sites/github';
import { completed, saysNothing } from '../../../real-pages/wrap';
import { differences, haveRealPages, open, openHtml, REAL_PAGES, readAll, realPages } from '../saved-pages';

const title = haveRealPages
  ? 'GitHub as it is served'
  : 'GitHub as it is served (skipped: no real pages here)';

const htmlOf = ({ file }: { file: string }) => readFileSync(resolve(REAL_PAGES, file), 'utf8');

describe.skipIf(!haveRealPages)(title, () => {
  it.each(realPages('github'))('$file', (saved) => {
    const html = htmlOf(saved);
    const page = saysNothing(html, saved.serveAt)
      ? openHtml(completed(html, saved.serveAt), saved.serveAt)
      : open(REAL_PAGES, saved);
    const captures = readAll(githubAdapter, page);
    const [least, most] = Array.isArray(saved.buttons) ? saved.buttons : [saved.buttons, saved.buttons];
    expect(captures.length).toBeGreaterThanOrEqual(least);
    expect(captures.length).toBeLessThanOrEqual(most);
    const wrong = (saved.items ?? []).flatMap((item) => {
      const capture = captures.find(({ permalink }) => permalink === item.permalink);
      if (!capture) return item.optional ? [] : [`${item.permalink}: no button`];
      return differences(capture, item).map((difference) => `${item.permalink} ${difference}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no buttons where nothing says that the repository is public', () => {
    const silent = realPages('github').filter((saved) => saysNothing(htmlOf(saved), saved.serveAt));
    expect(silent).toHaveLength(1);
    for (const saved of silent) expect(githubAdapter.places(open(REAL_PAGES, saved))).toEqual([]);
  });
});

/** The sample pages of the demo: which fixture, which of its items is clicked. All three sites; posts, comments, stories, profiles. */
import { readFileSync } from 'node:fs';
import type { Expected } from '../real-pages/compare.ts';

export interface SamplePage {
  site: 'x' | 'lobsters' | 'github';
  file: string;
  serveAt: string;
  /** The signed-in reader's handle. */
  viewer?: string;
  items: Expected[];
}

/** How many items of a kind are clicked on each site: enough to show every kind, few enough to watch. */
const WANTED: Record<string, number> = {
  'x post': 3,
  'x article': 1,
  'x profile': 1,
  'lobsters comment': 2,
  'lobsters story': 1,
  'lobsters profile': 1,
  'github profile': 2,
  'github post': 1,
  'github comment': 1,
};

/** The pages to visit, each with the items to click there; no person and no permalink twice. */
export function demoPages(): { page: SamplePage; clicks: number[] }[] {
  const left = { ...WANTED };
  const people = new Set<string>();
  const all = (['x', 'lobsters', 'github'] as const).flatMap((site) =>
    (JSON.parse(readFileSync(`tests/fixtures/${site}/pages.json`, 'utf8')) as SamplePage[]).map((page) => ({
      ...page,
      site,
    })),
  );
  return all.flatMap((page) => {
    const clicks = page.items.flatMap((item, at) => {
      const kind = `${page.site} ${item.kind}`;
      const person = `${page.site} ${item.handle.toLowerCase()}`;
      if (!left[kind] || people.has(person) || item.optional || item.truncated) return [];
      left[kind] -= 1;
      people.add(person);
      return [at];
    });
    return clicks.length > 0 ? [{ page, clicks }] : [];
  });
}

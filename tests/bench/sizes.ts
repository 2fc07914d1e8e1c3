import { readdirSync, statSync } from 'node:fs';
import type { Figures } from './bench.ts';

const SITES = ['x', 'lobsters', 'github'];

/** What each content script weighs as shipped (minified, not compressed), and without the polyfill. */
export function measureSizes(): Figures {
  const figures: Figures = {};
  for (const site of SITES) {
    for (const [build, label] of [
      ['chrome-mv3', 'with polyfill'],
      ['chrome-mv3-without-polyfill', 'without polyfill'],
    ]) {
      const folder = `.output/${build}/content-scripts`;
      const bytes = readdirSync(folder)
        .filter((name) => name.startsWith(`${site}.`))
        .reduce((sum, name) => sum + statSync(`${folder}/${name}`).size, 0);
      figures[`content script ${site}, ${label}`] = { value: Math.round(bytes / 10) / 100, unit: 'kB' };
    }
  }
  return figures;
}

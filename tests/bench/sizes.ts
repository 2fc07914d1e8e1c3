import { readdirSync, statSync } from 'node:fs';
import type { Figures } from './bench.ts';

const SITES = ['x', 'lobsters', 'github'];

/** What each content script weighs as shipped (minified, not compressed), and with the polyfill that it goes without. */
export function measureSizes(): Figures {
  const figures: Figures = {};
  for (const site of SITES) {
    for (const [build, label] of [
      ['chrome-mv3', 'as shipped'],
      ['chrome-mv3-with-polyfill', 'if it carried the polyfill'],
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

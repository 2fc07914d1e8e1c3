/** Sizes and speeds of the built extension: a table, and `.output/bench.json` (`{name: {value, unit}}`). */
import { writeFileSync } from 'node:fs';
import { measureClicks } from './clicks.ts';
import { measureDelivery } from './delivery.ts';
import { measureDrain } from './drain.ts';
import { measureSizes } from './sizes.ts';
import { measureTimeline } from './timeline.ts';
import { measureTransfer } from './transfer.ts';

export type Figures = Record<string, { value: number; unit: string }>;

const figures: Figures = {
  ...measureSizes(),
  ...(await measureClicks()),
  ...(await measureDelivery()),
  ...(await measureTimeline()),
  ...(await measureDrain()),
  ...(await measureTransfer()),
};

for (const [name, { value, unit }] of Object.entries(figures))
  console.log(`${name.padEnd(64)} ${String(value).padStart(10)} ${unit}`);
writeFileSync('.output/bench.json', `${JSON.stringify(figures, null, 1)}\n`);

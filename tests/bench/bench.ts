/**
 * Sizes and speeds of the built extension: a table, and `.output/bench.json` (`{name: {value, unit}}`). A part's name as argument
 * measures that part alone; `--quick` tries every part with little, into `.output/bench-quick.json`. Each part is told as soon as it is measured; one that fails does not take the others along.
 */
import { writeFileSync } from 'node:fs';
import { failed } from '../see-again.ts';
import { measureClicks } from './clicks.ts';
import { measureDelivery } from './delivery.ts';
import { measureDrain } from './drain.ts';
import { measurePage } from './page.ts';
import { QUICK } from './quick.ts';
import { measureReview } from './review.ts';
import { measureSizes } from './sizes.ts';
import { measureTimeline } from './timeline.ts';
import { measureTransfer } from './transfer.ts';

export type Figures = Record<string, { value: number; unit: string }>;

const PARTS: Record<string, () => Figures | Promise<Figures>> = {
  sizes: measureSizes,
  clicks: measureClicks,
  page: measurePage,
  timeline: measureTimeline,
  delivery: measureDelivery,
  drain: measureDrain,
  transfer: measureTransfer,
  review: measureReview,
};

const FILE = QUICK ? '.output/bench-quick.json' : '.output/bench.json';

const wanted = process.argv.slice(2).filter((argument) => argument !== '--quick');
const unknown = wanted.find((part) => !(part in PARTS));
if (unknown) {
  console.error(`There is no part "${unknown}" to measure: take ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const all: Figures = {};
const notMeasured: string[] = [];
for (const [part, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  try {
    const figures = await measure();
    for (const [name, { value, unit }] of Object.entries(figures))
      console.log(`${name.padEnd(64)} ${String(value).padStart(10)} ${unit}`);
    writeFileSync(FILE, `${JSON.stringify(Object.assign(all, figures), null, 1)}\n`);
  } catch (error) {
    console.error(`${part} was not measured:`, error);
    notMeasured.push(part);
  }
}
if (notMeasured.length > 0)
  failed({
    what: `Not measured, for the reasons above: ${notMeasured.join(', ')}.`,
    again: `npm run bench -- ${QUICK ? '--quick ' : ''}${notMeasured.join(' ')}`,
    look: `${FILE} (what was measured)`,
  });

/**
 * `npm run test:faults [-- --seed N --deliveries N]`: deliveries through a real browser while everything goes wrong, counted at the
 * server. Prints the counts, writes `.output/faults.json`; exit 1 where a delivery is lost, repeated, or told wrongly.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Verdict } from './judge.ts';
import { KINDS, planOf } from './plan.ts';
import { countKinds } from './record.ts';
import { LOG, run } from './run.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, deliveries: { type: 'string' } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
console.log(`Seed ${seed}; the same faults again: npm run test:faults -- --seed ${seed}`);

const began = Date.now();
const ran = await run(planOf(seed, Number(values.deliveries ?? 300)), (line) => console.log(line));
const injected = countKinds(ran.happened, KINDS);
const found = (wanted: Verdict) =>
  new Set(ran.findings.filter(({ verdict }) => verdict === wanted).map(({ id }) => id)).size;
const counts = {
  seed,
  injected,
  deliveries: ran.deliveries.length,
  sent: ran.deliveries.filter(({ state }) => state === 'sent').length,
  unknown: ran.unknown.size,
  unknownWithoutCause: found('unknownWithoutCause'),
  lost: found('lost'),
  repeated: found('repeated'),
  falseStates: found('falseStates'),
};
writeFileSync('.output/faults.json', `${JSON.stringify(counts, null, 1)}\n`);

const never = Object.keys(injected).filter((kind) => injected[kind] === 0);
for (const [kind, count] of Object.entries(injected))
  console.log(`${kind.padEnd(45)} ${String(count).padStart(4)}`);
const { injected: _, ...rest } = counts;
console.log(
  `\n${JSON.stringify(rest)}  (${Math.round((Date.now() - began) / 1_000)} s; what happened: ${LOG})`,
);
for (const { verdict, why } of ran.findings) console.error(`${verdict}: ${why}`);
if (never.length > 0) console.error(`Never injected: ${never.join(', ')}`);
process.exitCode = ran.findings.length === 0 && never.length === 0 ? 0 : 1;

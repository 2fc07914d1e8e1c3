/**
 * `npm run test:faults [-- --seed N --deliveries N | --short]`: deliveries through a real browser while everything goes wrong, counted at the
 * server. Prints the counts, writes `.output/faults.json`; exit 1 where a delivery is lost, repeated, or told wrongly.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { failed, inDetail, inShort } from '../see-again.ts';
import type { Ran } from './bed.ts';
import type { Verdict } from './judge.ts';
import { KINDS, kindsIn, planOf, shortPlanOf } from './plan.ts';
import { countKinds } from './record.ts';
import { LOG, run } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    deliveries: { type: 'string', default: '300' },
    short: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const deliveries = Number(values.deliveries);
const again = `npm run test:faults -- --seed ${seed} ${values.short ? '--short' : `--deliveries ${deliveries}`}`;
console.log(`The same faults again: ${again}`);

const began = Date.now();
const plan = values.short ? shortPlanOf(seed) : planOf(seed, deliveries);
try {
  tell(await run(plan, (line) => console.log(line)));
} catch (error) {
  appendFileSync(LOG, `${inDetail(error)}\n`);
  failed({ what: `The fault run did not come to its end: ${inShort(error)}`, again, look: LOG });
}

function tell(ran: Ran): void {
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
    /** Deliveries with a finding of any kind. */
    wrong: new Set(ran.findings.map(({ id }) => id)).size,
  };
  writeFileSync('.output/faults.json', `${JSON.stringify(counts, null, 1)}\n`);
  for (const [kind, count] of Object.entries(injected))
    console.log(`${kind.padEnd(45)} ${String(count).padStart(4)}`);
  const { injected: _, ...rest } = counts;
  console.log(
    `\n${JSON.stringify(rest)}  (${Math.round((Date.now() - began) / 1_000)} s; what happened: ${LOG})`,
  );
  for (const { verdict, why } of ran.findings) console.error(`${verdict}: ${why}`);
  const never = kindsIn(plan).filter((kind) => injected[kind] === 0);
  if (never.length > 0) console.error(`Never injected: ${never.join(', ')}`);
  if (ran.findings.length === 0 && never.length === 0) return;
  const what =
    ran.findings.length > 0
      ? `${counts.wrong} of ${counts.deliveries} deliveries are lost, repeated or told wrongly (FOUND in the log).`
      : `${never.length} planned kinds of fault were not hit, so nothing is shown about them.`;
  failed({ what, again, look: `${LOG}, .output/faults.json` });
}

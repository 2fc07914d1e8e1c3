/** The judge's look at a moment when nothing is under way. */
import { TEAM_ENTRIES, TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import { type Bed, pause } from './bed.ts';
import { type ArrivedRow, type Delivery, isOnItsWay, judge } from './judge.ts';
import { countIn, deliveriesIn } from './scout.ts';

/** How far the clock is set back or forward, in its own ms. */
export const SET_BACK = -45 * 60_000;
export const SET_FORWARD = 45 * 60_000;
/** In real ms: what is not over by then is stuck. */
const PATIENCE = 45_000;

const REFERENCE = /GS-[2-9A-HJ-NP-Z]{6}/;

/** The rows that the server has. */
export function arrived({ standIn }: Pick<Bed, 'standIn'>): ArrivedRow[] {
  return standIn.rows(TEAM_FORM.id).map(({ values }) => ({
    reference: REFERENCE.exec(Object.values(values).flat().join('\n'))?.[0],
    guest: values[String(TEAM_ENTRIES.guestName)]?.[0],
    values,
  }));
}

/** Waits until all is quiet, then judges; each finding of each delivery is kept once. */
export async function look(bed: Bed): Promise<void> {
  const { ran, clock, sent, note } = bed;
  const { deliveries, rows } = await whenQuiet(bed);
  ran.deliveries = deliveries;
  for (const { id, state } of deliveries) if (state === 'unknown') ran.unknown.add(id);
  const guests = new Map([...sent].map(([id, { name }]) => [id, name]));
  const story = {
    sent: guests,
    deliveries,
    rows,
    happened: ran.happened,
    clock,
    shifts: [SET_BACK, SET_FORWARD],
  };
  for (const finding of judge(story)) {
    const known = ran.findings.some(({ id, verdict }) => id === finding.id && verdict === finding.verdict);
    if (known) continue;
    ran.findings.push(finding);
    const delivery = deliveries.find(({ id }) => id === finding.id);
    const guest = guests.get(delivery?.leadId ?? '');
    note(`FOUND ${finding.verdict}: ${finding.why} ${guest} ${JSON.stringify(delivery)}`);
  }
}

/** Deliveries and rows of one moment: what was held back may go at any time. After so much patience, those of any moment. */
async function whenQuiet(bed: Bed): Promise<{ deliveries: Delivery[]; rows: ArrivedRow[] }> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (bed.running.size === 0 && (await countIn(bed.browser, ['queued', 'sending'])) === 0) {
      const deliveries = await deliveriesIn(bed.browser);
      const rows = arrived(bed);
      const after = await deliveriesIn(bed.browser);
      const still = JSON.stringify(deliveries) === JSON.stringify(after);
      if (still && !deliveries.some(isOnItsWay)) return { deliveries, rows };
    }
    await pause(100);
  }
  bed.note('not quiet');
  return { deliveries: await deliveriesIn(bed.browser), rows: arrived(bed) };
}

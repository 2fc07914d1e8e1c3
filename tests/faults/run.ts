/** One run from the start of the browser to the last delivery. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { connectForm } from '../e2e/support/connect.ts';
import { records } from '../e2e/support/database/database.ts';
import { TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import { type StandIn, startStandIn } from '../stand-ins/server.ts';
import { drain } from './answer.ts';
import type { Bed, Ran } from './bed.ts';
import { type ClockSettings, withFastClock } from './clock.ts';
import type { Round } from './plan.ts';
import type { Happening } from './record.ts';
import { playRound } from './round.ts';
import { serverFaults } from './server-faults.ts';
import { startTestBrowser, type TestBrowser } from './test-browser.ts';

const BUILD = '.output/chrome-mv3-test';
const COPY = '.output/chrome-mv3-faults';
/** What happened, in order. */
export const LOG = '.output/faults.log';
/** An hour a minute. */
const RATE = 60;

export async function run(plan: Round[], say: (line: string) => void): Promise<Ran> {
  const clock: ClockSettings = { start: Date.now(), rate: RATE };
  withFastClock(BUILD, COPY, clock);
  const ran: Ran = { happened: [], findings: [], deliveries: [], unknown: new Set() };
  writeFileSync(LOG, '');
  const note = (line: string) =>
    appendFileSync(LOG, `${((Date.now() - clock.start) / 1_000).toFixed(3)} ${line}\n`);
  const running = new Set<Promise<unknown>>();
  let standIn: StandIn | undefined;
  let browser: TestBrowser | undefined;
  const there = <Value>(value: Value | undefined): Value => {
    if (!value) throw new Error('The run has not started yet.');
    return value;
  };
  const happened: Bed['happened'] = (what, guest) => {
    const happening: Happening = { at: Date.now(), what, guest };
    ran.happened.push(happening);
    note(`${what}${guest ? `: ${guest}` : ''}`);
    return () => {
      happening.until = Date.now();
    };
  };
  const meanwhile: Bed['meanwhile'] = (act) => {
    const doing = act()
      .catch((error) => note(`a fault could not be done: ${error}`))
      .finally(() => running.delete(doing));
    running.add(doing);
  };
  const faults = serverFaults({
    standIn: () => there(standIn),
    browser: () => there(browser),
    happened,
    meanwhile,
  });
  try {
    standIn = await startStandIn({ before: faults.before });
    browser = await startTestBrowser(COPY, standIn.tlsPort, clock);
    const bed: Bed = {
      standIn,
      browser,
      ran,
      clock,
      note,
      happened,
      meanwhile,
      running,
      sent: new Map(),
    };
    await connect(browser);
    for (const [at, round] of plan.entries()) {
      faults.expect(round.leads);
      note(`round ${at + 1}: ${JSON.stringify(round)}`);
      await playRound(bed, round, faults.armRead);
      say(
        `round ${at + 1} of ${plan.length}: ${standIn.rows(TEAM_FORM.id).length} rows, ${ran.findings.length} findings`,
      );
    }
    await drain(bed);
  } finally {
    await browser?.close();
    await standIn?.close();
  }
  return ran;
}

async function connect(browser: TestBrowser): Promise<void> {
  await connectForm({
    openOwn: browser.openOwn,
    records: async (table) => records(await browser.own(), table),
  });
}

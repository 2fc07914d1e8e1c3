/** A round: some leads are kept and sent while things go wrong, then looked at, then answered, until nothing is left to do. */
import type { Page } from '@playwright/test';
import { TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import { answer } from './answer.ts';
import { type Bed, pause, whatever } from './bed.ts';
import { edited, original, replaceWith } from './edited-forms.ts';
import { look, SET_BACK, SET_FORWARD } from './look.ts';
import { type PlannedLead, type Round, TWO_WINDOWS, type Weather } from './plan.ts';
import { deliveriesIn, keepLeads, pressSend, tidy } from './scout.ts';
import type { TestBrowser } from './test-browser.ts';

/** @param armRead lets a fault happen at the next reading of the form */
export async function playRound(
  bed: Bed,
  round: Round,
  armRead: (fault: Round['read']) => void,
): Promise<void> {
  const { browser } = bed;
  const ids = await whatever(bed, () => keepLeads(browser, bed.standIn, round.leads));
  armRead(round.read);
  // A new worker has no copy of the form, so it reads. What was held back may be on its way just now.
  if (round.read) {
    const over = bed.happened('worker killed at any moment');
    await whatever(bed, browser.killWorker);
    over();
  }
  if (round.weather) haveWeather(bed, round.weather);
  if (round.edit) haveEdited(bed, round.edit);
  await sendAll(bed, new Map(round.leads.map((lead, at) => [ids[at] ?? '', lead])));
  armRead(null);
  for (let turn = 0; turn < 5; turn += 1) {
    await whatever(bed, () => look(bed));
    if (!(await whatever(bed, () => answer(bed)))) break;
  }
  const done = bed.ran.deliveries.filter(({ state }) => state === 'sent' || state === 'cancelled');
  await whatever(bed, () =>
    tidy(
      browser,
      done.map(({ leadId }) => leadId),
    ),
  );
}

function haveWeather({ browser, standIn, happened, meanwhile }: Bed, weather: NonNullable<Round['weather']>) {
  const { kind, at, lasts } = weather;
  const passing: Partial<Record<Weather, (on: boolean) => unknown>> = {
    'offline, then online': (on) => browser.setOffline(on),
    'clock set back': (on) => browser.shiftClock(on ? SET_BACK : 0),
    'clock set forward': (on) => browser.shiftClock(on ? SET_FORWARD : 0),
    'permission taken away at any moment': (on) => browser.allow(!on),
    'HTTP/1.1 for a while': (on) => standIn.speak(on ? 'http/1.1' : 'h2'),
    'disk full for a while': (on) => browser.fillDisk(on),
  };
  meanwhile(async () => {
    await pause(at);
    const over = happened(kind);
    if (kind === 'worker killed at any moment') await browser.killWorker();
    if (kind === 'browser killed at any moment') await browser.killBrowser();
    if (kind === 'extension updated') await browser.update();
    const change = passing[kind];
    await change?.(true);
    if (change) await pause(lasts);
    await change?.(false);
    over();
  });
}

/** The form's owner changes it, and back. */
function haveEdited({ standIn, happened, meanwhile }: Bed, { kind, at, lasts }: NonNullable<Round['edit']>) {
  meanwhile(async () => {
    await pause(at);
    const over = happened(kind);
    standIn.editForm(TEAM_FORM.id, edited(kind));
    await pause(lasts);
    standIn.editForm(TEAM_FORM.id, replaceWith(original()));
    over();
  });
}

/** Presses Send for each until it is queued: where the browser is killed in the middle, the scout presses again. */
async function sendAll(bed: Bed, leads: Map<string, PlannedLead>): Promise<void> {
  let waiting = [...leads.keys()];
  for (let tries = 0; waiting.length > 0; tries += 1) {
    if (tries === 6) throw new Error('Send could not be pressed.');
    try {
      await pressEach(bed, leads, waiting);
    } catch (error) {
      bed.note(`Send was not pressed: ${String(error).split('\n')[0]}`);
    }
    const before = waiting;
    waiting = await whatever(bed, () => unqueued(bed.browser, before));
  }
  for (const [id, lead] of leads) bed.sent.set(id, lead);
}

async function pressEach({ browser, happened }: Bed, leads: Map<string, PlannedLead>, waiting: string[]) {
  const windows: Page[] = [];
  for (const id of waiting) {
    const lead = leads.get(id);
    const wanted = lead?.twoWindows ? 2 : 1;
    while (windows.length < wanted) windows.push(await browser.openOwn('popup.html'));
    await pressSend(windows.slice(0, wanted), id);
    if (wanted === 2) happened(TWO_WINDOWS, lead?.name);
  }
  // Who closes the window before it shows the countdown has sent nothing, and sees that.
  for (let tries = 0; tries < 20 && (await unqueued(browser, waiting)).length > 0; tries += 1)
    await pause(50);
  await Promise.all(windows.map((window) => window.close()));
}

/** Those without a delivery. */
async function unqueued(browser: TestBrowser, leadIds: string[]): Promise<string[]> {
  const queued = (await deliveriesIn(browser)).map(({ leadId }) => leadId);
  return leadIds.filter((id) => !queued.includes(id));
}

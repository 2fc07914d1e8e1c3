/** What a scout does, as these tests do it: connect a form, keep a person, say why, Send, and look at what became of it. */
import { expect, type Page } from '@playwright/test';
import type { Bed } from './bed.ts';
import { endWorker } from './chromium.ts';
import { SCOUT } from './connect.ts';
import { clearTables, type Evaluates, putRecords, writeTables } from './database/database.ts';
import { type SuggestButton, waitForButtons } from './in-page.ts';
import { reachLead } from './reach-lead.ts';

export const FORM_BOX = 'Set-up line or form address';

export interface Delivery {
  id: string;
  leadId: string;
  reference: string;
  state: string;
  reason?: { code: string; entryId?: string; detail?: string };
  answers: { entryId: string; title: string; values: string[]; other?: string }[];
  path: number[];
  attempts: unknown[];
  nextAttemptAt: string;
}

/** The options with the scout's name and e-mail given. */
export async function openOptions(bed: Bed): Promise<Page> {
  const options = await bed.openOwn('options.html');
  // By role: the questions of a form may be called so, too.
  await options.getByRole('textbox', { name: 'Your name' }).fill(SCOUT.name);
  await options.getByRole('textbox', { name: 'Your e-mail' }).fill(SCOUT.email);
  return options;
}

/** Pastes an address or a set-up line and goes on with it. */
export async function paste(options: Page, text: string): Promise<void> {
  const another = options.getByText('Connect another form');
  const box = options.getByLabel(FORM_BOX);
  if ((await another.count()) > 0 && !(await box.isVisible())) await another.click();
  await box.fill(text);
  await options.getByRole('button', { name: /^(Read the form|Open the set-up line)$/ }).click();
}

/** Connects one of the stand-in's forms; resolves with the options still open. */
export async function connect(bed: Bed, short = 'GuestScoutTeam1'): Promise<Page> {
  const options = await openOptions(bed);
  await paste(options, `https://forms.gle/${short}`);
  const take = options.getByRole('button', { name: /^(Connect this form|Save changes)$/ });
  await take.click();
  // Another form may be connected till then.
  await expect(take).toHaveCount(0);
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
  return options;
}

const asConnected = new WeakMap<Bed, { forms: unknown[]; settings: unknown }>();

/** Connects the team's form through the options the first time, and from then on puts back what that left. */
export async function connectAsBefore(bed: Bed): Promise<void> {
  const kept = asConnected.get(bed);
  if (kept) {
    await clearTables(bed.own, ['forms']);
    await putRecords(bed.own, 'forms', kept.forms);
    await bed.own.evaluate(`chrome.storage.local.set(${JSON.stringify(kept.settings)})`);
    return;
  }
  await (await connect(bed)).close();
  const settings = await bed.own.evaluate("chrome.storage.local.get('settings')");
  asConnected.set(bed, { forms: await bed.records('forms'), settings });
}

const STORY = 'https://lobste.rs/s/h4rb0r/year_letting_model_draft_our_incident';

/**
 * Keeps the next person of a page with many, by a click there.
 * @param from how many of them were kept before.
 */
export function scouting(bed: Bed, { address = STORY, from = 0 } = {}) {
  let people: SuggestButton[] = [];
  let page: Page | undefined;
  return async function suggest(): Promise<{ id: string; name: string }> {
    if (!page || page.isClosed()) {
      page = await bed.open(address);
      people = [];
    }
    await page.bringToFront();
    if (people.length === 0) people = (await waitForButtons(page)).slice(from);
    const known = await bed.records<{ id: string }>('leads');
    const button = people.shift();
    if (!button) throw new Error('Nobody is left on the page.');
    await button.click();
    const fresh = async () =>
      (await bed.records<{ id: string; name: string }>('leads')).find(
        ({ id }) => !known.some((one) => one.id === id),
      );
    await expect.poll(fresh).toBeTruthy();
    return (await fresh()) as { id: string; name: string };
  };
}

/** The popup, in a tab of the popup's size, on one lead. */
export async function openLead(bed: Bed, leadId: string): Promise<Page> {
  const popup = await bed.openOwn('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await (await reachLead(popup, leadId)).click();
  return popup;
}

/** Writes why for these leads, as typing would. */
export async function sayWhy(bed: Bed, leadIds: string[], why: string): Promise<void> {
  for (const leadId of leadIds)
    await bed.own.evaluate(
      ([id, why]) =>
        // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
        (globalThis as any).chrome.runtime.sendMessage({
          name: 'lead.edit',
          data: { leadId: id, edit: { why } },
        }),
      [leadId, why],
    );
}

/** Says why and presses Send; the ten seconds pass at once (they have a test of their own). */
export async function sendNow(popup: Page, why = 'She measured it.'): Promise<void> {
  await pressSend(popup, why);
  await tenSecondsLater(popup);
}

/** Says why and presses Send: ten seconds to undo it. */
export async function pressSend(popup: Page, why = 'She measured it.'): Promise<void> {
  await popup.getByLabel('Why this person?').fill(why);
  await popup.getByRole('button', { name: /^Send( again)?$/ }).click();
  await expect(popup.getByRole('button', { name: 'Undo' }).or(state(popup, 'review'))).toBeVisible();
}

/** Brings everything queued or held forward, as time itself would, and has the engine look. */
export async function tenSecondsLater(ownPage: Evaluates): Promise<void> {
  await writeTables(ownPage, ['deliveries'], bringForward, undefined);
  await ownPage.evaluate("chrome.runtime.sendMessage({ name: 'queue.wake', data: {} })");
}

function bringForward(transaction: IDBTransaction) {
  const cursor = transaction.objectStore('deliveries').openCursor();
  cursor.onsuccess = () => {
    const at = cursor.result;
    if (!at) return;
    if (['queued', 'held'].includes(at.value.state))
      at.update({ ...at.value, nextAttemptAt: new Date(Date.now() - 1).toISOString() });
    at.continue();
  };
  return () => undefined;
}

/** The label of the lead's state at the top of its page. */
export const state = (popup: Page, name: string) => popup.locator(`header [data-delivery="${name}"]`);

export async function expectState(popup: Page, name: string): Promise<void> {
  await expect(state(popup, name)).toBeVisible({ timeout: 20_000 });
}

/** The lead's latest delivery, as stored. */
export async function deliveryOf(bed: Bed, leadId: string): Promise<Delivery> {
  const all = await bed.records<Delivery>('deliveries');
  const found = all.find((delivery) => delivery.leadId === leadId);
  if (!found) throw new Error('This lead was never sent.');
  return found;
}

/** The worker forgets what it has read of forms. */
export const restartWorker = (bed: Bed) => endWorker(bed.browser.context);

/** What the scout would paste now: pasted for real. */
export async function clipboard(bed: Bed): Promise<string> {
  const page = await bed.open('data:text/html,<textarea autofocus></textarea>');
  await page.locator('textarea').focus();
  await page.keyboard.press('Control+V');
  const text = await page.locator('textarea').inputValue();
  await page.close();
  return text;
}

/** Sets, on the browser's own page of extensions, which sites this one may reach. */
export async function siteAccess(bed: Bed, first: string) {
  const extensionId = new URL(bed.browser.extension).host;
  const settings = await bed.open('chrome://extensions');
  const set = (hostAccess: string) =>
    settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, hostAccess })})`,
    );
  await set(first);
  return set;
}

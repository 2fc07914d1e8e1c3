/** The scout in these runs: keeps people, presses Send in the popup, and says what became of what is unclear, truthfully. */
import { expect, type Page } from '@playwright/test';

import { readTables, records, writeTables } from '../e2e/support/database/database.ts';
import { waitForButtons } from '../e2e/support/in-page.ts';
import { reachLead } from '../e2e/support/reach-lead.ts';
import { storyPage } from '../e2e/support/story-page.ts';

import type { StandIn } from '../stand-ins/server.ts';
import type { Delivery } from './judge.ts';
import type { TestBrowser } from './test-browser.ts';

/**
 * Clicks the button beside each on a page of theirs, and writes one sentence of why; who is kept already is left. Resolves to the
 * leads' ids, in this order.
 */
export async function keepLeads(
  browser: Pick<TestBrowser, 'open' | 'own'>,
  standIn: StandIn,
  people: { name: string }[],
): Promise<string[]> {
  const known = async () => records<{ id: string; name: string }>(await browser.own(), 'leads');
  const kept = await known();
  const fresh = people.filter((person) => !kept.some(({ name }) => name === person.name));
  if (fresh.length > 0) {
    const id = `r${fresh[0]?.name.replace(/\D/g, '')}x`;
    const serveAt = `https://lobste.rs/s/${id}/a_story`;
    const comments = fresh.map(({ name }) => ({ handle: name, words: `What ${name} found out.` }));
    standIn.addPage({ serveAt, html: storyPage(id, comments) });
    const page = await browser.open(serveAt);
    for (const button of await waitForButtons(page, fresh.length)) await button.click();
    await expect(page.locator('[data-state="saved"]')).toHaveCount(fresh.length);
    await page.close();
  }
  const leads = await known();
  const ids = people.map((person) => leads.find(({ name }) => name === person.name)?.id ?? '');
  await (await browser.own()).evaluate(sayWhy, ids);
  return ids;
}

async function sayWhy(leadIds: string[]): Promise<void> {
  for (const leadId of leadIds) {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
    const reply = await (globalThis as any).chrome.runtime.sendMessage({
      name: 'lead.edit',
      data: { leadId, edit: { why: 'They measured it.' } },
    });
    if (!reply?.ok) throw new Error(`Why was not kept: ${JSON.stringify(reply)}`);
  }
}

/** Presses Send for one lead; in both windows at the same moment where there are two. */
export async function pressSend(windows: Page[], leadId: string): Promise<void> {
  await Promise.all(windows.map((window) => open(window, leadId)));
  await Promise.all(windows.map((window) => press(window, 'Send( again)?')));
}

/** Presses a button of a lead's own page. */
export async function say(window: Page, leadId: string, words: string): Promise<void> {
  await open(window, leadId);
  await press(window, words);
}

/** Everything that a lead's own page says, also what is folded. */
export async function saysOf(window: Page, leadId: string): Promise<string> {
  await open(window, leadId);
  await window.waitForSelector('header [data-delivery]');
  return window.evaluate(() => document.body.textContent ?? '');
}

/** Ends the pause of the queue. */
export const resume = (window: Page): Promise<void> => press(window, 'Resume');

const open = async (window: Page, leadId: string): Promise<void> =>
  (await reachLead(window, leadId)).dispatchEvent('click');

/**
 * Presses a button by a click of the document's own: a tab in the background is pressed like one in front.
 * @param words all of its name, as a regular expression
 */
const press = (window: Page, words: string): Promise<void> => window.evaluate(pressThere, words);

async function pressThere(words: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const button = [...document.querySelectorAll('button')].find(
      (one) => !one.disabled && new RegExp(`^${words}$`).test((one.ariaLabel ?? one.textContent).trim()),
    );
    if (button) return button.click();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`There is no ${words}: ${document.body.innerText.slice(0, 300)}`);
}

export async function deliveriesIn(browser: TestBrowser): Promise<Delivery[]> {
  return records<Delivery>(await browser.own(), 'deliveries');
}

/** How many are in these states now; while the browser is being killed, one at least. */
export async function countIn(browser: TestBrowser, states: string[]): Promise<number> {
  const count = readTables(await browser.own(), ['deliveries'], countStates, states);
  return count.then((found) => found ?? 0).catch(() => 1);
}

function countStates(transaction: IDBTransaction, states: string[]) {
  const counts = states.map((state) => transaction.objectStore('deliveries').index('state').count(state));
  return () => counts.reduce((sum, { result }) => sum + result, 0);
}

/** Takes leads that are done off the list, as a scout who tidies up; their deliveries stay. Long lists make the popup slow here. */
export async function tidy(browser: TestBrowser, leadIds: string[]): Promise<void> {
  await writeTables(await browser.own(), ['leads', 'clips', 'rows'], removeLeads, leadIds);
}

function removeLeads(transaction: IDBTransaction, leadIds: string[]) {
  for (const id of leadIds) {
    transaction.objectStore('leads').delete(id);
    // This page runs none of our code, so the list would keep what it knows of them.
    const listed = transaction.objectStore('rows').index('leadId').openCursor(id);
    listed.onsuccess = () => listed.result?.delete();
  }
  const cursor = transaction.objectStore('clips').openCursor();
  cursor.onsuccess = () => {
    if (leadIds.includes(cursor.result?.value.leadId)) cursor.result?.delete();
    cursor.result?.continue();
  };
  return () => undefined;
}

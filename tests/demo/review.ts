import { expect, type Page } from '@playwright/test';

import type { Browser } from '../e2e/support/chromium.ts';
import { records } from '../e2e/support/database/database.ts';

import { reachLead } from '../e2e/support/reach-lead.ts';

import type { Clicked } from './click.ts';

const PICTURES = '.output/demo';

export interface SentDelivery {
  leadId: string;
  state: string;
  reference: string;
}

/** The sentence a scout would write for this lead. */
export const whyOf = ({ item }: Pick<Clicked, 'item'>) =>
  `Shows how ${item.name || item.handle} works with AI, with figures.`;

/** In the popup: says why for each lead, answers what the form asks, presses Send, and waits until the form has answered. */
export async function reviewAndSend(browser: Browser, clicked: Clicked[]): Promise<SentDelivery[]> {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`${browser.extension}/popup.html`);
  await popup.locator('.row').first().waitFor();
  await popup.screenshot({ path: `${PICTURES}/popup-saved.png` });
  for (const [at, one] of clicked.entries()) await sendOne(popup, one, at === 0);
  await expect
    .poll(
      async () =>
        (await deliveries(popup)).filter(({ state }) => state === 'queued' || state === 'sending').length,
      {
        timeout: 240_000,
        intervals: [500],
      },
    )
    .toBe(0);
  await popup.getByRole('searchbox').fill('');
  await popup.screenshot({ path: `${PICTURES}/popup-sent.png` });
  return deliveries(popup);
}

const deliveries = (page: Page) => records<SentDelivery>(page, 'deliveries');

async function sendOne(popup: Page, one: Clicked, picture: boolean): Promise<void> {
  await (await reachLead(popup, one.clip.leadId)).click();
  await popup.getByLabel('Why this person?').fill(whyOf(one));
  const sells = popup
    .getByRole('radiogroup', { name: /sell/i })
    .or(popup.getByRole('group', { name: /sell/i }))
    .first();
  await sells.getByText('No', { exact: true }).click();
  if (picture) await popup.screenshot({ path: `${PICTURES}/popup-lead.png` });
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await popup.getByRole('button', { name: /undo/i }).first().waitFor();
  if (picture) await popup.screenshot({ path: `${PICTURES}/popup-undo.png` });
  await popup.getByRole('button', { name: /back|all leads/i }).click();
}

import { browser } from 'wxt/browser';
import { database } from './leads/database';

/** How many leads are saved and not sent: neither deleted, nor passed, nor in any form yet. */
export async function countUnsent(): Promise<number> {
  const { leads, deliveries } = database;
  return database.transaction('r', leads, deliveries, async () => {
    const sent = await deliveries.where('state').equals('sent').toArray();
    const done = new Set(sent.map(({ leadId }) => leadId));
    return leads.filter(({ id, deletedAt, passed }) => !deletedAt && !passed && !done.has(id)).count();
  });
}

/** Shows that number at the toolbar icon; nothing at 0. */
export async function updateBadge(): Promise<void> {
  const count = await countUnsent();
  await browser.action.setBadgeBackgroundColor({ color: '#3d4f6b' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
}

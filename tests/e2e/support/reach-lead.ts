/** The one way in which these tests, the demo and the fault runs come to a lead in the popup. */
import type { Locator, Page } from '@playwright/test';
import { records } from './database/database.ts';

/**
 * A lead's row in the popup's list, as a person comes to it: back to the list if another lead is open, then taken where it stands
 * among the first, else looked for by its name. By the document's own events, so that it works in a tab in the background, too.
 */
export async function reachLead(popup: Page, leadId: string): Promise<Locator> {
  const back = popup.getByRole('button', { name: 'Back to all leads' });
  const rows = popup.locator('.row');
  const row = popup.locator(`[data-lead="${leadId}"]`);
  await back.or(rows.first()).first().waitFor();
  if (await back.isVisible()) await back.dispatchEvent('click');
  await rows.first().waitFor();
  if ((await row.count()) > 0) return row;
  const leads = await records<{ id: string; name: string }>(popup, 'leads');
  const name = leads.find(({ id }) => id === leadId)?.name;
  if (!name) throw new Error(`There is no lead ${leadId} with a name.`);
  await popup.getByRole('searchbox').fill(name);
  await row.waitFor();
  return row;
}

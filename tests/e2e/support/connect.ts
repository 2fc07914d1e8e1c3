/** Connects the team's form as a scout does: name, e-mail and the form's address in the options. */
import { expect } from '@playwright/test';
import type { Bed } from './bed.ts';

export const SCOUT = { name: 'Ada Scout', email: 'ada@example.org' };

/** @param address any spelling of a form's address, or a set-up line. */
export async function connectForm(
  bed: Pick<Bed, 'openOwn' | 'records'>,
  address = 'https://forms.gle/GuestScoutTeam1',
): Promise<void> {
  const options = await bed.openOwn('options.html');
  await options.getByLabel('Your name').fill(SCOUT.name);
  await options.getByLabel('Your e-mail').fill(SCOUT.email);
  await options.getByLabel('Set-up line or form address').fill(address);
  await options.getByRole('button', { name: /^(Read the form|Open the set-up line)$/ }).click();
  await options.getByRole('button', { name: 'Connect this form' }).click();
  await expect.poll(() => bed.records('forms')).toHaveLength(1);
  await options.close();
}

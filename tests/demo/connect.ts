import type { Browser } from '../e2e/support/chromium.ts';

const PICTURES = '.output/demo';

/** Does what a scout does in the options: name, e-mail, the form's address, a look at the mapping, connect. */
export async function connectForm(browser: Browser, address: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.extension}/options.html`);
  await page.getByLabel('Your name').fill('Demo Scout');
  await page.getByLabel('Your e-mail').fill('scout@guest-scout.example');
  await page.getByLabel('Set-up line or form address').fill(address);
  await page.getByRole('button', { name: 'Read the form' }).click();
  const connect = page.getByRole('button', { name: 'Connect this form' });
  await connect.waitFor();
  await page.screenshot({ path: `${PICTURES}/options-mapping.png`, fullPage: true });
  await connect.click();
  await page.getByRole('button', { name: 'Copy set-up line' }).waitFor();
  await page.screenshot({ path: `${PICTURES}/options-connected.png`, fullPage: true });
  await page.close();
}

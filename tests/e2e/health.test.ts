/** Site health, from the page to the options: what is said when a site changes, and what a report holds. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type StandIn, startStandIn } from '../stand-ins/server.ts';
import { type Browser, startChromium } from './support/chromium.ts';
import { waitForButtons } from './support/in-page.ts';

let standIn: StandIn;
let browser: Browser;
test.beforeAll(async () => {
  standIn = await startStandIn();
  browser = await startChromium({ tlsPort: standIn.tlsPort });
});
test.afterAll(async () => {
  await browser.close();
  await standIn.close();
});

const HOME = 'https://x.com/home';
const fixture = readFileSync('tests/fixtures/x/home-timeline-light.html', 'utf8');
/** As after a change of X's: posts are there, by other marks. */
const changed = fixture.replaceAll('data-testid="tweet"', 'data-testid="post"');

async function open(address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  return page;
}

const health = (page: Page) => page.getByRole('region', { name: 'Site health' });

test('says when each site was last read, and when it was verified', { tag: '@ci' }, async () => {
  const page = await open(HOME);
  const [button] = await waitForButtons(page);
  await button?.click();
  await expect(page.locator('[data-state="saved"]').first()).toBeAttached();
  const options = await open(`${browser.extension}/options.html`);
  await expect(health(options)).toContainText('X: everything as expected (last read just now)');
  await expect(health(options)).toContainText('GitHub: nothing read yet');
  await expect(health(options).getByText(/^Last verified/)).toHaveCount(3);
  await page.close();
  await options.close();
});

test('says where buttons are missing, reports the structure and no word of the page, and forgets it when they are back', {
  tag: '@ci',
}, async () => {
  standIn.addPage({ serveAt: HOME, html: changed });
  const options = await open(`${browser.extension}/options.html`);
  const pages = await Promise.all([open(HOME), open(HOME), open(HOME)]);
  await expect(health(options)).toContainText(/X: no buttons on the home timeline since \w+ \w+/, {
    timeout: 20_000,
  });
  for (const page of pages) await page.close();

  await options.bringToFront();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await options.getByRole('button', { name: 'Copy report about X' }).click();
  await expect(health(options).getByText('Copied')).toBeVisible();
  await health(options).getByText('What is in it').click();
  const report = await health(options).locator('pre').innerText();
  expect(await options.evaluate(() => navigator.clipboard.readText())).toBe(report);
  expect(report).toContain('article[data-testid=…][role=article]');
  expect(report).toContain('home: 3 in a row since');
  expect(report.length).toBeLessThan(23_000);
  const words = fixture.match(/(?<=>)[^<>]{6,}(?=<)|\/\w+\/status\/\d+|@\w{4,}|\d{8,}/g) ?? [];
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter((word) => report.includes(word.trim()))).toEqual([]);

  standIn.addPage({ serveAt: HOME, html: fixture });
  const back = await open(HOME);
  await waitForButtons(back);
  await expect(health(options).getByText(/^X: no buttons/)).toHaveCount(0);
  await back.close();
  await options.close();
});

test('takes the structure from an open tab when nothing is wrong', { tag: '@ci' }, async () => {
  const page = await open('https://lobste.rs/~inez_k');
  await waitForButtons(page, 1);
  const options = await open(`${browser.extension}/options.html`);
  await options.getByRole('button', { name: 'Copy report about Lobsters' }).click();
  await health(options).getByText('What is in it').click();
  await expect(health(options).locator('pre')).toContainText('[class=labelled_grid]');
  await expect(health(options).locator('pre')).not.toContainText('inez');
  await page.close();
  await options.close();
});

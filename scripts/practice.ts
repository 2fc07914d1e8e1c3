/**
 * Opens a browser with the extension on its welcome page, and a practice form on localhost connected by the same code
 * that connects any form. Ends when the browser is closed.
 */
import { chromium } from '@playwright/test';
import { startStandIn } from '../tests/stand-ins/server.ts';
import { TEAM_FORM } from '../tests/stand-ins/team-form.ts';

const port = Number(process.argv[2]);
const standIn = await startStandIn({ port });
const form = `${standIn.httpOrigin}/forms/d/e/${TEAM_FORM.id}/viewform`;

const context = await chromium.launchPersistentContext('.output/start-profile', {
  executablePath: process.env.CHROMIUM_PATH,
  headless: false,
  viewport: null,
  // Without this Playwright switches extensions' install prompts and the like off together with the extension.
  ignoreDefaultArgs: ['--enable-automation'],
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // A browser that was ended by Ctrl+C would ask over the welcome page whether to restore the last pages.
    '--hide-crash-restore-bubble',
    '--disable-extensions-except=.output/chrome-mv3-start',
    '--load-extension=.output/chrome-mv3-start',
  ],
});
const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
const extension = `chrome-extension://${new URL(worker.url()).host}`;

const options = await context.newPage();
await options.goto(`${extension}/options.html#connect=${encodeURIComponent(form)}&auto=1`);
await options.getByRole('button', { name: 'Copy set-up line' }).waitFor();
await options.close();

const [first, ...others] = context.pages();
for (const page of others) await page.close();
const welcome = first ?? (await context.newPage());
await welcome.goto(`${extension}/welcome.html`);

console.log(`
Guest Scout is running in the browser that just opened.

  1. Press "Suggest as guest" on the practice post of the welcome page, say why, press Send.
  2. See the nomination arrive: ${standIn.httpOrigin}/rows/${TEAM_FORM.id}

Close the browser, or press Ctrl+C, to end.`);

await new Promise<void>((closed) => {
  context.on('close', () => closed());
  process.on('SIGINT', () => void context.close());
});
await standIn.close();

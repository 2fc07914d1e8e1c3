/**
 * Opens a browser with the extension on its welcome page, and a practice form on localhost connected by the same code
 * that connects any form. Ends when the browser is closed.
 */
import { stripVTControlCharacters } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { TEAM_FORM } from '../tests/stand-ins/forms/team-form.ts';
import { startStandIn } from '../tests/stand-ins/server.ts';

const { DISPLAY = '' } = process.env;
const port = Number(process.argv[2]);
const standIn = await startStandIn({ port }).catch((error) =>
  stop(`The practice form did not start on port ${port}`, error, 'see what else uses that port'),
);
const context = await openBrowser().catch((error) =>
  stop(
    `The browser ${process.env.CHROMIUM_PATH} did not start`,
    error,
    `see whether it starts by hand${DISPLAY && ` on the display ${DISPLAY}`}, or set CHROMIUM_PATH to another Chromium`,
  ),
);
const closed = context.waitForEvent('close', { timeout: 0 });
process.on('SIGINT', () => void context.close());
await showWelcome(context).catch((error) => {
  // Whoever closes the window this early wants nothing more of it.
  if (context.pages().length > 0)
    stop('Guest Scout did not show itself in the browser', error, 'set CHROMIUM_PATH to another Chromium');
});
await closed;
await standIn.close();

function openBrowser(): Promise<BrowserContext> {
  return chromium.launchPersistentContext('.output/start-profile', {
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
}

/** Connects the practice form, and leaves the welcome page as the only one. */
async function showWelcome(context: BrowserContext): Promise<void> {
  const form = `${standIn.httpOrigin}/forms/d/e/${TEAM_FORM.id}/viewform`;
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

  1. On the welcome page: give your name and e-mail address, press "Suggest as guest" on the practice post, say why, press Send.
  2. See the nomination arrive: ${standIn.httpOrigin}/rows/${TEAM_FORM.id}

Close the browser, or press Ctrl+C, to end.`);
}

/** Ends with one sentence: what did not work, why, what to do. The browser goes with it. */
function stop(what: string, error: Error, remedy: string): never {
  const why = lastWords(error) ?? error.message.split('\n')[0];
  console.error(`\n${what} (${why}): ${remedy}, then run npm start again.\n`);
  process.exit(1);
}

/** What the browser itself said last, in the log that Playwright hands on with its error. */
function lastWords(error: Error): string | undefined {
  const said = stripVTControlCharacters(error.message).matchAll(/\[err\] (?:\[[^\]]*\] )?(.+)/g);
  return [...said].at(-1)?.[1];
}

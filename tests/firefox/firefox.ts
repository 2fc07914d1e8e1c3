/** A real Firefox with the production build, in which every https host is the stand-in (through a CONNECT proxy). */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export interface Firefox {
  browser: Browser;
  /** The welcome page that the extension opened at install: the door to everything else of the extension. */
  welcome: Page;
  /** Opens one of the extension's pages in a tab; WebDriver BiDi itself refuses moz-extension addresses. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox, installs the extension and waits for its welcome page. */
export async function startFirefox(proxyPort: number): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'guest-scout-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH || '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      // A permission asked for on a real click is granted without the prompt that nobody can press here.
      'extensions.webextOptionalPermissionPrompts': false,
      'xpinstall.signatures.required': false,
    },
  });
  const opened = pageWhere(browser, (page) => isExtensionPage(page, 'welcome'));
  await browser.installExtension(resolve('.output/firefox-mv3'));
  const welcome = await opened;
  return {
    browser,
    welcome,
    open: async (path) => {
      const page = pageWhere(
        browser,
        async (one) => one !== welcome && (await isExtensionPage(one, path.replace(/[.#].*/, ''))),
      );
      await welcome.evaluate((url) => {
        void (
          globalThis as unknown as { browser: { tabs: { create(tab: { url: string }): void } } }
        ).browser.tabs.create({ url });
      }, `/${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Such a tab reports `about:blank`, but its own script knows where it is. */
async function isExtensionPage(page: Page, name: string): Promise<boolean> {
  return page
    .evaluate(
      (part) =>
        location.protocol === 'moz-extension:' &&
        location.pathname.includes(part) &&
        document.readyState === 'complete',
      name,
    )
    .catch(() => false);
}

/** The first page that fits, looked for at each change of targets and at short intervals: `about:blank` gives no event of its own. */
async function pageWhere(browser: Browser, fits: (page: Page) => Promise<boolean>): Promise<Page> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const page of await browser.pages()) if (await fits(page)) return page;
    await new Promise((tick) => setTimeout(tick, 100));
  }
  throw new Error('Firefox did not open the page of the extension within 30 s.');
}

/** The middle of our nth button: its host stands in the page's own tree, so its place can be asked for. */
export async function buttonAt(page: Page, nth: number): Promise<{ x: number; y: number }> {
  await page.waitForFunction(
    (n) => document.querySelectorAll('[data-guest-scout="suggest"]').length > n,
    { timeout: 15_000 },
    nth,
  );
  return page.evaluate((n) => {
    const host = document.querySelectorAll('[data-guest-scout="suggest"]')[n];
    host?.scrollIntoView({ block: 'center' });
    const box = host?.getBoundingClientRect();
    if (!box) throw new Error('no such button');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, nth);
}

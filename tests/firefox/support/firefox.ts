/** A real Firefox with the production build, in which every https host is the stand-in (through a CONNECT proxy). */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bidi, inWindow } from './bidi';
import { preferences } from './preferences';

export interface Options {
  proxyPort: number;
  /** After how many ms without work Firefox stops the extension's background; without it Firefox's own 30 s. */
  backgroundIdleMs?: number;
  /** An .xpi to install for good, so that it is there after a restart; without it the build, until Firefox ends. */
  xpi?: string;
  /** Pressed by a finger, and by the name of Firefox for Android. */
  asPhone?: boolean;
}

export interface Firefox {
  browser: Browser;
  /** Folder of everything that it keeps. */
  profile: string;
  /** The welcome page that the extension opened at install: the door to everything else of the extension. */
  welcome: Page;
  /** Opens one of the extension's pages in a tab; WebDriver BiDi itself refuses moz-extension addresses. */
  open(path: string): Promise<Page>;
  /** A page that the extension itself opens in a tab, e.g. `leads`. */
  opened(name: string): Promise<Page>;
  /** Installs the build once more, as an update does while pages are open. The extension's own are closed by that; the welcome page is opened anew. */
  update(): Promise<void>;
  /** Ends Firefox and starts it on the same profile; what was opened before is gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What the extension's own pages can reach; only what the tests ask of it. */
export interface ExtensionGlobal {
  browser: {
    tabs: {
      create(tab: { url: string }): Promise<{ id: number }>;
      get(id: number): Promise<{ url?: string; status?: string }>;
      remove(id: number): Promise<void>;
    };
    alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
    permissions: { remove(asked: { origins: string[] }): Promise<boolean> };
    extension: { getViews(): { location: { pathname: string } }[] };
  };
}

/** For the top of each file: without a Firefox its tests are skipped, and say so. */
export function needsFirefox(): void {
  test.skip(
    process.env.FIREFOX_PATH === '',
    'No Firefox on this machine: install one (firefox-esr) to run these.',
  );
}

/** Starts Firefox, installs the extension and waits for its welcome page. */
export async function startFirefox(options: Options): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'guest-scout-firefox-'));
  let browser = await launch(profile, options);
  const opened = pageWhere(browser, (page) => isExtensionPage(page, 'welcome'));
  await install(browser, options.xpi);
  let welcome = await opened;
  const address = await welcome.evaluate(() => location.href);
  return {
    profile,
    get browser() {
      return browser;
    },
    get welcome() {
      return welcome;
    },
    open: (path) => openTab(browser, welcome, path),
    opened: (name) => pageWhere(browser, (page) => isExtensionPage(page, name)),
    async update() {
      const was = welcome;
      await install(browser, options.xpi);
      await expect.poll(() => was.evaluate('1').catch(() => 'closed')).toBe('closed');
      await inWindow(browser, `openTrustedLinkIn(${JSON.stringify(address)}, 'tab', { inBackground: true })`);
      welcome = await pageWhere(browser, (page) => isExtensionPage(page, 'welcome'));
    },
    async restart() {
      await browser.close();
      // Given on the command line, since nothing but a person or the extension itself may go to its pages.
      browser = await launch(profile, options, address);
      welcome = await pageWhere(browser, (page) => isExtensionPage(page, 'welcome'));
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(profile: string, options: Options, address?: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH || '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 900 },
    // The browser's own window too: toolbar.ts presses what is there.
    args: ['--remote-allow-system-access', ...(address ? [address] : [])],
    extraPrefsFirefox: preferences(options),
  });
}

async function install(browser: Browser, xpi?: string): Promise<void> {
  if (!xpi) {
    await browser.installExtension(resolve('.output/firefox-mv3'));
    return;
  }
  await bidi(browser, 'webExtension.install', {
    extensionData: { type: 'archivePath', path: resolve(xpi) },
    'moz:permanent': true,
  });
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

/**
 * One of the extension's pages in a new tab. The driver has missed such a tab (once in thousands, on a CI machine, for 30 s): it is closed then
 * and opened again, and if that does not help the error says what Firefox itself knows of the tab.
 */
async function openTab(browser: Browser, welcome: Page, path: string): Promise<Page> {
  const name = path.replace(/[?.#].*/, '');
  const missed: string[] = [];
  while (missed.length < 3) {
    const before = new Set(await browser.pages());
    const tab = await welcome.evaluate(
      async (url) => (await (globalThis as unknown as ExtensionGlobal).browser.tabs.create({ url })).id,
      `/${path}`,
    );
    const opened = await pageWhere(
      browser,
      async (page) => !before.has(page) && (await isExtensionPage(page, name)),
      15_000,
    ).catch(() => undefined);
    if (opened) return opened;
    missed.push(
      await welcome.evaluate(async (id) => {
        const { tabs } = (globalThis as unknown as ExtensionGlobal).browser;
        const known = JSON.stringify(await tabs.get(id));
        await tabs.remove(id);
        return known;
      }, tab),
    );
  }
  throw new Error(
    `The driver saw none of three tabs with ${path}. Firefox knew of them:\n${missed.join('\n')}`,
  );
}

/** The first page that fits, looked for at short intervals: `about:blank` gives no event of its own. */
async function pageWhere(
  browser: Browser,
  fits: (page: Page) => Promise<boolean>,
  patienceMs = 30_000,
): Promise<Page> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    for (const page of await browser.pages()) if (await fits(page)) return page;
    await new Promise((tick) => setTimeout(tick, 100));
  }
  throw new Error(`Firefox did not open the page of the extension within ${patienceMs / 1000} s.`);
}

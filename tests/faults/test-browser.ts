/** The browser under test, which may die at any moment and starts again on the same profile. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type Browser, killProcesses, killWorker, startChromium } from '../e2e/support/chromium.ts';
import { type Clock, type ClockSettings, clockScript } from './clock.ts';

export interface TestBrowser {
  /** Runs none of our code: for reading the database and for messages. Waits while the browser starts again. */
  own(): Promise<Page>;
  /** A page of the extension in a tab of its own, e.g. `popup.html`. */
  openOwn(path: string): Promise<Page>;
  /** Any other page. */
  open(address: string): Promise<Page>;
  killWorker(): Promise<void>;
  /** SIGKILL, then a new start on the same profile. */
  killBrowser(): Promise<void>;
  /** Reloads the extension as an update does: its pages close, another worker starts. */
  update(): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /** Every write to the database fails as the browser fails it on a full disk; in a worker that starts later it does not. */
  fillDisk(full: boolean): Promise<void>;
  /** May the form's host be reached? */
  allow(allowed: boolean): Promise<void>;
  /** Sets the clock of the worker and of all pages off by so many of its own ms; a worker that starts later is right until it is told. */
  shiftClock(ms: number): Promise<void>;
  /** No reply comes any more to what waits for one. */
  timeOut(): Promise<void>;
  close(): Promise<void>;
}

interface Running extends Browser {
  own: Page;
  settings: Page;
}

type WithClock = typeof globalThis & { fastClock?: Clock };

export async function startTestBrowser(
  build: string,
  tlsPort: number,
  clock: ClockSettings,
): Promise<TestBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'guest-scout-faults-'));
  let shift = 0;
  let allowed = true;
  let running = start();

  async function start(): Promise<Running> {
    const browser = await startChromium({ build, tlsPort, profile });
    const { context, extension } = browser;
    await context.addInitScript(`if (location.protocol === 'chrome-extension:') ${clockScript(clock)}`);
    context.on('serviceworker', (worker) => {
      if (shift !== 0) void worker.evaluate(setShift, shift).catch(gone);
    });
    const own = await opened(context, `${extension}/manifest.json`);
    const settings = await opened(context, 'chrome://extensions');
    // Chromium takes an unpacked extension again only in developer mode.
    await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    // Chromium writes a permission down seconds later: one that was killed in between starts with that of before.
    await setAccess(settings, extension, allowed);
    return { ...browser, own, settings };
  }

  async function update(): Promise<void> {
    const before = await running;
    const { context, extension, settings } = before;
    running = (async () => {
      const closed = before.own.waitForEvent('close');
      const id = JSON.stringify(new URL(extension).host);
      await settings.evaluate(`chrome.developerPrivate.reload(${id}, { failQuietly: true })`);
      await closed;
      return { ...before, own: await openedOnceThere(context, `${extension}/manifest.json`) };
    })();
    await running;
  }

  async function killBrowser(): Promise<void> {
    const { close } = await running;
    killProcesses(profile);
    running = close().catch(gone).then(start);
    await running;
  }

  async function everywhere<Given>(act: (given: Given) => void, given: Given): Promise<void> {
    const { context } = await running;
    const all: Pick<Page, 'evaluate'>[] = [...context.serviceWorkers(), ...context.pages()];
    await Promise.all(all.map((one) => one.evaluate(act as never, given).catch(gone)));
  }

  await running;
  return {
    own: async () => (await running).own,
    open: async (address) => opened((await running).context, address),
    async openOwn(path) {
      const { context, extension } = await running;
      const page = await opened(context, `${extension}/${path}`);
      if (shift !== 0) await page.evaluate(setShift, shift);
      return page;
    },
    killWorker: async () => killWorker((await running).context),
    killBrowser,
    update,
    fillDisk: (full) => everywhere(setFull, full),
    setOffline: async (offline) => (await running).context.setOffline(offline),
    async allow(isAllowed) {
      allowed = isAllowed;
      const { extension, settings } = await running;
      await setAccess(settings, extension, allowed);
    },
    async shiftClock(ms) {
      shift = ms;
      await everywhere(setShift, ms);
    },
    timeOut: () => everywhere(endWaits, undefined),
    async close() {
      const { close } = await running;
      await close().catch(gone);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await newTab(context);
  await page.goto(address);
  return page;
}

/** One of thousands of tabs never came, and the driver, which knows no limit for this, waited for it for ever: then another is opened. */
async function newTab(context: BrowserContext): Promise<Page> {
  for (let tries = 1; ; tries += 1) {
    const page = await Promise.race([context.newPage(), setTimeout(NEW_TAB_MS, undefined, { ref: false })]);
    if (page) return page;
    if (tries === 3) throw new Error(`The browser opened no tab in ${NEW_TAB_MS / 1_000} s, ${tries} times.`);
  }
}
const NEW_TAB_MS = 20_000;

/** May the form's host be reached? By the browser's own page of its extensions, as a person would say so there. */
async function setAccess(settings: Page, extension: string, allowed: boolean): Promise<void> {
  const extensionId = new URL(extension).host;
  const change = { extensionId, hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_SPECIFIC_SITES' };
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
}

/** While an extension is reloaded its addresses are blocked. */
async function openedOnceThere(context: BrowserContext, address: string): Promise<Page> {
  const page = await newTab(context);
  await expect(() => page.goto(address)).toPass({ timeout: 20_000 });
  return page;
}

const setShift = (ms: number) => (globalThis as WithClock).fastClock?.shift(ms);
function setFull(full: boolean): void {
  const store = IDBObjectStore.prototype as unknown as Record<string, unknown>;
  store.stored ??= store.put;
  const fails = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  store.put = full ? fails : store.stored;
}
const endWaits = () => (globalThis as WithClock).fastClock?.timeOut();

/** It was killed in the middle: that is what these runs are for. */
const gone = () => undefined;

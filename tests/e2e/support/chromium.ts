/** A real Chromium with the built extension, in which every site is the stand-in over TLS. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, expect, type Worker } from '@playwright/test';

export interface Options {
  /** Folder of the build, from the root of the project. */
  build?: string;
  /** TLS port that answers for every host. */
  tlsPort: number;
  colorScheme?: 'light' | 'dark';
  /** A profile to start again on; without one a new one is made and removed at the end. */
  profile?: string;
  viewport?: { width: number; height: number };
  /** A phone's, as in phone.ts. */
  hasTouch?: boolean;
  isMobile?: boolean;
  userAgent?: string;
  /** More of the command line. */
  args?: string[];
  /** Pages left are kept for going back, as in every browser but a tested one. */
  keepsPages?: boolean;
}

export interface Browser {
  context: BrowserContext;
  /** Origin of the extension's pages, `chrome-extension://…`. */
  extension: string;
  profile: string;
  close(): Promise<void>;
}

/** Starts the browser; resolves when the extension's worker is up. */
export async function startChromium(options: Options): Promise<Browser> {
  const folder = resolve(options.build ?? '.output/chrome-mv3-test');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'guest-scout-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    headless: true,
    ignoreHTTPSErrors: true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    hasTouch: options.hasTouch,
    isMobile: options.isMobile,
    userAgent: options.userAgent,
    ignoreDefaultArgs: options.keepsPages ? ['--disable-back-forward-cache'] : [],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${options.tlsPort}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.args ?? []),
    ],
  });
  const worker = await extensionWorker(context);
  return {
    context,
    profile,
    extension: `chrome-extension://${new URL(worker.url()).host}`,
    close: async () => {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The welcome page opens by itself in a new profile, in front of everything: wait for it before a page needs the focus. */
export async function welcomed({
  context,
  extension,
}: Pick<Browser, 'context' | 'extension'>): Promise<void> {
  const open = () => context.pages().map((page) => page.url());
  await expect.poll(open, { timeout: 15_000 }).toContain(`${extension}/welcome.html`);
}

/** The extension's background, once it runs. */
export async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** What the browser gives its own pages and ours. */
declare const chrome: {
  runtime: { reload(): void };
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
};

/** Chromium takes an unpacked extension again only in developer mode: for `reload`. */
export async function allowReload(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.close();
}

/** Takes what lies in the build's folder now, as an update does, and waits until the worker of before is gone. */
export async function reload(context: BrowserContext): Promise<void> {
  const worker = await extensionWorker(context);
  const gone = worker.waitForEvent('close');
  await worker.evaluate(() => setTimeout(() => chrome.runtime.reload(), 0));
  await gone;
}

/** Ends the background as the browser does when it needs the memory; the next message starts a new one. */
export async function killWorker(context: BrowserContext): Promise<void> {
  await closeWorkers(context);
}

/** The same, and waits until it is gone: until then it may still answer. One that is just starting hears of its end only later. */
export async function endWorker(context: BrowserContext): Promise<void> {
  await expect.poll(() => closeWorkers(context), { timeout: 20_000, intervals: [20, 50, 100] }).toBe(0);
}

/** Resolves to how many there were. */
async function closeWorkers(context: BrowserContext): Promise<number> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type }) => type === 'service_worker');
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  return workers.length;
}

/** SIGKILL for every process of the browser that runs on this profile, found by its command line. Returns how many there were. */
export function killProcesses(profile: string): number {
  const ours = readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
    } catch {
      return false;
    }
  });
  for (const pid of ours) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
  return ours.length;
}

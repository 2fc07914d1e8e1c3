/** The same attack in Chromium and in Firefox: the sites' own addresses, real clicks, the database read by plain IndexedDB. */
import { test } from '@playwright/test';
import { type Bed, startBed } from '../../e2e/support/bed.ts';
import { records } from '../../firefox/support/extension-page.ts';
import { type Firefox, startFirefox } from '../../firefox/support/firefox.ts';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';

/** What both browsers' pages can do, as their two drivers say it alike. */
export interface AttackedPage {
  evaluate<Result, Arg>(act: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  evaluate<Result>(act: () => Result | Promise<Result>): Promise<Result>;
  mouse: { click(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> };
  keyboard: { press(key: 'Enter' | 'Tab' | 'Escape'): Promise<void>; type(text: string): Promise<void> };
  close(): Promise<void>;
}

/** One browser with the extension, in which every site is the stand-in. */
export interface Attacked {
  name: 'Chromium' | 'Firefox';
  standIn: StandIn;
  /** Opens an address in a new tab. */
  open(address: string): Promise<AttackedPage>;
  /** A page of the extension itself, in a tab. */
  openOwn(path: string): Promise<AttackedPage>;
  /** All records of a table. */
  records<Row = Record<string, unknown>>(table: string): Promise<Row[]>;
  /** For what only one of the drivers can do. */
  bed?: Bed;
  firefox?: Firefox;
}

const BROWSERS = { Chromium: inChromium, Firefox: inFirefox };

/** Declares the tests once for each browser. `at()` is the browser, from the first test on. */
export function inBothBrowsers(declare: (at: () => Attacked) => void): void {
  for (const [name, start] of Object.entries(BROWSERS)) {
    test.describe(name, () => {
      test.skip(
        name === 'Firefox' && process.env.FIREFOX_PATH === '',
        'No Firefox on this machine: install one (firefox-esr) to run these.',
      );
      let started: Awaited<ReturnType<typeof start>> | undefined;
      test.beforeAll(async () => {
        started = await start();
      });
      test.afterAll(() => started?.close());
      declare(() => {
        if (!started) throw new Error('The browser has not started.');
        return started;
      });
    });
  }
}

async function inChromium(): Promise<Attacked & { close(): Promise<void> }> {
  const bed = await startBed();
  return {
    name: 'Chromium',
    standIn: bed.standIn,
    open: bed.open,
    openOwn: bed.openOwn,
    records: bed.records,
    bed,
    close: bed.close,
  };
}

async function inFirefox(): Promise<Attacked & { close(): Promise<void> }> {
  const standIn = await startStandIn();
  const firefox = await startFirefox(standIn);
  return {
    name: 'Firefox',
    standIn,
    async open(address) {
      const page = await firefox.browser.newPage();
      await page.goto(address);
      return page;
    },
    openOwn: firefox.open,
    records: (table) => records(firefox.welcome, table),
    firefox,
    async close() {
      await firefox.close();
      await standIn.close();
    },
  };
}

/** The test bed of one file: the stand-in, Chromium with the test build, and a page of the extension's own to read records from. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Expected } from '../../real-pages/compare.ts';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import { type Browser, type Options, startChromium, welcomed } from './chromium.ts';
import { clearTables, records } from './database/database.ts';
import { type SuggestButton, waitForButtons } from './in-page.ts';

/** What a test leaves behind of people. */
const LEADS = [
  'leads',
  'clips',
  'deliveries',
  'rows',
  'columns',
  'texts',
  'forgotten',
  'nominations',
  'sheets',
];

export interface FixturePage {
  file: string;
  serveAt: string;
  buttons: number;
  items: Expected[];
}

export interface Bed {
  standIn: StandIn;
  browser: Browser;
  /** Runs none of our code: only for reading the extension's database. */
  own: Page;
  records<T = Record<string, unknown>>(table: string): Promise<T[]>;
  /** Opens an address in a new tab. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension in a new tab, e.g. `popup.html`. */
  openOwn(path: string): Promise<Page>;
  /** Opens a page of tests/fixtures at its own address, with its buttons. */
  openFixture(site: string, file: string): Promise<Opened>;
  /** Closes every tab and forgets every lead; the connected form and the settings stay. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

interface Opened {
  page: Page;
  buttons: SuggestButton[];
  items: Expected[];
}

/** What the pages of a site say, as read by hand. */
export function fixturePages(site: string): FixturePage[] {
  return JSON.parse(readFileSync(`tests/fixtures/${site}/pages.json`, 'utf8'));
}

/** `beside`: another bed, whose stand-in serves this one too. */
export async function startBed({
  beside,
  ...options
}: Partial<Options> & { beside?: Bed } = {}): Promise<Bed> {
  const standIn = beside?.standIn ?? (await startStandIn());
  const browser = await startChromium({ tlsPort: standIn.tlsPort, ...options });
  const { context, extension } = browser;
  await welcomed(browser);
  const own = await context.newPage();
  await own.goto(`${extension}/manifest.json`);

  const open = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  return {
    standIn,
    browser,
    own,
    open,
    openOwn: (path) => open(`${extension}/${path}`),
    records: (table) => records(own, table),
    async openFixture(site, file) {
      const found = fixturePages(site).find((one) => one.file === file);
      if (!found) throw new Error(`tests/fixtures/${site}/pages.json has no ${file}.`);
      // Two fixtures may share an address: the last one added is served.
      standIn.addPage({
        serveAt: found.serveAt,
        html: readFileSync(`tests/fixtures/${site}/${file}`, 'utf8'),
      });
      const page = await open(found.serveAt);
      // Room below the last post, as the sites have it: our line lies over the page's end.
      await page.addStyleTag({ content: 'body { padding-bottom: 300px !important; }' });
      const buttons = found.buttons > 0 ? await waitForButtons(page, found.buttons) : [];
      return { page, buttons, items: found.items };
    },
    async clear() {
      for (const page of context.pages()) if (page !== own) await page.close();
      await clearTables(own, LEADS);
    },
    async close() {
      await browser.close();
      if (!beside) await standIn.close();
    },
  };
}

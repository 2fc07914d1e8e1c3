/** A Chromium in which one package is put over another, as the browser does it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Bed, startBed } from '../../e2e/support/bed.ts';
import { allowReload, extensionWorker, reload } from '../../e2e/support/chromium.ts';
import type { Package } from './packages.ts';

export interface ChromiumDrill {
  bed: Bed;
  /** Puts this package over the one that is there. Resolves to a page that runs none of our code. */
  put(to: Package): Promise<Page>;
  close(): Promise<void>;
}

/** Starts with this package installed. */
export async function startChromiumWith(first: Package): Promise<ChromiumDrill> {
  const build = mkdtempSync(join(tmpdir(), 'guest-scout-build-'));
  cpSync(first.build, build, { recursive: true });
  const bed = await startBed({ build });
  await allowReload(bed.browser.context);
  return {
    bed,
    async put(to) {
      rmSync(build, { recursive: true });
      cpSync(to.build, build, { recursive: true });
      const worker = await extensionWorker(bed.browser.context);
      const next = bed.browser.context.waitForEvent('serviceworker', (one) => one !== worker);
      await reload(bed.browser.context);
      // A page opened before would start the worker itself, in Chromium 156 now and then without `chrome.runtime` in it.
      await next;
      const own = await bed.browser.context.newPage();
      await expect(() => own.goto(`${bed.browser.extension}/manifest.json`)).toPass();
      return own;
    },
    async close() {
      await bed.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}

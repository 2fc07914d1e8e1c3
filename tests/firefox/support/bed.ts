import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { type StandIn, type StandInOptions, startStandIn } from '../../stand-ins/server.ts';
import { type Firefox, needsFirefox, startFirefox } from './firefox.ts';
import { packed } from './xpi.ts';

/**
 * For the top of a file: Firefox with the extension and a server, which its tests share. `installed`: for good, so that it is there after a
 * restart. Where there is no Firefox the tests are skipped, and say so.
 */
export function firefoxBed({
  installed = false,
  before,
  ...options
}: {
  installed?: boolean;
  /** Waited for before the server answers a request. */
  before?: StandInOptions['before'];
  backgroundIdleMs?: number;
  asPhone?: boolean;
} = {}): { readonly firefox: Firefox; readonly standIn: StandIn } {
  needsFirefox();
  const bed: { firefox?: Firefox; standIn?: StandIn; folder?: string } = {};
  test.beforeAll(async () => {
    if (installed) bed.folder = mkdtempSync(join(tmpdir(), 'guest-scout-xpi-'));
    bed.standIn = await startStandIn({ before });
    bed.firefox = await startFirefox({
      ...bed.standIn,
      ...options,
      xpi: bed.folder && packed(bed.folder),
    });
  });
  test.afterAll(async () => {
    await bed.firefox?.close();
    await bed.standIn?.close();
    if (bed.folder) rmSync(bed.folder, { recursive: true, force: true });
  });
  const started = <T>(part: T | undefined): T => {
    if (!part) throw new Error('Firefox is started before the first test of the file, not before.');
    return part;
  };
  return {
    get firefox() {
      return started(bed.firefox);
    },
    get standIn() {
      return started(bed.standIn);
    },
  };
}

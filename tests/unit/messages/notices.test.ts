import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { saveCapture } from '@/utils/leads/edit';
import { announceChanges } from '@/utils/messages/notices';
import { captureOf } from '../leads/samples';
import { soon } from '../soon';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a change of the database', () => {
  it('is told once for many writes, without content, and counted on the badge', async () => {
    const told = vi.fn(async () => undefined);
    const badge = vi.fn(async () => undefined);
    browser.runtime.sendMessage = told as never;
    browser.action.setBadgeText = badge as never;
    browser.action.setBadgeBackgroundColor = vi.fn(async () => undefined) as never;
    announceChanges();
    for (const words of ['one', 'two', 'three']) {
      await saveCapture(captureOf(words, { permalink: `https://x.com/ada_builds/status/${words}` }));
    }
    await soon(() => expect(badge).toHaveBeenCalledWith({ text: '1' }));
    expect(told.mock.calls.length).toBeLessThanOrEqual(3);
    expect(told).toHaveBeenCalledWith({ name: 'database.changed', data: {} });
  });
});

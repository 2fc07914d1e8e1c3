import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { deleteLead, saveCapture } from '@/utils/leads/edit';
import { markTab, markTabs } from '@/utils/leads/saved-icon';
import { captureOf } from './samples';

const setIcon = vi.fn(async () => {});
const setTitle = vi.fn(async () => {});
let leadId: string;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(browser.action, { setIcon, setTitle });
  await Promise.all(database.tables.map((table) => table.clear()));
  ({ leadId } = await saveCapture(captureOf('words')));
});

const ICON = { 16: '/icon/16.png', 32: '/icon/32.png' };
const SAVED = { 16: '/saved/16.png', 32: '/saved/32.png' };

describe('the toolbar icon', () => {
  it.each([
    ['https://x.com/ada_builds', true],
    ['https://x.com/ADA_Builds', true],
    ['https://x.com/ada_builds/status/1001', false],
    ['https://x.com/home', false],
    ['https://x.com/somebody', false],
    ['https://github.com/ada_builds', false],
    ['https://lobste.rs/', false],
    ['nonsense', false],
  ])('is drawn otherwise on the own page of who is saved, and nowhere else: %s', async (address, saved) => {
    await markTab(7, address);
    expect(setIcon).toHaveBeenCalledExactlyOnceWith({ tabId: 7, path: saved ? SAVED : ICON });
    expect(setTitle).toHaveBeenCalledExactlyOnceWith({
      tabId: 7,
      title: saved ? 'Ada Sample is saved in Guest Scout' : 'Guest Scout',
    });
  });

  it('follows who is saved and deleted, in every tab of the sites, and says it once', async () => {
    const query = vi
      .spyOn(browser.tabs, 'query')
      .mockResolvedValue([{ id: 21, url: 'https://x.com/ada_builds' }, { id: 22 }] as never);
    await markTabs();
    await markTabs();
    expect(query).toHaveBeenCalledWith({
      url: ['https://x.com/*', 'https://lobste.rs/*', 'https://github.com/*'],
    });
    expect(setIcon.mock.calls).toEqual([[{ tabId: 21, path: SAVED }]]);
    await deleteLead(leadId);
    await markTabs();
    expect(setIcon.mock.calls.at(-1)).toEqual([{ tabId: 21, path: ICON }]);
  });

  it('stays as it is where the browser has none, and for a tab that is gone', async () => {
    Object.assign(browser.action, { setIcon: undefined });
    await markTab(8, 'https://x.com/ada_builds');
    expect(setTitle).toHaveBeenCalledOnce();
    setTitle.mockRejectedValueOnce(new Error('No tab with id: 9'));
    await markTab(9, 'https://x.com/ada_builds');
  });
});

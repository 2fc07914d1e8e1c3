import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveCapture } from '@/utils/leads/edit';
import { captureOf } from '../../leads/samples';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.doUnmock('@/utils/model/list-state');
  vi.resetModules();
});

/** What devices have stored. A state may be added with a number of its own; none of these may change without a migration. */
const STORED = { review: 1, failed: 2, waiting: 3, unsent: 4, sent: 5, passed: 6 };

it('every state keeps its code, and no two have the same', async () => {
  const { GROUP_CODES } = await import('@/utils/model/list-state');
  expect(GROUP_CODES).toMatchObject(STORED);
  const codes = Object.values(GROUP_CODES);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toBeGreaterThan(0);
});

it('a state put into the middle of the list relabels no stored lead', async () => {
  const { leadId } = await saveCapture(captureOf('words'));
  const real = await vi.importActual<typeof import('@/utils/model/list-state')>('@/utils/model/list-state');
  for (const at of [0, 1, 3]) {
    vi.resetModules();
    const GROUPS = [...real.GROUPS.slice(0, at), 'snoozed', ...real.GROUPS.slice(at)];
    const GROUP_CODES = { ...real.GROUP_CODES, snoozed: 7 };
    vi.doMock('@/utils/model/list-state', () => ({ ...real, GROUPS, GROUP_CODES }));
    const { countGroups, find, groupOfEach } = await import('@/utils/database/search/find');
    expect(await countGroups()).toMatchObject({ unsent: 1, snoozed: 0, waiting: 0, sent: 0 });
    expect([...(await groupOfEach()).values()]).toEqual(['unsent']);
    expect((await find('', 'unsent', 9)).map((row) => row.leadId)).toEqual([leadId]);
    expect(await find('', 'waiting', 9)).toEqual([]);
  }
});

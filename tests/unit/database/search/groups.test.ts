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

/** The codes that devices have stored. One may be added anywhere; none may go or change without a migration. */
const STORED = ['failed', 'passed', 'review', 'sent', 'unsent', 'waiting'];

it('every code that was ever stored is still a state', async () => {
  const { GROUPS } = await import('@/utils/model/list-state');
  expect([...GROUPS].sort()).toEqual(expect.arrayContaining(STORED));
});

it('a state put into the middle of the list relabels no stored lead', async () => {
  const { leadId } = await saveCapture(captureOf('words'));
  const real = await vi.importActual<typeof import('@/utils/model/list-state')>('@/utils/model/list-state');
  for (const at of [0, 1, 3]) {
    vi.resetModules();
    const GROUPS = [...real.GROUPS.slice(0, at), 'snoozed', ...real.GROUPS.slice(at)];
    vi.doMock('@/utils/model/list-state', () => ({ ...real, GROUPS }));
    const { countGroups, find, groupOfEach } = await import('@/utils/database/search/find');
    expect(await countGroups()).toMatchObject({ unsent: 1, snoozed: 0, waiting: 0, sent: 0 });
    expect([...(await groupOfEach()).values()]).toEqual(['unsent']);
    expect((await find('', 'unsent', 9)).map((row) => row.leadId)).toEqual([leadId]);
    expect(await find('', 'waiting', 9)).toEqual([]);
  }
});

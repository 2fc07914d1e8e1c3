import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { saveCapture } from '@/utils/leads/edit';
import { eraseEverything } from '@/utils/leads/erase';
import { forgetPerson } from '@/utils/leads/forget';
import { DEFAULTS, readSettings, writeSettings } from '@/utils/settings';
import { lastExport, rememberExport } from '@/utils/transfer/last-export';
import { forgetAll, somePeople } from '../transfer/samples';
import { words } from './same-person/people';

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetAll();
  await somePeople();
  await writeSettings({ scoutName: 'Sam' });
  await rememberExport();
  const otto = await database.leads.where('accountKeys').equals('lobsters:otto').first();
  await forgetPerson(otto?.id ?? '');
});

const rows = async () =>
  (await Promise.all(database.tables.map((table) => table.count()))).reduce((a, b) => a + b);

it('erases every table and setting, and keeps who asked not to be suggested', async () => {
  await eraseEverything({ keepForgotten: true });
  // The fingerprints of an account, of its lead and of what was sent, and their key.
  expect(await rows()).toBe(4);
  expect([await readSettings(), await lastExport()]).toEqual([DEFAULTS, undefined]);
  await expect(saveCapture(words('lobsters:otto', 'More.'))).rejects.toMatchObject({ code: 'forgotten' });
  expect((await saveCapture(words('github:ada', 'More.'))).outcome).toBe('new');
});

it('erases that too when told to', async () => {
  await eraseEverything({ keepForgotten: false });
  expect(await rows()).toBe(0);
  expect((await saveCapture(words('lobsters:otto', 'More.'))).outcome).toBe('new');
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { saveCapture } from '@/utils/leads/edit';
import { practiceLeads } from '@/utils/leads/practice-leads';
import { captureOf } from './samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

it('finds the practice lead among others, and reads no other', async () => {
  await saveCapture(captureOf('Of somebody real.'));
  expect(await practiceLeads()).toEqual([]);
  const url = 'https://guest-scout.example/practice';
  const { leadId } = await saveCapture(
    captureOf('For six weeks.', {
      site: 'web',
      permalink: url,
      author: { site: 'web', name: 'Robin Practice', url, accounts: [{ site: 'web', url }] },
    }),
  );
  const read: string[] = [];
  const note = (lead: { id: string }) => {
    read.push(lead.id);
    return lead;
  };
  database.leads.hook('reading', note as never);
  expect((await practiceLeads()).map(({ id }) => id)).toEqual([leadId]);
  database.leads.hook('reading').unsubscribe(note as never);
  expect(read).toEqual([leadId]);
});

// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type LeadsModel, useLeads } from '@/components/leads/use-leads';
import { Announcer } from '@/components/ui/announce';
import { database } from '@/utils/database/database';
import { saveCapture } from '@/utils/leads/edit';
import { captureOf } from '../../leads/samples';
import { soon } from '../../soon';

// Looked at while the page's files load.
vi.hoisted(() =>
  Object.assign(window, {
    matchMedia: () => ({ matches: true, addEventListener() {}, removeEventListener() {} }),
  }),
);

// jsdom's typed arrays are not the ones that the database in memory copies: which lead is meant is said here.
vi.mock('@/utils/database/search/find', async (load) => ({
  ...(await load()),
  leadIdsAt: async () => [meant],
}));
vi.mock('@/components/leads/use-found-leads', () => ({ useFoundLeads: () => ({ numbers: [1] }) }));
let meant = '';

let root: Root;
let model: LeadsModel | undefined;

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.children[0] as Element);
});
afterEach(() => root.unmount());

function Page() {
  model = useLeads();
  return null;
}

it('says what the key did to a lead that was passed on already', async () => {
  const { leadId } = await saveCapture(captureOf('words'));
  meant = leadId;
  await database.leads.update(leadId, { passed: true });
  root.render(
    <Announcer>
      <Page />
    </Announcer>,
  );
  await soon(() => expect(model?.found).toBeDefined());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(async () => model?.pass());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await soon(() => expect(model?.doing.last?.words).toBe('No longer passed: 1 lead.'));
  expect((await database.leads.get(leadId))?.passed).toBe(false);
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { viewOfLead } from '@/utils/delivery/lead-view';
import {
  dropNominatedList,
  isNominatedList,
  makeNominatedList,
  nominatedBefore,
  nominatedList,
  takeNominatedList,
} from '@/utils/leads/nominated-list';
import { forgetAll } from '../transfer/samples';
import { profile, saveAll } from './same-person/people';

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetAll();
});

/** Leads with so many rows of a sheet each. */
async function nominated(counts: Record<string, number>): Promise<void> {
  await saveAll(...Object.keys(counts).map((of) => profile(of, { name: 'Ada Sample' })));
  const words = { guest: 'Ada Sample', who: '', scout: 'Sam Scout', why: 'Measured', quote: '', answers: [] };
  for (const lead of await database.leads.toArray()) {
    const times = counts[lead.accountKeys[0] ?? ''] ?? 0;
    for (let row = 1; row <= times; row += 1)
      await database.nominations.add({
        ...words,
        id: `n-${lead.id}-${row}`,
        leadId: lead.id,
        sheetId: crypto.randomUUID(),
        row,
      });
  }
}

it('tells a scout how often somebody is nominated and nothing else, with its day', async () => {
  await nominated({ 'github:ada': 2, 'lobsters:otto': 1, 'x:mira': 0 });
  const file = await makeNominatedList(new Date('2026-11-29T10:00:00Z'));
  const text = await file.text();
  expect(text).not.toMatch(/otto|mira|sample|measured|github|lobsters/i);
  expect(await isNominatedList(file)).toBe(true);

  // In another browser.
  await forgetAll();
  expect(await nominatedBefore(['github:ada'])).toBeUndefined();
  expect(await takeNominatedList(file)).toEqual({ on: '2026-11-29', people: 2 });
  expect(await nominatedList()).toEqual({ on: '2026-11-29', people: 2 });
  await saveAll(profile('github:ADA'), profile('x:mira'));
  const views = await Promise.all((await database.leads.toArray()).map(({ id }) => viewOfLead(id)));
  expect(Object.fromEntries(views.map((view) => [view?.lead.accountKeys[0], view?.nominatedBefore]))).toEqual(
    {
      'github:ada': { count: 2, on: '2026-11-29' },
      'x:mira': undefined,
    },
  );
  await dropNominatedList();
  expect(await nominatedBefore(['github:ada'])).toBeUndefined();
});

it('has another key each time, so that two lists cannot be laid side by side', async () => {
  await nominated({ 'github:ada': 1 });
  const [one, other] = await Promise.all([makeNominatedList(), makeNominatedList()]);
  const prints = async (file: Blob) => JSON.parse(await file.text()).people[0][0];
  expect(await prints(one)).not.toBe(await prints(other));
});

it.each([
  '{"format":"guest-scout-nominated"',
  '{"format":"guest-scout-nominated","version":2,"on":"2026-11-29","key":"00","people":[]}',
  '{"format":"guest-scout-nominated","version":1,"on":"2026-11-29","key":"00000000000000000000000000000000","people":[["__proto__",1]]}',
])('is refused where it does not fit, and the one of before stays: %s', async (text) => {
  await nominated({ 'github:ada': 1 });
  await takeNominatedList(await makeNominatedList());
  const before = await nominatedList();
  await expect(takeNominatedList(new Blob([text]))).rejects.toMatchObject({ code: 'not-a-list' });
  await expect(takeNominatedList({ size: 6_000_000 } as Blob)).rejects.toMatchObject({ code: 'not-a-list' });
  expect(await nominatedList()).toEqual(before);
});

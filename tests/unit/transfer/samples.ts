import { database, leadTables } from '@/utils/database/database';
import { editLead } from '@/utils/leads/edit';
import { keepApart } from '@/utils/leads/same-person/pairs';
import type { Delivery } from '@/utils/model/delivery';
import { exported, type Format } from '@/utils/transfer/export';
import { GITHUB_ADA, profile, saveAll, words, X_ADA } from '../leads/same-person/people';

const AT = '2026-11-22T10:00:00.000Z';

/** An invented delivery of a lead. */
export function deliveryOf(leadId: string, change: Partial<Delivery> = {}): Delivery {
  return {
    id: crypto.randomUUID(),
    leadId,
    formId: 'form',
    reference: 'GS-222222',
    clipIds: [],
    answers: [],
    path: [0],
    state: 'sent',
    attempts: [],
    nextAttemptAt: AT,
    createdAt: AT,
    updatedAt: AT,
    ...change,
  };
}

/** Everything that goes with leads, as it is kept, in one order. */
export async function kept() {
  const tables = [...leadTables(), database.forms];
  const rows = await Promise.all(tables.map((table) => table.orderBy(':id').toArray()));
  return Object.fromEntries(tables.map((table, at) => [table.name, rows[at] ?? []]));
}

export async function forgetAll(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
}

/** The export as a text, and as the file that a scout would choose. */
export async function exportedText(format: Format = 'json', ids?: string[]): Promise<string> {
  return (await exported(format, ids)).text();
}
export const fileOf = (text: string) => new Blob([text]);

/** Some people with all that goes with them: merged, apart, sent, typed. */
export async function somePeople(): Promise<void> {
  await saveAll(
    profile('github:ada', { name: 'Ada Sample', id: '77', links: [X_ADA], at: 1 }),
    profile('x:ada_builds', { name: 'Ada S.', links: [GITHUB_ADA], at: 2 }),
    words('x:ada_builds', 'We halved it.\n"Really", she said.', { at: 3 }),
    words('lobsters:otto', '=2+2 is not what it said', { at: 4, links: [GITHUB_ADA] }),
    profile('lobsters:mira', { at: 5 }),
  );
  const [ada, otto, mira] = await Promise.all(
    ['github:ada', 'lobsters:otto', 'lobsters:mira'].map(async (key) => {
      const lead = await database.leads.where('accountKeys').equals(key).first();
      if (!lead) throw new Error(`no ${key}`);
      return lead.id;
    }),
  );
  if (!ada || !otto || !mira) throw new Error('nobody');
  await editLead(ada, {
    why: 'Her numbers',
    note: 'Ask in spring',
    topics: ['support'],
    asked: { 'F:1': ['A'] },
  });
  await keepApart(ada, otto);
  const clips = await database.clips.where('leadId').equals(ada).primaryKeys();
  await database.deliveries.bulkAdd([
    deliveryOf(ada, { clipIds: clips, sentAt: AT, reference: 'GS-7K2M9Q' }),
    deliveryOf(otto, { state: 'unknown' }),
    deliveryOf(mira, { state: 'cancelled' }),
  ]);
}

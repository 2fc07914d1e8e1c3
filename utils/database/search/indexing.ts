/** What rows and their words cannot get from the writers themselves: leads of an earlier version, and the blocks of words. */

import Dexie from 'dexie';
import { database } from '../database';
import { BLOCK, blockOf, STALE, wordBlocks } from './blocks';
import { markedIn, PENDING } from './columns';
import { rowsOf } from './follow';

/** So many rows may wait to get into the blocks: a search looks at them one by one. */
const MAY_WAIT = 64;

/** How many leads have no row yet: on a device that ran an earlier version, until `fillRows` is done. */
export async function countWithoutRow(): Promise<number> {
  const { leads, rows, due } = database;
  return database.transaction('r', leads, rows, due, async () => {
    if (!(await due.get('rows'))) return 0;
    const [all, deleted, there] = await Promise.all([
      leads.count(),
      leads.where('deletedAt').above('').count(),
      rows.count(),
    ]);
    return Math.max(0, all - deleted - there);
  });
}

/** Makes the rows that are missing; may be stopped at any time and goes on from there. */
export async function fillRows(): Promise<void> {
  if (!(await database.due.get('rows'))) return;
  let after = (await countWithoutRow()) > 0 ? '' : undefined;
  while (after !== undefined) after = await fillAfter(after);
  await database.due.delete('rows');
}

/**
 * The rows of the next leads by id, as many as the last block has room for: it is written once, words and all. Returns the last of
 * these ids, undefined at the end.
 */
async function fillAfter(after: string): Promise<string | undefined> {
  const { leads, clips, deliveries, rows, terms } = database;
  return database.transaction('rw', [leads, clips, deliveries, rows, terms], async () => {
    const [newest] = await rows.orderBy('n').reverse().limit(1).primaryKeys();
    const room = BLOCK - (((newest ?? 0) + 1) % BLOCK);
    const some = await leads.where('id').above(after).limit(room).toArray();
    const [first, last] = [some[0]?.id, some.at(-1)?.id];
    if (!first || !last) return undefined;
    const there = await rows.where('leadId').between(first, last, true, true).toArray();
    const known = new Set(there.map(({ leadId }) => leadId));
    const missing = some.filter(({ id }) => !known.has(id));
    if (missing.length > 0) {
      const [theirClips, theirDeliveries] = await Promise.all([
        clips.where('leadId').between(first, last, true, true).toArray(),
        deliveries.where('leadId').between(first, last, true, true).toArray(),
      ]);
      const made = rowsOf(missing, theirClips, theirDeliveries).map(({ pending: _, ...row }) => row);
      const numbers = await rows.bulkAdd(made, { allKeys: true });
      for (const block of new Set(numbers.map(blockOf))) await indexBlock(block);
    }
    return last;
  });
}

/** Puts words that wait into the blocks, when enough of them wait; at once it takes out those of leads that are gone. */
export async function indexWords(mayWait = MAY_WAIT): Promise<void> {
  const { terms, columns } = database;
  const stale = await terms
    .where('[bucket+block]')
    .between([STALE, Dexie.minKey], [STALE, Dexie.maxKey])
    .primaryKeys();
  for (const [, block] of stale) await indexBlock(block);
  const pending = markedIn(await columns.toArray(), PENDING);
  let left = pending.length;
  for (const [block, its] of Map.groupBy(pending, blockOf)) {
    if (left <= mayWait) return;
    await indexBlock(block);
    left -= its.length;
  }
}

async function indexBlock(block: number): Promise<void> {
  const { rows, terms } = database;
  await database.transaction('rw', rows, terms, async () => {
    const members = await rows
      .where('n')
      .between(block * BLOCK, (block + 1) * BLOCK)
      .toArray();
    const blocks = wordBlocks(block, members);
    const now = new Set(blocks.map(({ bucket }) => bucket));
    const before = await terms.where('block').equals(block).primaryKeys();
    await Promise.all([
      terms.bulkDelete(before.filter(([bucket]) => !now.has(bucket))),
      terms.bulkPut(blocks),
      rows.bulkPut(members.filter(({ pending }) => pending).map(({ pending: _, ...row }) => row)),
    ]);
  });
}

let running: Promise<void> | undefined;

/** Makes what is missing, in every context once at a time; `onlyWords`: after a change, which made its rows itself. */
export function keepUp({ onlyWords = false } = {}): Promise<void> {
  running ??= (onlyWords ? Promise.resolve() : fillRows())
    .then(() => indexWords())
    .finally(() => {
      running = undefined;
    });
  return running;
}

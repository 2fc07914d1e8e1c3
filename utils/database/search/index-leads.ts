/** Makes a row and a text of each lead, for lists and for search. All of it is derived and never edited. */
import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Transaction,
} from 'dexie';
import type { Delivery } from '../../model/delivery';
import type { Nomination } from '../../model/hosts/nomination';
import type { Clip, Lead } from '../../model/lead';
import { COLUMN, type Listed, withRows } from './columns';
import { type NewRow, type Row, rowOf, textOf } from './row';
import { BLOCK, type NumberedText, withTexts } from './text-blocks';

/** Dexie's own promise: another one would leave the transaction. */
type Later<T> = PromiseLike<T>;
const { all, resolve } = Dexie.Promise;

type Source = { id: string; leadId: string };

/** Tables that a row is made from: how a record names its lead. */
const SOURCES: Record<string, (record: Source) => string> = {
  leads: ({ id }) => id,
  clips: ({ leadId }) => leadId,
  deliveries: ({ leadId }) => leadId,
  nominations: ({ leadId }) => leadId,
};

/** `DBCoreRangeType.Any`, which is no value at run time. */
const EVERYTHING = 3;

/** Leads whose rows are made in one go. */
const AT_ONCE = 250;

/**
 * Keeps `rows`, `columns` and `texts` true to leads, clips, deliveries and nominations below every writer, in the writer's own transaction: a row cannot be
 * forgotten. A transaction that writes one of the four is opened over all of them, whatever its writer named.
 */
export function indexLeads(core: DBCore): DBCore {
  const writesOf = new WeakMap<DBCoreTransaction, Writes>();
  return {
    ...core,
    transaction(stores, mode, options) {
      const writes = mode === 'readwrite' && stores.some((name) => name in SOURCES);
      const wide = [...new Set([...stores, ...Object.keys(SOURCES), 'rows', 'columns', 'texts'])];
      return core.transaction(writes ? wide : stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const leadOf = SOURCES[name];
      if (!leadOf) return table;
      const mutate = (request: DBCoreMutateRequest) => {
        const { trans } = request;
        // A migration makes the rows itself, when the tables are as they are now.
        if ((trans as unknown as IDBTransaction).mode === 'versionchange') return table.mutate(request);
        const writes = writesOf.get(trans) ?? { underWay: 0, leads: new Set(), last: resolve() };
        writesOf.set(trans, writes);
        writes.underWay += 1;
        const write = leadsBefore(core, table, leadOf, request).then((before) => {
          const after = 'values' in request ? request.values.map(leadOf) : [];
          for (const id of [...before, ...after]) writes.leads.add(id);
          return table.mutate(request);
        });
        return write.then(
          (result) => written(core, trans, writes).then(() => result),
          (error) => {
            // Whoever catches it may go on in the same transaction.
            written(core, trans, writes).then(undefined, () => undefined);
            throw error;
          },
        );
      };
      return { ...table, mutate: mutate as DBCoreTable['mutate'] };
    },
  };
}

/** The writes of one transaction. */
interface Writes {
  underWay: number;
  /** Leads whose rows are to be made anew. */
  leads: Set<string>;
  /** The rows that are being made: one round after the other. */
  last: Later<void>;
}

/** Rows are made when no write is under way: leads, clips and deliveries that are written side by side, as an import does, are one. */
function written(core: DBCore, trans: DBCoreTransaction, writes: Writes): Later<void> {
  writes.underWay -= 1;
  if (writes.underWay > 0) return resolve();
  writes.last = writes.last.then(() => {
    const leads = [...writes.leads];
    writes.leads.clear();
    return refresh(core, trans, leads);
  });
  return writes.last;
}

/** Whose records the request is about to change or remove. */
function leadsBefore(
  core: DBCore,
  table: DBCoreTable,
  leadOf: (record: Source) => string,
  request: DBCoreMutateRequest,
): Later<string[]> {
  const { trans } = request;
  if (request.type === 'add') return resolve([]);
  if (request.type === 'deleteRange') {
    // A table is emptied: anybody's.
    const rows = core.table('rows');
    const range = { type: EVERYTHING, lower: undefined, upper: undefined };
    const query = { index: rows.schema.primaryKey, range };
    return rows
      .query({ trans, values: true, query })
      .then(({ result }) => (result as Row[]).map(({ leadId }) => leadId));
  }
  const keys =
    request.type === 'delete'
      ? request.keys
      : request.values.map((record) => table.schema.primaryKey.extractKey?.(record));
  return table
    .getMany({ trans, keys, cache: 'immutable' })
    .then((records) => records.filter((record) => record !== undefined).map(leadOf));
}

function refresh(core: DBCore, trans: DBCoreTransaction, ids: string[]): Later<void> {
  const now = ids.slice(0, AT_ONCE);
  if (now.length === 0) return resolve();
  const of = <T>(table: string): Later<T[]> => recordsOf<T>(core.table(table), trans, now);
  return all([
    core.table('leads').getMany({ trans, keys: now }) as Later<(Lead | undefined)[]>,
    of<Clip>('clips'),
    of<Delivery>('deliveries'),
    of<Nomination>('nominations'),
    of<Row>('rows'),
  ] as const)
    .then(([leads, clips, deliveries, nominations, rows]) =>
      write(core, trans, rows, madeOf(leads, clips, deliveries, nominations)),
    )
    .then(() => refresh(core, trans, ids.slice(AT_ONCE)));
}

/** The records of these leads, by the index `leadId`. */
function recordsOf<T>(table: DBCoreTable, trans: DBCoreTransaction, ids: string[]): Later<T[]> {
  const index = table.schema.getIndexByKeyPath('leadId');
  if (!index) throw new Error(`${table.name} has no index of leads.`);
  const found = ids.map((id) => {
    const range = { type: 1, lower: id, upper: id };
    return table.query({ trans, values: true, query: { index, range } }).then(({ result }) => result as T[]);
  });
  return all(found).then((each) => each.flat());
}

interface Made {
  row: NewRow;
  text: string;
}

/** Row and text of each lead that is there and not deleted. */
function madeOf(
  leads: (Lead | undefined)[],
  clips: Clip[],
  deliveries: Delivery[],
  nominations: Nomination[],
): Made[] {
  const clipsOf = Map.groupBy(clips, ({ leadId }) => leadId);
  const deliveriesOf = Map.groupBy(deliveries, ({ leadId }) => leadId);
  const nominationsOf = Map.groupBy(nominations, ({ leadId }) => leadId);
  return leads.flatMap((lead) => {
    if (!lead || lead.deletedAt) return [];
    const its = clipsOf.get(lead.id) ?? [];
    const named = nominationsOf.get(lead.id) ?? [];
    return {
      row: rowOf(lead, its, deliveriesOf.get(lead.id) ?? [], named),
      text: textOf(lead, its, named),
    };
  });
}

function write(core: DBCore, trans: DBCoreTransaction, before: Row[], made: Made[]): Later<unknown> {
  const rows = core.table('rows');
  const numbers = new Map(before.map(({ leadId, n }) => [leadId, n]));
  const there = new Set(made.map(({ row }) => row.leadId));
  const gone = before.filter(({ leadId }) => !there.has(leadId)).map(({ n }) => n);
  const added = made.filter(({ row }) => !numbers.has(row.leadId)).map(({ row }) => row);
  return rows.mutate({ type: 'add', trans, values: added }).then(({ results }) => {
    added.forEach(({ leadId }, at) => {
      numbers.set(leadId, results?.[at]);
    });
    const numbered = made.map((each) => ({ ...each, n: numbers.get(each.row.leadId) as number }));
    const now = numbered.map(({ row, n }): Row => ({ ...row, n }));
    const listed: Listed[] = [...now, ...gone.map((n) => ({ n }))];
    const numberedTexts: NumberedText[] = [...numbered, ...gone.map((n) => ({ n, text: '' }))];
    return all([
      putChanged(rows, trans, now),
      rows.mutate({ type: 'delete', trans, keys: gone }),
      putBlocks(core.table('columns'), trans, byBlock(listed, COLUMN), withRows),
      putBlocks(core.table('texts'), trans, byBlock(numberedTexts, BLOCK), withTexts),
    ]);
  });
}

/** Writes the rows that differ from what is kept, so that live queries hear of nothing else. */
function putChanged(rows: DBCoreTable, trans: DBCoreTransaction, values: Row[]): Later<unknown> {
  return rows.getMany({ trans, keys: values.map(({ n }) => n), cache: 'immutable' }).then((before) =>
    rows.mutate({
      type: 'put',
      trans,
      values: values.filter((value, at) => JSON.stringify(value) !== JSON.stringify(before[at])),
    }),
  );
}

const byBlock = <Each extends { n: number }>(all: Each[], size: number): Map<number, Each[]> =>
  Map.groupBy(all, ({ n }) => Math.floor(n / size));

/** Writes the blocks that these changes make others. */
function putBlocks<Block, Change>(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  changes: Map<number, Change[]>,
  changed: (before: Block | undefined, block: number, changes: Change[]) => Block | undefined,
): Later<unknown> {
  const keys = [...changes.keys()];
  return table.getMany({ trans, keys, cache: 'immutable' }).then((before: (Block | undefined)[]) =>
    table.mutate({
      type: 'put',
      trans,
      values: keys.flatMap((block, at) => changed(before[at], block, changes.get(block) ?? []) ?? []),
    }),
  );
}

/** Makes all that is derived anew: for a migration, in its transaction. */
export async function indexAll(transaction: Transaction): Promise<void> {
  const rows = transaction.table<Row, number, NewRow>('rows');
  const [columns, texts] = ['columns', 'texts'].map((name) => transaction.table(name));
  await Promise.all([rows, columns, texts].map((table) => table?.clear()));
  const ids: string[] = await transaction.table('leads').toCollection().primaryKeys();
  const listed: Listed[] = [];
  const numberedTexts: NumberedText[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const [first, last] = [ids[at], ids[Math.min(at + AT_ONCE, ids.length) - 1]];
    const between = (table: string, index: string) =>
      transaction.table(table).where(index).between(first, last, true, true).toArray();
    const [leads, clips, deliveries] = await Promise.all([
      between('leads', 'id'),
      between('clips', 'leadId'),
      between('deliveries', 'leadId'),
    ]);
    // What a migration finds is older than any nomination.
    const made = madeOf(leads, clips, deliveries, []);
    const numbers = await rows.bulkAdd(
      made.map(({ row }) => row),
      { allKeys: true },
    );
    for (const [nth, { row, text }] of made.entries()) {
      const n = numbers[nth] as number;
      listed.push({ ...row, n });
      numberedTexts.push({ n, text });
    }
  }
  for (const [block, its] of byBlock(listed, COLUMN)) await columns?.put(withRows(undefined, block, its));
  for (const [block, its] of byBlock(numberedTexts, BLOCK))
    await texts?.put(withTexts(undefined, block, its));
}

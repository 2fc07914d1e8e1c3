import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
} from 'dexie';
import type { Delivery } from '../../model/delivery';
import type { Clip, Lead } from '../../model/lead';
import { blockOf, staleBlock } from './blocks';
import { type NewRow, type Row, rowOf } from './row';

export type Later<T> = PromiseLike<T>;
type Source = { id: string; leadId: string };

/** Tables that a row is made from: how a record names its lead. */
const SOURCES: Record<string, (record: Source) => string> = {
  leads: ({ id }) => id,
  clips: ({ leadId }) => leadId,
  deliveries: ({ leadId }) => leadId,
};

/** `DBCoreRangeType.Any`, which is no value at run time. */
export const EVERYTHING = 3;

/** Leads whose rows are made in one go. */
const AT_ONCE = 250;

const { all, resolve } = Dexie.Promise;

/**
 * Keeps `rows` true to leads, clips and deliveries below every writer, in the writer's own transaction: a row cannot be forgotten.
 * A transaction that writes one of the three is opened over all of them, whatever its writer named.
 */
export function followLeads(core: DBCore): DBCore {
  const writing = refresher(core);
  return {
    ...core,
    transaction(stores, mode, options) {
      const writes = mode === 'readwrite' && stores.some((name) => name in SOURCES);
      const wide = [...new Set([...stores, ...Object.keys(SOURCES), 'rows', 'terms'])];
      return core.transaction(writes ? wide : stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const leadOf = SOURCES[name];
      if (!leadOf) return table;
      return {
        ...table,
        mutate(request) {
          // An upgrade of an older version comes by before there are rows.
          if (!hasRows(request.trans)) return table.mutate(request);
          if (request.type === 'deleteRange' && request.range.type === EVERYTHING)
            return table
              .mutate(request)
              .then((result) => afterAll(core, request.trans, name).then(() => result)) as ReturnType<
              DBCoreTable['mutate']
            >;
          const done = writing(request.trans);
          const after = 'values' in request ? request.values.map(leadOf) : [];
          return recordsBefore(table, request)
            .then((records) => {
              const before = records.filter((record) => record !== undefined).map(leadOf);
              return table.mutate(request).then((result) => [result, [...before, ...after]] as const);
            })
            .then(
              ([result, leads]) => done(leads).then(() => result),
              (error) => {
                // Whoever catches it may go on in the same transaction.
                done([]).then(undefined, () => undefined);
                throw error;
              },
            ) as ReturnType<DBCoreTable['mutate']>;
        },
      };
    },
  };
}

/** A table was emptied: with the leads go all rows and words; without clips or deliveries every row is another. */
function afterAll(core: DBCore, trans: DBCoreTransaction, name: string): Later<unknown> {
  const rows = core.table('rows');
  const range = { type: EVERYTHING, lower: undefined, upper: undefined };
  if (name === 'leads') {
    return all(
      ['rows', 'terms'].map((each) => core.table(each).mutate({ type: 'deleteRange', trans, range })),
    );
  }
  const query = { index: rows.schema.primaryKey, range };
  return rows.query({ trans, values: true, query }).then(({ result }) =>
    refresh(
      core,
      trans,
      (result as Row[]).map(({ leadId }) => leadId),
    ),
  );
}

const hasRows = (trans: DBCoreTransaction) =>
  (trans as unknown as IDBTransaction).objectStoreNames.contains('rows');

/** What the request is about to change or remove. */
function recordsBefore(table: DBCoreTable, request: DBCoreMutateRequest): Later<(Source | undefined)[]> {
  const { trans } = request;
  if (request.type === 'add') return resolve([]);
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range };
    return table.query({ trans, values: true, query }).then(({ result }) => result);
  }
  const keys =
    request.type === 'delete'
      ? request.keys
      : request.values.map((record) => table.schema.primaryKey.extractKey?.(record));
  return table.getMany({ trans, keys, cache: 'immutable' });
}

interface Rounds {
  /** Writes of the transaction that are under way. */
  writing: number;
  /** Leads of the next round. */
  ids: Set<string>;
  /** Resolves with that round. */
  next?: { over: Later<void>; end: (round: Later<void>) => void };
  last: Later<void>;
}

/**
 * Makes rows anew, one round after the other in each transaction. Called when a write begins; what it gives back, when it is done, and
 * that resolves as soon as the rows of its leads are true. A round begins when no write is under way any more: leads, clips and
 * deliveries that are written side by side, as an import does, are one.
 */
function refresher(core: DBCore) {
  const known = new WeakMap<DBCoreTransaction, Rounds>();
  return (trans: DBCoreTransaction) => {
    const rounds: Rounds = known.get(trans) ?? { writing: 0, ids: new Set(), last: resolve() };
    known.set(trans, rounds);
    rounds.writing += 1;
    return (leads: readonly string[]): Later<void> => {
      for (const id of leads) rounds.ids.add(id);
      rounds.next ??= nextRound();
      const { over, end } = rounds.next;
      rounds.writing -= 1;
      if (rounds.writing === 0) {
        const ids = [...rounds.ids];
        rounds.ids.clear();
        rounds.next = undefined;
        rounds.last = rounds.last.then(() => refresh(core, trans, ids));
        end(rounds.last);
      }
      return over;
    };
  };
}

function nextRound(): NonNullable<Rounds['next']> {
  let end = (_: Later<void>) => {};
  const over = new Dexie.Promise<void>((resolve) => {
    end = resolve;
  });
  return { over, end };
}

function refresh(core: DBCore, trans: DBCoreTransaction, ids: string[]): Later<void> {
  const now = ids.slice(0, AT_ONCE);
  if (now.length === 0) return resolve();
  const of = <T>(table: string): Later<T[]> => recordsOf<T>(core.table(table), trans, now);
  return all([
    core.table('leads').getMany({ trans, keys: now }) as Later<(Lead | undefined)[]>,
    of<Clip>('clips'),
    of<Delivery>('deliveries'),
    of<Row>('rows'),
  ] as const)
    .then(([leads, clips, deliveries, rows]) => write(core, trans, rows, rowsOf(leads, clips, deliveries)))
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

/** The rows of the leads that are there and not deleted. */
export function rowsOf(leads: (Lead | undefined)[], clips: Clip[], deliveries: Delivery[]): NewRow[] {
  const clipsOf = Map.groupBy(clips, ({ leadId }) => leadId);
  const deliveriesOf = Map.groupBy(deliveries, ({ leadId }) => leadId);
  return leads
    .filter((lead) => lead !== undefined && !lead.deletedAt)
    .map((lead) =>
      rowOf(lead as Lead, clipsOf.get(lead?.id ?? '') ?? [], deliveriesOf.get(lead?.id ?? '') ?? []),
    );
}

function write(core: DBCore, trans: DBCoreTransaction, before: Row[], after: NewRow[]): Later<unknown> {
  const known = new Map(before.map((row) => [row.leadId, row]));
  const added = after.filter(({ leadId }) => !known.has(leadId));
  const kept = after.flatMap((row) => {
    const old = known.get(row.leadId);
    known.delete(row.leadId);
    if (!old) return [];
    const { pending: _, ...same } = row;
    const next: Row = { n: old.n, ...(old.words === row.words && !old.pending ? same : row) };
    return JSON.stringify(next) === JSON.stringify(old) ? [] : [next];
  });
  const gone = [...known.values()].map(({ n }) => n);
  const stale = [...new Set(gone.map(blockOf))].map(staleBlock);
  const rows = core.table('rows');
  // Read into the transaction's cache, so that live queries hear only of what is different.
  const cached = rows.getMany({ trans, keys: kept.map(({ n }) => n), cache: 'immutable' });
  return cached.then(() =>
    all([
      added.length > 0 ? rows.mutate({ type: 'add', trans, values: added }) : undefined,
      kept.length > 0 ? rows.mutate({ type: 'put', trans, values: kept }) : undefined,
      gone.length > 0 ? rows.mutate({ type: 'delete', trans, keys: gone }) : undefined,
      stale.length > 0 ? core.table('terms').mutate({ type: 'put', trans, values: stale }) : undefined,
    ] as PromiseLike<unknown>[]),
  );
}

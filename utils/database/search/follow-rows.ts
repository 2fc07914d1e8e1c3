import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  type DBCoreTransaction,
} from 'dexie';
import { byColumn, type Columns, isEmpty, type Noted, withRows } from './columns';
import { EVERYTHING, type Later } from './follow';
import type { Row } from './row';

const { resolve } = Dexie.Promise;

/** Keeps `columns` true to `rows` below every writer of rows, in the writer's own transaction. */
export function followRows(core: DBCore): DBCore {
  // One after the other in a transaction: each reads what the one before wrote.
  const last = new WeakMap<DBCoreTransaction, Later<unknown>>();
  const inTurn = (trans: DBCoreTransaction, act: () => Later<unknown>): Later<unknown> => {
    const next = (last.get(trans) ?? resolve()).then(act);
    last.set(trans, next);
    return next;
  };
  return {
    ...core,
    transaction(stores, mode, options) {
      const writes = mode === 'readwrite' && stores.includes('rows');
      return core.transaction(writes ? [...new Set([...stores, 'columns'])] : stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      if (name !== 'rows') return table;
      return {
        ...table,
        mutate(request) {
          const { trans } = request;
          const columns = core.table('columns');
          if (request.type === 'deleteRange' && request.range.type === EVERYTHING)
            return table
              .mutate(request)
              .then((result) =>
                inTurn(trans, () => columns.mutate(request)).then(() => result),
              ) as ReturnType<DBCoreTable['mutate']>;
          return keysBefore(table, request).then((gone) =>
            table
              .mutate(request)
              .then((result) =>
                inTurn(trans, () => note(columns, trans, notedIn(request, result, gone))).then(() => result),
              ),
          ) as ReturnType<DBCoreTable['mutate']>;
        },
      };
    },
  };
}

/** The numbers of the rows that the request removes. */
function keysBefore(table: DBCoreTable, request: DBCoreMutateRequest): Later<number[]> {
  if (request.type === 'delete') return resolve(request.keys as number[]);
  if (request.type !== 'deleteRange') return resolve([]);
  const query = { index: table.schema.primaryKey, range: request.range };
  return table.query({ trans: request.trans, values: false, query }).then(({ result }) => result as number[]);
}

/** Each row that the request touched, as it is now. */
function notedIn(request: DBCoreMutateRequest, { results, failures }: DBCoreMutateResponse, gone: number[]) {
  if (request.type !== 'add' && request.type !== 'put') return gone.map((n): Noted => ({ n }));
  return request.values.flatMap((row: Row, at): Noted[] =>
    at in failures ? [] : [{ ...row, n: results?.[at] ?? row.n }],
  );
}

function note(columns: DBCoreTable, trans: DBCoreTransaction, rows: Noted[]): Later<unknown> {
  const blocks = byColumn(rows);
  const keys = [...blocks.keys()];
  return columns.getMany({ trans, keys, cache: 'immutable' }).then((before: (Columns | undefined)[]) => {
    const changed = keys.flatMap((block, at) => withRows(before[at], block, blocks.get(block) ?? []) ?? []);
    if (changed.length === 0) return;
    const [empty, values] = [changed.filter(isEmpty), changed.filter((each) => !isEmpty(each))];
    // Nothing is left of a block whose leads are all gone.
    return columns
      .mutate({ type: 'delete', trans, keys: empty.map(({ block }) => block) })
      .then(() => columns.mutate({ type: 'put', trans, values }));
  });
}

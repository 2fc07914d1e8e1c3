import type Dexie from 'dexie';
import { byColumn, withRows } from '../search/columns';
import type { Row } from '../search/row';

/** Rows read at once: some MB. */
const AT_ONCE = 5_000;

/**
 * Version 6: columns of eight times as many rows, with marks in the place of indexes, made of the rows that there are; later rows
 * bring theirs. Indexes that nothing asks are gone. And a list of what is to be done after an update: whether rows are missing was
 * asked by counting all leads, each time the background woke.
 */
export function addDue(database: Dexie): void {
  database
    .version(6)
    .stores({ rows: '++n, &leadId, latest, sortName, clipCount, *sites, *topics, *shows', due: 'what' })
    .upgrade(async (transaction) => {
      const [rows, columns] = [transaction.table<Row, number>('rows'), transaction.table('columns')];
      await columns.clear();
      const last = (await rows.orderBy('n').last())?.n ?? 0;
      for (let from = 0; from <= last; from += AT_ONCE) {
        const some = await rows
          .where('n')
          .between(from, from + AT_ONCE)
          .toArray();
        for (const [block, its] of byColumn(some)) {
          const next = withRows(await columns.get(block), block, its);
          if (next) await columns.put(next);
        }
      }
      await transaction.table('due').put({ what: 'rows' });
    });
}

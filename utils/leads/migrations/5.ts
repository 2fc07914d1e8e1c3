import type Dexie from 'dexie';
import { BLOCK } from '../rows/blocks';
import { byBlock, withRows } from '../rows/columns';
import type { Row } from '../rows/row';

/** Rows read at once: some MB. */
const AT_ONCE = 10 * BLOCK;

/** Version 5: group and time of the rows in columns, made here of the rows that there are; later rows bring theirs. */
export function addColumns(database: Dexie): void {
  database
    .version(5)
    .stores({ columns: 'block' })
    .upgrade(async (transaction) => {
      const [rows, columns] = [transaction.table<Row, number>('rows'), transaction.table('columns')];
      const last = (await rows.orderBy('n').last())?.n ?? 0;
      for (let from = 0; from <= last; from += AT_ONCE) {
        const some = await rows
          .where('n')
          .between(from, from + AT_ONCE)
          .toArray();
        await columns.bulkPut([...byBlock(some)].map(([block, its]) => withRows(undefined, block, its)));
      }
    });
}

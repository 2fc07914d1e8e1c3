import { database } from '@/utils/database/database';

/** The tables that still hold anything of anybody; a block of the lists in which nothing is set holds nothing. */
export async function leftOver(): Promise<string[]> {
  const held = await Promise.all(
    database.tables.map(async (table) => {
      const records: object[] = await table.toArray();
      return records.some((record) => !isEmptyBlock(record)) ? table.name : [];
    }),
  );
  return held.flat();
}

function isEmptyBlock(record: object): boolean {
  if (!('block' in record)) return false;
  const { block: _, ...columns } = record;
  return Object.values(columns as Record<string, ArrayLike<unknown>>).every((column) =>
    Array.from(column).every((each) => !each),
  );
}

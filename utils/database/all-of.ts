import type { EntityTable } from 'dexie';

/**
 * The records that have one of these values in an index, each once. Asked for all at once: `anyOf` goes by a cursor, a way to the
 * database and back for every record.
 */
export async function allOf<Kind extends { id: string }>(
  table: EntityTable<Kind, 'id'>,
  index: string,
  values: readonly string[],
): Promise<Kind[]> {
  const wanted = [...new Set(values)];
  const found = await Promise.all(wanted.map((value) => table.where(index).equals(value).toArray()));
  return [...new Map(found.flat().map((record) => [record.id, record])).values()];
}

import { i18n } from '#i18n';
import { connectedForm } from '../delivery/connected-form';
import { Failure } from '../errors';
import type { ConnectedForm } from '../model/mapping';
import { breather } from './breathe';
import { type Column, type Columns, columnsOf } from './columns';
import { decode, type Encoding } from './decode';
import { type DayOrder, learnMonths, type Moment, momentIn, orderIn } from './moments';
import { rememberedFor } from './remembered';
import { readTable, type Table } from './table';

/** A sheet that was read, nothing of it brought in. */
export interface Sheet extends Columns {
  /** Of the file; '' for cells that were pasted. */
  name: string;
  table: Table;
  encoding: Encoding;
  form?: ConnectedForm;
  /** Since when it is as it is, in ms: of a file when it was written, of cells when they were pasted. */
  asOf: number;
  /** As the scout said of this form's sheets before. */
  order?: DayOrder;
}

/** Called with how much is done, between 0 and 1. */
export type Progress = (share: number) => void;

/** Reads a file, or the cells that were pasted. @throws {Failure} as `decode` and `readTable` do, `empty` */
export async function openSheet(
  file: Blob,
  progress: Progress = () => {},
  signal?: AbortSignal,
): Promise<Sheet> {
  const { text, encoding } = await decode(file, (share) => progress(share / 2), signal);
  const [table, form] = [withoutHeading(await readTable(text, signal)), await connectedForm()];
  await learnMonths(breather(signal));
  const remembered = await rememberedFor(form?.id);
  const columns = columnsOf(table, form, remembered.roles);
  if (table.rows.length <= Number(columns.hasTitles)) throw new Failure('empty', i18n.t('sheet.file.empty'));
  progress(1);
  const isFile = file instanceof File;
  return {
    ...columns,
    name: isFile ? file.name : '',
    asOf: isFile ? file.lastModified : Date.now(),
    table,
    encoding,
    ...(form && { form }),
    ...(remembered.order && { order: remembered.order }),
  };
}

/** Some put a line or two above the titles: rows with one cell, where those below have three and more. */
function withoutHeading(table: Table): Table {
  const filled = (at: number) => table.rows[at]?.cells.filter((cell) => cell.trim()).length ?? 0;
  const titles = [0, 1, 2, 3].find((at) => filled(at) > 1) ?? 0;
  return filled(titles) > 2 ? { ...table, rows: table.rows.slice(titles) } : table;
}

/** The rows below the titles. */
export const bodyOf = ({ table, hasTitles }: Pick<Sheet, 'table' | 'hasTitles'>): Table['rows'] =>
  hasTitles ? table.rows.slice(1) : table.rows;

/** What the rows of a sheet say of its dates, by the column that holds them. */
const told = new WeakMap<Table, Map<number, DayOrder | 'none' | undefined>>();

const placeOfTime = (columns: readonly Column[]) => columns.findIndex(({ role }) => role === 'time');

/** Looks through all dates once, so that `orderOf` has nothing to look at. */
export async function learnOrder(
  { table }: Sheet,
  columns: readonly Column[],
  signal?: AbortSignal,
): Promise<void> {
  const place = placeOfTime(columns);
  const known = told.get(table) ?? new Map();
  told.set(table, known);
  if (place < 0 || known.has(place)) return;
  const rest = breather(signal);
  const moments: Moment[] = [];
  for (const { cells } of table.rows) {
    const moment = momentIn(cells[place] ?? '');
    if (moment) moments.push(moment);
    await rest();
  }
  known.set(place, orderIn(moments));
}

/** How the dates of this sheet are read: as its rows say, else as the scout says; undefined: to be asked. After `learnOrder`. */
export function orderOf(
  sheet: Sheet,
  columns: readonly Column[],
  said: DayOrder | undefined,
): DayOrder | undefined {
  const place = placeOfTime(columns);
  const order = place < 0 ? 'none' : told.get(sheet.table)?.get(place);
  return order === 'none' ? 'day-first' : (order ?? said);
}

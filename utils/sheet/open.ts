import { i18n } from '#i18n';
import { connectedForm } from '../delivery/connected-form';
import { Failure } from '../errors';
import type { ConnectedForm } from '../model/mapping';
import { type Column, type Columns, columnsOf } from './columns';
import { decode, type Encoding } from './decode';
import { momentsIn } from './entries';
import { type DayOrder, orderIn } from './moments';
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
  const [table, form] = [await readTable(text, signal), await connectedForm()];
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

/** The rows below the titles. */
export const bodyOf = ({ table, hasTitles }: Pick<Sheet, 'table' | 'hasTitles'>): Table['rows'] =>
  hasTitles ? table.rows.slice(1) : table.rows;

/** How the dates of this sheet are read: as its rows say, else as the scout says; undefined: to be asked. */
export function orderOf(
  sheet: Sheet,
  columns: readonly Column[],
  said: DayOrder | undefined,
): DayOrder | undefined {
  const told = orderIn(momentsIn(columns, bodyOf(sheet)));
  return told === 'none' ? 'day-first' : (told ?? said);
}

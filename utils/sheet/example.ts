import { language } from '../language';
import type { Column } from './columns';
import { isoOf, momentIn } from './moments';
import { bodyOf, type Sheet } from './open';

/** A date of the sheet that may be read either way, and both readings in words; undefined where none may. */
export function exampleOf(
  sheet: Sheet,
  columns: readonly Column[],
): { cell: string; dayFirst: string; monthFirst: string } | undefined {
  const place = columns.findIndex(({ role }) => role === 'time');
  if (place < 0) return undefined;
  for (const { cells } of bodyOf(sheet)) {
    const cell = cells[place]?.trim() ?? '';
    const moment = momentIn(cell);
    if (!moment || moment.order || moment.first === moment.second) continue;
    const [dayFirst, monthFirst] = [isoOf(moment, 'day-first'), isoOf(moment, 'month-first')];
    if (dayFirst && monthFirst) return { cell, dayFirst: inWords(dayFirst), monthFirst: inWords(monthFirst) };
  }
  return undefined;
}

const inWords = (iso: string) =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date(iso));

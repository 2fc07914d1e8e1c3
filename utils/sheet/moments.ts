/** Points in time as a sheet shows them, in any locale: by their numbers and their order, not by the words around them. */

/** Day and month of a date that may be read either way. */
export type DayOrder = 'day-first' | 'month-first';

/** A date with a time of day, or without. */
export interface Moment {
  year: number;
  /** In the order in which they stand where nothing else tells: `order` undefined. */
  first: number;
  second: number;
  /** Undefined: day and month could be either, as far as this one tells. */
  order?: DayOrder;
  /** Its year stands last and its parts are numbers, so that it tells of the others which way round they are. */
  tells?: boolean;
  /** Seconds since midnight; undefined without a time of day. */
  seconds?: number;
  /** Minutes east of Greenwich, where it says so. */
  offset?: number;
}

const YEAR_FIRST = /^(\d{4})\s*(?:[-/.年년]\s*)(\d{1,2})\s*(?:[-/.月월]\s*)(\d{1,2})(?:[日일.,T]|\b)/;
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\b/;
const TIME = /(?<!\d)(\d{1,2})\s*[:.h時时시]\s*(\d{2})(?:\s*[:.m分분]\s*(\d{2}))?/;
const OFFSET = /(?:GMT|UTC|[+-](?=\d\d:?\d\d$)|Z$)\s*([+-]?\d{1,2})?(?::?(\d{2}))?\s*$/;
/** After noon, in the languages that count to twelve: as they shorten it in a sheet. */
const AFTER_NOON =
  /(?:^|[^\p{L}])(?:p\.?\s?m\b|pm|μ\.?μ|م|ب\.?ظ|下午|午後|오후|ch\b|ptg|mu\b|du\.?\b|pasdite|e paradites)/iu;
const BEFORE_NOON = /(?:^|[^\p{L}])(?:a\.?\s?m\b|am|π\.?μ|ص|ق\.?ظ|上午|午前|오전|sa\b|pg\b|de\.?\b)/iu;
/** The day 0 of a spreadsheet, and days that are dates of our time: 1982 to 2064. */
const SERIAL_FROM = Date.UTC(1899, 11, 30);
const SERIAL = /^(3\d|4\d|5\d)\d{3}(?:[.,]\d+)?$/;

/** What a cell says of time; undefined where it is no date. A day that no calendar has is a date still, see `isPossible`. */
export function momentIn(cell: string): Moment | undefined {
  // Words, links and numbers of other kinds begin otherwise; most cells are told by this.
  const text = plainDigits(cell.trim());
  if (text.length < 6 || text.length > 60) return undefined;
  if (SERIAL.test(text)) return serial(Number(text.replace(',', '.')));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [all, year, month, day] = yearFirst;
    return withTime(
      { year: Number(year), first: Number(month), second: Number(day), order: 'month-first' },
      text,
      all,
    );
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [all, first, between, second, year] = yearLast;
    const date = { year: fullYear(Number(year)), first: Number(first), second: Number(second) };
    return withTime({ ...date, order: orderOf(date, between ?? ''), tells: true }, text, all);
  }
  return named(text);
}

/** Digits of any script as ours, without the marks that only turn the line of writing. */
const plainDigits = (text: string) =>
  text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => String(digitOf(digit)));

function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x660, 0x6f0, 0x966].findLast((each) => code >= each) ?? code;
  return code - zero;
}

/** Two digits are of our century; a Buddhist year is 543 ahead. */
function fullYear(year: number): number {
  if (year < 100) return 2_000 + year;
  return year > 2_400 && year < 2_700 ? year - 543 : year;
}

function orderOf({ first, second }: Pick<Moment, 'first' | 'second'>, between: string): DayOrder | undefined {
  // No locale writes the month first before a dot.
  if (between === '.' || first > 12) return 'day-first';
  return second > 12 ? 'month-first' : undefined;
}

function withTime(date: Moment, text: string, all: string): Moment {
  const rest = text.slice(all.length);
  const time = TIME.exec(rest);
  const year = fullYear(date.year);
  if (!time) return { ...date, year };
  const [, hour, minute, second] = time;
  const twelve = Number(hour) % 12;
  const hours =
    Number(hour) > 12
      ? Number(hour)
      : AFTER_NOON.test(rest)
        ? twelve + 12
        : BEFORE_NOON.test(rest)
          ? twelve
          : Number(hour);
  return {
    ...date,
    year,
    seconds: hours * 3_600 + Number(minute) * 60 + Number(second ?? 0),
    offset: offsetIn(rest.slice(time.index + time[0].length)),
  };
}

function offsetIn(rest: string): number | undefined {
  const found = OFFSET.exec(rest.trim());
  if (!found) return undefined;
  const sign = found[0].includes('-') ? -1 : 1;
  return sign * (Math.abs(Number(found[1] ?? 0)) * 60 + Number(found[2] ?? 0));
}

function serial(days: number): Moment {
  const at = new Date(SERIAL_FROM + Math.round(days * 86_400) * 1_000);
  const seconds = at.getUTCHours() * 3_600 + at.getUTCMinutes() * 60 + at.getUTCSeconds();
  return {
    year: at.getUTCFullYear(),
    first: at.getUTCMonth() + 1,
    second: at.getUTCDate(),
    order: 'month-first',
    seconds,
  };
}

/** Languages whose names of months are known: those of most sheets. */
const LANGUAGES =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro bg el ru uk tr id vi ca hr sl sr lt lv et he ar fa hi'.split(
    ' ',
  );
const months = new Map<string, number>();
let learned = 0;

/**
 * Learns the names of months, long and short, language by language: making their formats takes a browser some hundred ms in all.
 * Without it the first date with a name does so at once.
 */
export async function learnMonths(rest: () => Promise<void> | undefined): Promise<void> {
  while (learned < LANGUAGES.length) {
    learnNext();
    await rest();
  }
}

function monthNames(): Map<string, number> {
  while (learned < LANGUAGES.length) learnNext();
  return months;
}

function learnNext(): void {
  const language = LANGUAGES[learned];
  learned += 1;
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month,
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let at = 0; at < 12; at += 1) {
      const part = format.formatToParts(Date.UTC(2026, at, 5)).find(({ type }) => type === 'month');
      const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
      if (/\p{L}{2}/u.test(name) && !months.has(name)) months.set(name, at + 1);
    }
  }
}

/** Has it a year, and a day beside it? */
const mayBeNamed = (text: string) =>
  /(?<!\d)(19|20)\d\d(?!\d)/.test(text) && /(?<!\d)\d{1,2}(?!\d)/.test(text);

/** With the month by its name: "22 Nov 2026 10:03", "Nov 22, 2026", "22. November 2026", "22 de nov. de 2026". */
function named(text: string): Moment | undefined {
  if (!/^[\d\p{L}]/u.test(text) || text.includes('://') || !mayBeNamed(text)) return undefined;
  const word = text.match(/\p{L}[\p{L}\p{M}]+/gu)?.find((each) => monthNames().has(each.toLowerCase()));
  if (!word) return undefined;
  const numbers = /(?<![\d:])(\d{1,2})(?!\d|[:.]\d\d)[^\d]*?(\d{4})(?!\d)/.exec(text.replace(word, ' '));
  if (!numbers) return undefined;
  const date = {
    year: Number(numbers[2]),
    first: monthNames().get(word.toLowerCase()) ?? 0,
    second: Number(numbers[1]),
  };
  const before = text.slice(0, text.indexOf(String(numbers[2])) + 4);
  return withTime({ ...date, order: 'month-first' }, text, before);
}

/** Does the calendar have this day, and the day this time? */
function isPossible(moment: Moment, order: DayOrder): boolean {
  const [month, day] = parts(moment, order);
  const at = new Date(Date.UTC(moment.year, month - 1, day));
  const isDay = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isDay && moment.year >= 1_990 && moment.year <= 2_100 && (moment.seconds ?? 0) < 86_400;
}

/**
 * The moment as ISO 8601. A sheet shows the time of its own zone and does not say which: it is taken for this device's.
 * @param order where the moment itself does not tell
 */
export function isoOf(moment: Moment, order: DayOrder): string | undefined {
  if (!isPossible(moment, moment.order ?? order)) return undefined;
  const [month, day] = parts(moment, moment.order ?? order);
  const { year, seconds = 43_200, offset } = moment;
  const at =
    offset === undefined
      ? new Date(year, month - 1, day, 0, 0, seconds)
      : new Date(Date.UTC(year, month - 1, day, 0, -offset, seconds));
  return at.toISOString();
}

const parts = ({ first, second }: Moment, order: DayOrder): [month: number, day: number] =>
  order === 'month-first' ? [first, second] : [second, first];

/**
 * In which order the days of a column stand: as the rows that leave no choice say. `undefined`: each could be either, so that it has to
 * be asked; `none`: no row leaves a choice.
 */
export function orderIn(moments: readonly Moment[]): DayOrder | 'none' | undefined {
  const open = moments.filter((moment) => !moment.order && moment.first !== moment.second);
  if (open.length === 0) return 'none';
  const dayFirst = moments.some(({ tells, first }) => tells && first > 12);
  const monthFirst = moments.some(({ tells, second }) => tells && second > 12);
  if (dayFirst !== monthFirst) return dayFirst ? 'day-first' : 'month-first';
  return undefined;
}

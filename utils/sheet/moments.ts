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
const TIME = /(?<!\d)(\d{1,2})\s*[:.h時时시]\s*(\d{2}|\d(?=[分분]))(?:\s*[:.m分분]\s*(\d{1,2}))?/;
/** A time that stands before its date, as Vietnamese has it. */
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?)[,\s]+(.+)$/i;
const OFFSET = /(?:GMT|UTC|[+-](?=\d\d(?::?\d\d)?$)|(?<![A-Z])Z$)\s*([+-]?\d{1,2})?(?::?(\d{2}))?\s*$/;
/** Zones by the names that sheets give them, in hours east of Greenwich. */
const ZONES: Record<string, number> = {
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ WET: 0, WEST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2, EET: 2, OEZ: 2, EEST: 3, OESZ: 3 },
  ...{ JST: 9, KST: 9, AEST: 10, AEDT: 11 },
};
/** Counts of years that begin elsewhere: the year before their first. */
const ERAS: [beginning: RegExp, before: number][] = [
  [/^(?:令和|R)\s*(\d{1,2}|元)\s*(?=[-/.年])/, 2018],
  [/^(?:中華|中华)?民[國国]\s*(\d{2,3})\s*(?=[-/.年])/, 1911],
];
/** After noon, in the languages that count to twelve: as they shorten it in a sheet. */
const AFTER_NOON =
  /(?:^|[^\p{L}])(?:p\.?\s?m\b|pm|μ\.?μ|م|ب\.?ظ|下午|中午|晚上|午後|오후|ch\b|ptg|mu\b|du\.?\b|ö\.?s|[en]\.?\s?m\b|अपराह्न|หลังเที่ยง|pasdite|e paradites)/iu;
const BEFORE_NOON =
  /(?:^|[^\p{L}])(?:a\.?\s?m\b|am|π\.?μ|ص|ق\.?ظ|上午|凌晨|早上|午前|오전|sa\b|pg\b|de\.?\b|ö\.?ö|f\.?\s?m\b|पूर्वाह्न|ก่อนเที่ยง)/iu;
/** The day 0 of a spreadsheet, and days that are dates of our time: 1982 to 2064. */
const SERIAL_FROM = Date.UTC(1899, 11, 30);
const SERIAL = /^(3\d|4\d|5\d)\d{3}(?:[.,]\d+)?$/;

/** What a cell says of time; undefined where it is no date. A day that no calendar has is a date still, see `isPossible`. */
export function momentIn(cell: string): Moment | undefined {
  // Words, links and numbers of other kinds begin otherwise; most cells are told by this.
  if (cell.length > 200) return undefined;
  const text = inOurYears(plainDigits(cell.trim())).replace(TIME_FIRST, '$2 $1');
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

/** Digits of any script as ours, without the marks that only turn the line of writing, nor a zone's long name in brackets. */
const plainDigits = (text: string) =>
  text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2212', '-')
    .replace(/\s*\([^()]*\)$/, '')
    .normalize('NFKC')
    .replace(/(?!\d)\p{Nd}/gu, digitOf);

/** Digits of a script stand in a row; the first is its zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** The year of an era as ours: 令和8年 is 2026年. */
function inOurYears(text: string): string {
  for (const [beginning, before] of ERAS) {
    const [all, year] = beginning.exec(text) ?? [];
    if (all) return `${before + (year === '元' ? 1 : Number(year))}${text.slice(all.length)}`;
  }
  return text;
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
  const zone = /(?<!\p{L})[A-Z]{3,4}$/u.exec(rest.trim())?.[0] ?? '';
  if (!found) return Object.hasOwn(ZONES, zone) ? Number(ZONES[zone]) * 60 : undefined;
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
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro bg el ru uk tr id vi ca hr sl sr lt lv et he ar fa hi th'.split(
    ' ',
  );
/** Name → its number; 0: two languages mean two months by it. */
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
      if (/\p{L}.*\p{L}/u.test(name)) months.set(name, (months.get(name) ?? at + 1) === at + 1 ? at + 1 : 0);
    }
  }
}

/** Has it a year, and a day beside it? */
const mayBeNamed = (text: string) =>
  /(?<!\d)(19|20|25)\d\d(?!\d)/.test(text) && /(?<!\d)\d{1,2}(?!\d)/.test(text);

/** A day of a month by its name, as two digits of a year follow it: "22-Nov-26". */
const SHORT_YEAR = /^(\d{1,2}[-\s/.]\p{L}+\.?[-\s/.])(\d{2})(?=$|[\s,])/u;
const DAY_AND_YEAR = /(?<![\d:])(\d{1,2})(?!\d|[:.]\d\d)[^\d]*?(\d{4})(?!\d)/;
const YEAR_AND_DAY = /(?<!\d)(\d{4})(?!\d)[^\d]*?(\d{1,2})(?!\d|[:.]\d\d)/;

/** With the month by its name: "22 Nov 2026 10:03", "Nov 22, 2026", "22. November 2026", "22 de nov. de 2026", "2026. november 22." */
function named(cell: string): Moment | undefined {
  const text = cell.replace(SHORT_YEAR, '$120$2');
  if (!/^[\d\p{L}]/u.test(text) || /:\/\/|\?$/.test(text) || !mayBeNamed(text)) return undefined;
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}.]*(?<!\.)/gu)];
  const known = words.filter(([word]) => monthNames().has(word.toLowerCase()));
  // "mar. 24 nov. 2026": a day of the week may be called as a month is.
  const month = known.findLast(({ index }) => /\d{4}/.test(text.slice(index))) ?? known[0];
  if (!month) return undefined;
  const [word] = month;
  // A day of the week stands before a date, no sentence.
  if (/\S\s+\S+\s*$/.test(text.slice(0, Math.min(month.index, text.search(/\d/))))) return undefined;
  const numbers =
    text.slice(0, month.index) + ' '.repeat(word.length) + text.slice(month.index + word.length);
  const dayFirst = DAY_AND_YEAR.exec(numbers);
  const found = dayFirst ?? YEAR_AND_DAY.exec(numbers);
  if (!found) return undefined;
  const [day, year] = dayFirst ? [found[1], found[2]] : [found[2], found[1]];
  const date = { year: Number(year), first: monthNames().get(word.toLowerCase()) ?? 0, second: Number(day) };
  return withTime({ ...date, order: 'month-first' }, text, text.slice(0, found.index + found[0].length));
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

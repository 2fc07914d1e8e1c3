import type { FormArray } from './form-array.ts';

/** What the server itself needs to know of a form array. Written apart from the extension's reader on purpose. */
interface Option {
  text: string;
  /** As in the array: -2 or null next, -3 submit, -1 restart, else a page break's id. */
  goTo: number | null;
  other: boolean;
}
export interface Validator {
  type: number;
  subtype: number;
  args: string[];
  message: string | null;
}
export interface Entry {
  id: number;
  options: Option[];
  required: boolean;
  /** A grid's row title. */
  row: string | null;
  /** A scale's two ends. */
  labels: string[];
  validators: Validator[];
  date: { time: boolean; year: boolean };
  duration: boolean;
  /** A grid of checkboxes. */
  many: boolean;
}
export interface Item {
  id: number;
  title: string;
  description: string;
  type: number;
  entries: Entry[];
  /** Grid: at most one answer in a column. */
  onePerColumn: boolean;
  raw: unknown[];
}
export interface Page {
  index: number;
  /** Id of the page break that begins it; null for the first. */
  breakId: number | null;
  title: string;
  description: string;
  /** Item indices as in data-first-entry (inclusive, with the break) and data-last-entry (exclusive). */
  first: number;
  last: number;
  items: Item[];
  /** Where to go after it, read from the NEXT break's [5]. */
  after: number | null;
}
export interface FormView {
  id: string;
  title: string;
  documentName: string;
  description: string;
  pages: Page[];
  email: 'none' | 'verified' | 'typed';
  receipt: 'none' | 'optIn' | 'always';
  signIn: boolean;
  fileUpload: boolean;
  confirmation: string;
  anotherLink: boolean;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function readOption(raw: unknown): Option {
  const option = list(raw);
  return { text: text(option[0]), goTo: number(option[2]), other: option[4] === 1 };
}

function readValidator(raw: unknown): Validator {
  const [type, subtype, third, fourth] = list(raw);
  const message = typeof third === 'string' ? third : typeof fourth === 'string' ? fourth : null;
  return { type: number(type) ?? 0, subtype: number(subtype) ?? 0, args: list(third).map(String), message };
}

function readEntry(raw: unknown, type: number): Entry {
  const entry = list(raw);
  const labels = list(entry[3]).map(text);
  return {
    id: number(entry[0]) ?? 0,
    options: list(entry[1]).map(readOption),
    required: entry[2] === 1,
    row: type === 7 ? (labels[0] ?? '') : null,
    labels: type === 7 ? [] : labels,
    validators: list(entry[4]).map(readValidator),
    date: { time: list(entry[7])[0] === 1, year: list(entry[7])[1] === 1 },
    duration: list(entry[6])[0] === 1,
    many: list(entry[11])[0] === 1,
  };
}

function readItem(raw: unknown[]): Item {
  const type = number(raw[3]) ?? -1;
  return {
    id: number(raw[0]) ?? 0,
    title: text(raw[1]),
    description: text(raw[2]),
    type,
    entries: list(raw[4]).map((entry) => readEntry(entry, type)),
    onePerColumn: JSON.stringify(raw[8] ?? null).includes('205'),
    raw,
  };
}

function readPages(items: unknown[][]): Page[] {
  const starts = items.flatMap((item, index) => (item[3] === 8 ? [index] : []));
  return [0, ...starts].map((first, index) => {
    const opening = index === 0 ? null : items[first];
    const last = starts[index] ?? items.length;
    return {
      index,
      breakId: opening ? number(opening[0]) : null,
      title: text(opening?.[1]),
      description: text(opening?.[2]),
      first,
      last,
      items: items.slice(opening ? first + 1 : first, last).map(readItem),
      after: number(items[last]?.[5]),
    };
  });
}

/** The form behind an array. `[10][6]` holds the e-mail rule, before about 2023 `[10][4]` (docs/google-forms.md §1.2). */
export function readArray(top: FormArray): FormView {
  const form = list(top[1]);
  const settings = list(form[10]);
  const emailCode = number(settings[6]) ?? (settings[4] === 1 ? 3 : 1);
  return {
    id: text(top[14]).replace(/^e\//, ''),
    title: text(form[8]) || text(top[3]),
    documentName: text(top[3]),
    description: text(form[0]),
    pages: readPages(list(form[1]).map(list)),
    email: emailCode === 3 ? 'typed' : emailCode === 2 ? 'verified' : 'none',
    receipt: settings[3] === 1 ? 'optIn' : settings[3] === 3 ? 'always' : 'none',
    signIn: top[18] === 1,
    fileUpload: list(form[1]).some((item) => list(item)[3] === 13),
    confirmation: text(list(form[2])[0]),
    anotherLink: list(form[2])[1] !== 0,
  };
}

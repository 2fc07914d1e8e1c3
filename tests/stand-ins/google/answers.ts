import type { Entry, FormView } from './form-reading.ts';

/** What was given to one `entry.N`. `other`: the text of the "Other" option, null where it is not chosen. */
export interface Given {
  values: string[];
  other: string | null;
}

const OTHER = '__other_option__';
const two = (value: string) => value.padStart(2, '0');

function clock(parts: URLSearchParams, name: string): string {
  const at = ['hour', 'minute', 'second'].map((part) => parts.get(`${name}_${part}`) ?? '');
  const filled = at.filter((value, index) => index < 2 || value !== '');
  return filled.some((value) => value !== '') ? filled.map(two).join(':') : '';
}

/** Dates and times come in parts (docs/google-forms.md §3.1); no zero padding is needed. */
function fromParts(parts: URLSearchParams, name: string): string {
  const date = ['year', 'month', 'day'].map((part) => parts.get(`${name}_${part}`) ?? '');
  const day = date
    .filter((value) => value !== '')
    .map(two)
    .join('-');
  return [day, clock(parts, name)].filter((value) => value !== '').join(' ');
}

function readEntry(parts: URLSearchParams, entry: Entry): Given | null {
  const name = `entry.${entry.id}`;
  const sent = parts.getAll(name);
  // Browsers send line breaks as CRLF; a sheet has LF.
  const values = sent
    .filter((value) => value !== OTHER && value !== '')
    .map((value) => value.replaceAll('\r\n', '\n'));
  if (sent.length === 0) {
    const joined = fromParts(parts, name);
    if (joined !== '') return { values: [joined], other: null };
    // A browser sends the sentinel so that "no answer" can be told from "not on this page".
    return parts.has(`${name}_sentinel`) ? { values: [], other: null } : null;
  }
  const other = sent.includes(OTHER) ? (parts.get(`${name}.other_option_response`) ?? '') : null;
  return { values, other };
}

function readPartial(text: string): Map<number, Given> {
  const earlier = new Map<number, Given>();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return earlier;
  }
  const rows: unknown[] = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : [];
  for (const row of rows) {
    if (!Array.isArray(row) || typeof row[1] !== 'number' || !Array.isArray(row[2])) continue;
    const values = row[2].map(String);
    const other = row[3] === 1 ? (values.pop() ?? '') : null;
    earlier.set(row[1], { values, other });
  }
  return earlier;
}

/** Answers of earlier pages (partialResponse, draftResponse until 2021) under those sent as entries, by entry id. */
export function readAnswers(parts: URLSearchParams, form: FormView): Map<number, Given> {
  const given = readPartial(parts.get('partialResponse') ?? parts.get('draftResponse') ?? '');
  for (const page of form.pages) {
    for (const entry of page.items.flatMap(({ entries }) => entries)) {
      const answer = readEntry(parts, entry);
      if (answer) given.set(entry.id, answer);
    }
  }
  return given;
}

/** The collected address: in its own field, or in partialResponse's seventh place on a later page. */
export function readEmail(parts: URLSearchParams): string {
  const typed = parts.get('emailAddress');
  if (typed !== null) return typed;
  try {
    const partial: unknown = JSON.parse(parts.get('partialResponse') ?? '');
    const email = Array.isArray(partial) ? partial[6] : undefined;
    return typeof email === 'string' ? email : '';
  } catch {
    return '';
  }
}

/** What the next page carries as partialResponse; `[null,null,"<fbzx>"]` on a first load. */
export function writePartial(given: Map<number, Given>, fbzx: string, email: string): string {
  const rows = [...given]
    .filter(([, { values, other }]) => values.length > 0 || other !== null)
    .map(([id, { values, other }]) => [
      null,
      id,
      other === null ? values : [...values, other],
      other === null ? 0 : 1,
    ]);
  const tail = email === '' ? [] : [null, null, null, email];
  return JSON.stringify([rows.length > 0 ? rows : null, null, fbzx, ...tail]);
}

/** Something was chosen or written. */
export function isAnswered(answer: Given | undefined): answer is Given {
  return answer !== undefined && (answer.values.length > 0 || (answer.other ?? '') !== '');
}

/** The answer as a cell of the owner's sheet has it. */
export function shownValues({ values, other }: Given): string[] {
  return other ? [...values, other] : values;
}

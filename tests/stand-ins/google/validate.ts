import { type Given, isAnswered, shownValues } from './answers.ts';
import type { Entry, FormView, Item } from './form-reading.ts';
import type { UiTexts } from './ui-texts.ts';
import { isEmail, passes } from './validators.ts';

/** What is wrong, in the words shown at the item; by item id, or under `email`. */
export type Problems = Map<number | 'email', string>;

const WITH_OPTIONS = new Set([2, 3, 4, 5, 7, 18]);
const DATE = 9;
const TIME = 10;

function fitsOptions(entry: Entry, { values, other }: Given): boolean {
  if (other !== null && !entry.options.some((option) => option.other)) return false;
  return values.every((value) => entry.options.some((option) => !option.other && option.text === value));
}

function isMoment(type: number, entry: Entry, value: string): boolean {
  if (type === TIME) return /^\d{1,3}:\d{2}(?::\d{2})?$/.test(value);
  const [day = '', time] = value.split(' ');
  const wanted = entry.date.year ? /^\d{4}-\d{2}-\d{2}$/ : /^(?:\d{4}-)?\d{2}-\d{2}$/;
  const dated = day.length === 5 ? `2024-${day}` : day;
  return (
    wanted.test(day) &&
    !Number.isNaN(Date.parse(dated)) &&
    (!entry.date.time || /^\d{1,2}:\d{2}$/.test(time ?? ''))
  );
}

function entryProblem(item: Item, entry: Entry, answer: Given | undefined, texts: UiTexts): string | null {
  if (!isAnswered(answer)) return entry.required ? texts.required : null;
  if (WITH_OPTIONS.has(item.type) && !fitsOptions(entry, answer)) return texts.changed;
  const values = shownValues(answer);
  if ((item.type === DATE || item.type === TIME) && !isMoment(item.type, entry, values[0] ?? ''))
    return texts.invalid;
  const single = [0, 1, 2, 3, 5, 18].includes(item.type) || (item.type === 7 && !entry.many);
  if (single && values.length > 1) return texts.invalid;
  const broken = entry.validators.find((validator) => !passes(validator, values));
  return broken ? (broken.message ?? texts.invalid) : null;
}

function repeatsColumn(item: Item, given: Map<number, Given>): boolean {
  const columns = item.entries.flatMap(({ id }) => given.get(id)?.values ?? []);
  return item.onePerColumn && new Set(columns).size < columns.length;
}

/** Checks the pages of the history and no others: that is all Google checks (docs/google-forms.md §3.4). */
export function findProblems(
  form: FormView,
  history: number[],
  given: Map<number, Given>,
  email: string,
  texts: UiTexts,
): Problems {
  const problems: Problems = new Map();
  if (form.email === 'typed' && !isEmail(email)) {
    problems.set('email', email === '' ? texts.required : texts.invalidEmail);
  }
  for (const item of history.flatMap((index) => form.pages[index]?.items ?? [])) {
    const found = item.entries
      .map((entry) => entryProblem(item, entry, given.get(entry.id), texts))
      .find((problem) => problem !== null);
    const problem = found ?? (repeatsColumn(item, given) ? texts.invalid : undefined);
    if (problem !== undefined) problems.set(item.id, problem);
  }
  return problems;
}

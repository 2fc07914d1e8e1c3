import { EMAIL_ENTRY, type GoTo, type Question } from '../../model/form';

/** Google's item types (docs/google-forms.md §1.3). 6, 8, 11, 12 are titles, page breaks, images and videos. */
const TYPES: Record<number, Question['type']> = {
  0: 'text',
  1: 'paragraph',
  2: 'radio',
  3: 'dropdown',
  4: 'checkboxes',
  5: 'scale',
  7: 'grid',
  9: 'date',
  10: 'time',
  13: 'file',
  18: 'rating',
};

export const PAGE_BREAK = 8;

/** Any value as a list, so that a missing index is just empty: arrays of other years are shorter (§1.1). */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const on = (value: unknown): boolean => value === 1 || value === true;

/** A go-to of an option or a page break; undefined leaves the section's rule in force (§1.6, §13). */
export function goToOf(value: unknown): GoTo | undefined {
  if (value === -2) return 'next';
  if (value === -3) return 'submit';
  if (value === -1) return 'restart';
  return typeof value === 'number' ? value : undefined;
}

/** The questions of one item: none for a title or picture, one for each row of a grid (§1.4). */
export function questionsOf(item: unknown[]): Question[] {
  const kind = Number(item[3]);
  return list(item[4]).flatMap((part) => {
    const entry = list(part);
    return typeof entry[0] === 'number' ? [questionOf(item, entry, TYPES[kind] ?? 'unknown')] : [];
  });
}

function questionOf(item: unknown[], entry: unknown[], type: Question['type']): Question {
  const options = list(entry[1]).map(list);
  const otherOption = options.find((option) => on(option[4]));
  const isGrid = type === 'grid';
  const date = list(entry[7]);
  return {
    entryId: String(entry[0]),
    itemId: Number(item[0]),
    title: words(item[1]),
    description: words(item[2]),
    row: isGrid ? words(list(entry[3])[0]) : undefined,
    type: isGrid && on(list(entry[11])[0]) ? 'checkboxGrid' : type,
    required: on(entry[2]),
    options: options
      .filter((option) => option !== otherOption)
      .map((option) => ({ text: String(option[0] ?? ''), goTo: goToOf(option[2]) })),
    other: otherOption !== undefined,
    otherGoTo: goToOf(otherOption?.[2]),
    validators: [...validatorsOf(entry[4]), ...(isGrid ? validatorsOf(item[8]) : [])],
    date: type === 'date' ? { time: on(date[0]), year: date.length < 2 || on(date[1]) } : undefined,
    ends: type === 'scale' ? endsOf(entry[3]) : undefined,
    duration: type === 'time' ? on(list(entry[6])[0]) : undefined,
  };
}

/** What the ends of a scale mean; undefined where neither says anything. */
function endsOf(value: unknown): Question['ends'] {
  const [low, high] = list(value).map(words);
  return low || high ? [low ?? '', high ?? ''] : undefined;
}

/** Three spellings are seen: [type, subtype], [type, subtype, args, message], [type, subtype, message] (§1.4). */
function validatorsOf(value: unknown): Question['validators'] {
  return list(value).flatMap((part) => {
    const [type, subtype, args, message] = list(part);
    if (typeof type !== 'number' || typeof subtype !== 'number') return [];
    return [
      { type, subtype, args: list(args).map(String), message: words(message) || words(args) || undefined },
    ];
  });
}

/** The box for a collected e-mail address, which Google keeps apart from the items. */
export function emailQuestion(): Question {
  return {
    entryId: EMAIL_ENTRY,
    itemId: 0,
    title: 'Email',
    description: '',
    type: 'text',
    required: true,
    options: [],
    other: false,
    validators: [{ type: 2, subtype: 102, args: [] }],
  };
}

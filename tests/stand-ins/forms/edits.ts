import type { FormArray } from '../google/form-array.ts';

/** Changes a form's owner makes while a scout has it open, done on the array itself. */
export type Edit = (array: FormArray) => void;

type Raw = unknown[];
const list = (value: unknown): Raw => (Array.isArray(value) ? value : []);

function items(array: FormArray): Raw[] {
  return list(list(array[1])[1]).map(list);
}

function entryOf(array: FormArray, entryId: number): Raw {
  const entry = items(array)
    .flatMap((item) => list(item[4]).map(list))
    .find(([id]) => id === entryId);
  if (!entry) throw new Error(`The form has no entry ${entryId}.`);
  return entry;
}

/** Throws where the question or the option is not there. */
export function renameOption(entryId: number, from: string, to: string): Edit {
  return (array) => {
    const option = list(entryOf(array, entryId)[1])
      .map(list)
      .find(([text]) => text === from);
    if (!option) throw new Error(`Entry ${entryId} has no option "${from}".`);
    option[0] = to;
  };
}

export function setRequired(entryId: number, required: boolean): Edit {
  return (array) => {
    entryOf(array, entryId)[2] = required ? 1 : 0;
  };
}

export function removeQuestion(entryId: number): Edit {
  return (array) => {
    const form = list(array[1]);
    form[1] = items(array).filter((raw) => !list(raw[4]).some((entry) => list(entry)[0] === entryId));
  };
}

/** Adds a short text question at the form's end. */
export function addQuestion(itemId: number, entryId: number, title: string, required: boolean): Edit {
  return (array) => {
    const none = [null, null, null, null, null, null];
    const item = [itemId, title, null, 0, [[entryId, null, required ? 1 : 0]], ...none, [null, title]];
    list(array[1])[1] = [...items(array), item];
  };
}

/** Throws where the question is not there. */
export function removeOption(entryId: number, text: string): Edit {
  return (array) => {
    const entry = entryOf(array, entryId);
    entry[1] = list(entry[1]).filter((option) => list(option)[0] !== text);
  };
}

/** The same question, put in place of the old one: only its entry has another id. */
export function makeAnew(entryId: number, newId: number): Edit {
  return (array) => {
    entryOf(array, entryId)[0] = newId;
  };
}

/** Another type of question with the same entry, as the editor's own menu makes it: 0 short text, 1 paragraph, 2 radio. */
export function changeType(entryId: number, type: number): Edit {
  return (array) => {
    const item = items(array).find((raw) => list(raw[4]).some((entry) => list(entry)[0] === entryId));
    if (item) item[3] = type;
  };
}

const SECTION = 8;

/** The last two sections change places. */
export const swapSections: Edit = (array) => {
  const all = items(array);
  const starts = all.flatMap((item, at) => (item[3] === SECTION ? [at] : [])).slice(-2);
  const [one = 0, other = 0] = starts;
  list(array[1])[1] = [...all.slice(0, one), ...all.slice(other), ...all.slice(one, other)];
};

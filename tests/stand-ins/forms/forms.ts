import { type FormArray, formArray } from '../google/form-array.ts';
import { readArray } from '../google/form-reading.ts';
import type { FormDefinition } from './form-definition.ts';

/** One stored response, as the owner's sheet would have it, with what is needed to judge how it came. */
export interface Row {
  /** ISO 8601, UTC. */
  time: string;
  /** What was stored, by entry id; a question without an answer is absent. Checkboxes have several. */
  values: Record<string, string[]>;
  emailAddress?: string;
  /** As it was sent; null where it was missing. */
  pageHistory: string | null;
  /** The pages that the stored answers lead over by the form's own branching. */
  path: number[];
  /** The request's body, as it came. */
  body: string;
}

export interface HeldForm {
  id: string;
  editorId: string | null;
  /** Path on forms.gle. */
  short: string | null;
  array: FormArray;
  rows: Row[];
}

export interface Forms {
  all(): HeldForm[];
  byId(id: string): HeldForm | undefined;
  byEditorId(id: string): HeldForm | undefined;
  byShort(short: string): HeldForm | undefined;
  /** Takes a definition or a raw array (whose id stands in [14]); replaces a form of the same id. */
  add(form: FormDefinition | FormArray): HeldForm;
}

function held(form: FormDefinition | FormArray): HeldForm {
  if (Array.isArray(form)) {
    const array: FormArray = structuredClone(form);
    const { id } = readArray(array);
    if (id === '') throw new Error('This form array has no public id in [14].');
    return { id, editorId: null, short: null, array, rows: [] };
  }
  const { id, editorId = null, short = null } = form;
  return { id, editorId, short, array: formArray(form), rows: [] };
}

export function holdForms(definitions: FormDefinition[]): Forms {
  const forms = new Map<string, HeldForm>();
  const add = (form: FormDefinition | FormArray) => {
    const made = held(form);
    forms.set(made.id, made);
    return made;
  };
  for (const definition of definitions) add(definition);
  const find = (test: (form: HeldForm) => boolean) => [...forms.values()].find(test);
  return {
    all: () => [...forms.values()],
    byId: (id) => forms.get(id),
    byEditorId: (id) => find(({ editorId }) => editorId === id),
    byShort: (short) => find((form) => form.short === short),
    add,
  };
}

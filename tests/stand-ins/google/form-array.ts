import type {
  Destination,
  FormDefinition,
  OptionDefinition,
  QuestionDefinition,
  QuestionKind,
  SectionDefinition,
} from '../forms/form-definition.ts';

/** `FB_PUBLIC_LOAD_DATA_` as a form's page carries it: 20 long (docs/google-forms.md §1.1). */
export type FormArray = unknown[];

/** Google's codes (docs/google-forms.md §1.3). */
const TYPES: Record<QuestionKind, number> = {
  text: 0,
  paragraph: 1,
  radio: 2,
  dropdown: 3,
  checkboxes: 4,
  scale: 5,
  note: 6,
  grid: 7,
  checkboxGrid: 7,
  date: 9,
  time: 10,
  file: 13,
  rating: 18,
};
const PAGE_BREAK = 8;

/** A positive 31-bit number made of a name: real ids look so, and tests need the same one on every start. */
export function idOf(...names: string[]): number {
  let hash = 0x811c9dc5;
  for (const character of names.join('/')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 1) + 1;
}

/** Entry ids by question key; `key:row` for each row of a grid. */
export function entryIds(form: FormDefinition): Record<string, number> {
  const questions = form.sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    questions.flatMap(({ key, rows }) =>
      (rows ?? [undefined]).map((row) => {
        const name = row === undefined ? key : `${key}:${row}`;
        return [name, idOf(form.id, 'entry', name)];
      }),
    ),
  );
}

function goTo(form: FormDefinition, to: Destination | undefined): number | null {
  if (to === undefined) return null;
  if (to === 'next') return -2;
  if (to === 'submit') return -3;
  if (to === 'restart') return -1;
  return idOf(form.id, 'section', to.section);
}

function option(form: FormDefinition, given: string | OptionDefinition): unknown[] {
  const { text, goTo: to } = typeof given === 'string' ? { text: given, goTo: undefined } : given;
  return [text, null, goTo(form, to), null, 0];
}

function entry(form: FormDefinition, question: QuestionDefinition, row?: string): unknown[] {
  const { key, kind } = question;
  const id = entryIds(form)[row === undefined ? key : `${key}:${row}`];
  const isChoice = kind === 'radio' || kind === 'dropdown' || kind === 'checkboxes';
  const options = question.options?.map((given) =>
    isChoice ? option(form, given) : [typeof given === 'string' ? given : given.text],
  );
  if (question.other) options?.push(['', null, null, null, 1]);
  const validators = question.validators?.map(({ type, subtype, args, message }) =>
    message === undefined ? [type, subtype, ...(args ? [args] : [])] : [type, subtype, args ?? null, message],
  );
  const made: unknown[] = [id, options ?? null, question.required ? 1 : 0];
  if (row !== undefined) made[3] = [row];
  if (validators) made[4] = validators;
  if (kind === 'time') made[6] = [question.duration ? 1 : 0];
  if (kind === 'date') made[7] = [question.date?.time ? 1 : 0, (question.date?.year ?? true) ? 1 : 0];
  if (isChoice) made[8] = 0;
  if (kind === 'grid' || kind === 'checkboxGrid') made[11] = [kind === 'checkboxGrid' ? 1 : 0];
  if (kind === 'rating') made[14] = [1];
  return Array.from(made, (value) => value ?? null);
}

function item(id: number, title: string | undefined, description: string | undefined, rest: unknown[]) {
  const made: unknown[] = [id, title ?? null, description ?? null, ...rest];
  while (made.length < 11) made.push(null);
  made.push([null, title ?? '']);
  if (description !== undefined) made.push([null, description]);
  return made;
}

function questionItem(form: FormDefinition, question: QuestionDefinition): unknown[] {
  const entries =
    question.kind === 'note' ? null : (question.rows ?? [undefined]).map((row) => entry(form, question, row));
  const id = idOf(form.id, 'item', question.key);
  return item(id, question.title, question.description, [TYPES[question.kind], entries]);
}

/** A break's [5] is what follows the section BEFORE it, hence `before` (docs/google-forms.md §1.6). */
function breakItem(form: FormDefinition, section: SectionDefinition, before: SectionDefinition): unknown[] {
  const id = idOf(form.id, 'section', section.key);
  return item(id, section.title, section.description, [PAGE_BREAK, null, goTo(form, before.after)]);
}

/** The arrays Google would put into the page of this form. */
export function formArray(form: FormDefinition): FormArray {
  const items = form.sections.flatMap((section, index) => {
    const before = form.sections[index - 1];
    const questions = section.questions.map((question) => questionItem(form, question));
    return before ? [breakItem(form, section, before), ...questions] : questions;
  });
  const receipt = { none: 2, optIn: 1, always: 3 }[form.receipt ?? 'none'];
  const email = { none: 1, verified: 2, typed: 3 }[form.email ?? 'none'];
  const inner = Array.from({ length: 26 }, (): unknown => null);
  inner[0] = form.description ?? null;
  inner[1] = items.length > 0 ? items : null;
  inner[2] = [form.confirmation ?? '', form.hideAnotherLink ? 0 : 1, 0, 0, 0];
  inner[5] = [null, 0];
  inner[8] = form.title;
  inner[9] = 76;
  inner[10] = [form.progressBar ? 1 : null, form.limitOne ? 1 : null, null, receipt, null, null, email];
  inner[15] = [2];
  inner[24] = [null, form.description ?? ''];
  inner[25] = [null, form.title];
  const hasFile = form.sections.some(({ questions }) => questions.some(({ kind }) => kind === 'file'));
  const signIn = form.signIn || form.limitOne || form.email === 'verified';
  const { id, title, documentName } = form;
  const tail = [null, null, null, '0', null, 0, 0, null, '', 0, `e/${id}`, 0, '[]', hasFile ? 1 : 0];
  return [null, inner, '/forms', documentName ?? title, ...tail, signIn ? 1 : 0, 1];
}

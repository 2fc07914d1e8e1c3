/** The team's form as its owner may change it while answers are on their way. */
import {
  addQuestion,
  changeType,
  type Edit,
  makeAnew,
  removeOption,
  removeQuestion,
  renameOption,
  setRequired,
  swapSections,
} from '../stand-ins/forms/edits.ts';
import { TEAM_ENTRIES, TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import { type FormArray, formArray } from '../stand-ins/google/form-array.ts';
import type { EditKind } from './plan.ts';

const entry = (key: string) => Number(TEAM_ENTRIES[key as keyof typeof TEAM_ENTRIES]);
const CHOSEN = "Don't know";

const EDIT: Record<EditKind, Edit> = {
  'edit: option renamed': renameOption(entry('sellsTools'), CHOSEN, `${CHOSEN} (edited)`),
  'edit: option removed': removeOption(entry('sellsTools'), CHOSEN),
  'edit: new required question': addQuestion(900_001, 900_002, 'How did you find them?', true),
  'edit: optional becomes required': setRequired(entry('who'), true),
  'edit: question removed': removeQuestion(entry('examples')),
  'edit: question made anew': makeAnew(entry('examples'), 900_003),
  'edit: type changed': changeType(entry('examples'), 0),
  'edit: sections swapped': swapSections,
};

/** The edit of this kind. */
export const edited = (kind: EditKind): Edit => EDIT[kind];

/** The form as it was connected. */
export const original = (): FormArray => formArray(TEAM_FORM);

/** Makes it another form. */
export const replaceWith =
  (other: FormArray): Edit =>
  (array) =>
    void array.splice(0, array.length, ...other);

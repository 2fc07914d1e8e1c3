/** A form as a person would write it down; `form-array.ts` turns it into Google's arrays. */

/** Where a section or option leads: the key of a section, or one of Google's three rules. */
export type Destination = 'next' | 'submit' | 'restart' | { section: string };

export interface OptionDefinition {
  text: string;
  goTo?: Destination;
}

export interface ValidatorDefinition {
  /** Google's code, docs/google-forms.md §1.5; e.g. 2, 102 = e-mail address. */
  type: number;
  subtype: number;
  args?: string[];
  message?: string;
}

export type QuestionKind =
  | 'text'
  | 'paragraph'
  | 'radio'
  | 'dropdown'
  | 'checkboxes'
  | 'scale'
  | 'note'
  | 'grid'
  | 'checkboxGrid'
  | 'date'
  | 'time'
  | 'file'
  | 'rating';

export interface QuestionDefinition {
  /** Short name for tests; the entry id is made of it, the same on every start. */
  key: string;
  title: string;
  kind: QuestionKind;
  description?: string;
  required?: boolean;
  /** Of choices, scales, ratings; the columns of a grid. */
  options?: (string | OptionDefinition)[];
  /** Adds the free "Other" option. */
  other?: boolean;
  /** Of a grid. */
  rows?: string[];
  validators?: ValidatorDefinition[];
  /** Of a date. */
  date?: { time: boolean; year: boolean };
  /** Of a time. */
  duration?: boolean;
}

export interface SectionDefinition {
  key: string;
  title?: string;
  description?: string;
  questions: QuestionDefinition[];
  /** What follows THIS section. The last one always ends with submit. */
  after?: Destination;
}

export interface FormDefinition {
  /** Public id, the part after `/d/e/`. */
  id: string;
  /** The id only editors know, in `/forms/d/ID/edit`. */
  editorId?: string;
  /** Path of the forms.gle link. */
  short?: string;
  title: string;
  description?: string;
  /** Where it differs from the title shown. */
  documentName?: string;
  /** The first section is the page that opens. */
  sections: SectionDefinition[];
  email?: 'none' | 'verified' | 'typed';
  receipt?: 'none' | 'optIn' | 'always';
  limitOne?: boolean;
  signIn?: boolean;
  progressBar?: boolean;
  confirmation?: string;
  /** "Submit another response" is not offered. */
  hideAnotherLink?: boolean;
}

/**
 * A nomination form as any part of the extension sees it, and how a lead answers it.
 * Nothing here knows Google; `forms/google` turns its arrays into these shapes.
 */

import { httpUrl } from './account';
import { LIMITS } from './limits';
import { z } from './zod';

const text = z.string().max(20_000);

/** Where a section or an option leads: the next section, the end, the beginning, or the section with this id. */
const goToSchema = z.union([z.literal('next'), z.literal('submit'), z.literal('restart'), z.number()]);
export type GoTo = z.infer<typeof goToSchema>;

export const QUESTION_TYPES = [
  'text',
  'paragraph',
  'radio',
  'dropdown',
  'checkboxes',
  'scale',
  'grid',
  'checkboxGrid',
  'date',
  'time',
  'file',
  'rating',
  'unknown',
] as const;

/** The collected e-mail address stands among the questions under this id. */
export const EMAIL_ENTRY = 'emailAddress';

const questionSchema = z.object({
  /** `entry.N` without the prefix, or `EMAIL_ENTRY`. One question per `entry.N`: a grid gives one per row. */
  entryId: z.string().max(40),
  itemId: z.number(),
  title: text,
  description: text,
  /** Title of this row, in a grid. */
  row: text.optional(),
  type: z.enum(QUESTION_TYPES),
  required: z.boolean(),
  options: z.array(z.object({ text, goTo: goToSchema.optional() })).max(2_000),
  /** Has an "Other" option that takes free text. */
  other: z.boolean(),
  /** Where "Other" leads, in a question that branches. */
  otherGoTo: goToSchema.optional(),
  /** What it takes, in the codes of where the form stands, arguments as text; `rulesOf` (`forms/google/rules.ts`) says it in words. */
  validators: z
    .array(z.object({ type: z.number(), subtype: z.number(), args: z.array(text), message: text.optional() }))
    .max(20),
  /** Of a date question. */
  date: z.object({ time: z.boolean(), year: z.boolean() }).optional(),
  /** Of a time question: asks for a duration. */
  duration: z.boolean().optional(),
  /** Of a scale: what its ends mean, lowest first; each may be empty. */
  ends: z.tuple([text, text]).optional(),
});
export type Question = z.infer<typeof questionSchema>;

const sectionSchema = z.object({
  /** Id of the page break that begins it; null for the first. */
  id: z.number().nullable(),
  title: text,
  description: text,
  questions: z.array(questionSchema).max(1_000),
  /** What follows THIS section unless an option says otherwise (already moved from the next break, docs/google-forms.md §1.6). */
  goTo: goToSchema,
});
export type Section = z.infer<typeof sectionSchema>;

/** Said of a form that is longer than any; found among the issues. */
export const TOO_LONG = 'more questions than a form has';

/** Has it as many questions and choices as forms have? What is far longer was made to keep a browser busy. */
export function isOfFormSize(sections: readonly Pick<Section, 'questions'>[]): boolean {
  const questions = sections.flatMap((section) => section.questions);
  const options = questions.reduce((sum, question) => sum + question.options.length, 0);
  return questions.length <= LIMITS.questions && options <= LIMITS.options;
}

export const formSchema = z.object({
  /** By which its destination knows it: in Google's addresses the part after `/d/e/`. */
  id: z.string().max(200),
  /** Where people open it, e.g. https://docs.google.com/forms/d/e/ID/viewform */
  url: httpUrl,
  title: text,
  description: text,
  sections: z.array(sectionSchema).max(200).refine(isOfFormSize, TOO_LONG),
  emailCollection: z.enum(['none', 'verified', 'typed']),
  receipt: z.enum(['none', 'optIn', 'always']),
  /** One response per person. */
  limitOne: z.boolean(),
  signIn: z.boolean(),
  /** Submitting runs an invisible captcha; null where only the array was read. */
  captcha: z.boolean().nullable(),
  readAt: z.iso.datetime(),
});
export type Form = z.infer<typeof formSchema>;

/** Which version of a form something was answered to; see `version.ts`. */
export const formVersionSchema = formSchema
  .pick({ title: true, readAt: true })
  .extend({ version: z.string().max(20) });
export type FormVersion = z.infer<typeof formVersionSchema>;

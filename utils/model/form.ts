/**
 * A nomination form as any part of the extension sees it, and how a lead answers it.
 * Nothing here knows Google; `forms/google` turns its arrays into these shapes.
 */

import { LIMITS } from './capture';
import { z } from './zod';

const text = z.string().max(20_000);

/** Where a section or an option leads: the next section, the end, the beginning, or the section with this id. */
export const goToSchema = z.union([z.literal('next'), z.literal('submit'), z.literal('restart'), z.number()]);
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

export const questionSchema = z.object({
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
  /** Google's codes (google-forms.md §1.5), arguments as text. */
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

export const sectionSchema = z.object({
  /** Id of the page break that begins it; null for the first. */
  id: z.number().nullable(),
  title: text,
  description: text,
  questions: z.array(questionSchema).max(1_000),
  /** What follows THIS section unless an option says otherwise (already moved from the next break, google-forms.md §1.6). */
  goTo: goToSchema,
});
export type Section = z.infer<typeof sectionSchema>;

export const formSchema = z.object({
  /** Public id, the part after `/d/e/`. */
  id: z.string().max(200),
  /** Where people open it, e.g. https://docs.google.com/forms/d/e/ID/viewform */
  url: z.string().max(LIMITS.url),
  title: text,
  description: text,
  sections: z.array(sectionSchema).max(200),
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

/** Which lead field answers a question. `skip`: leave it empty. `ask`: asked on the card and in the popup each time. */
export const SOURCES = [
  'skip',
  'ask',
  'fixed',
  'guestName',
  'profileLink',
  'otherLinks',
  'who',
  'why',
  'quote',
  'moreQuotes',
  'saidAt',
  'saidWhere',
  'shows',
  'sellsTools',
  'nominee',
  'topics',
  'scoutName',
  'scoutEmail',
  'reference',
] as const;
export type SourceName = (typeof SOURCES)[number];

export const sourceSchema = z.object({
  from: z.enum(SOURCES),
  /** For `fixed`: the option or text. */
  value: z.array(text).max(100).optional(),
  /** For choices fed by a lead field: field value → option text. `nominee`: self, other. `sellsTools`: yes, no, unknown. `shows`: as on clips. */
  choices: z.record(z.string().max(40), text).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const mappingSchema = z.record(z.string().max(40), sourceSchema);
/** entryId → source. A question without an entry is skipped. */
export type Mapping = z.infer<typeof mappingSchema>;

/** A form this scout has connected; table `forms`, key `id`. */
export const connectedFormSchema = z.object({
  id: z.string().max(200),
  form: formSchema,
  mapping: mappingSchema,
  via: z.enum(['address', 'set-up', 'tab']),
  connectedAt: z.iso.datetime(),
  disconnectedAt: z.iso.datetime().optional(),
  /** The form as it was read since, different where it matters: deliveries wait until the scout has looked at it. */
  changed: formSchema.optional(),
  /** What was different when it was read since and touched nothing that is sent; taken over, only to be known. */
  noted: z.object({ at: z.iso.datetime(), what: z.array(text).max(200) }).optional(),
});
export type ConnectedForm = z.infer<typeof connectedFormSchema>;

/** One answer, exactly as the form will get it. */
export const answerSchema = z.object({
  entryId: z.string().max(40),
  title: text,
  type: z.enum(QUESTION_TYPES),
  values: z.array(z.string().max(LIMITS.typed)).max(100),
  /** Text for the "Other" option; sent beside `values`. */
  other: z.string().max(LIMITS.typed).optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** A required question that nothing answers, or an answer the form would refuse. */
export interface AnswerProblem {
  question: Question;
  kind: 'missing' | 'refused' | 'unsupported';
  /** One sentence that says what to do. */
  message: string;
}

/** A lead projected through a mapping. */
export interface Projection {
  answers: Answer[];
  /** Indices of the sections visited, first to last; what `pageHistory` carries. */
  path: number[];
  /** Empty: ready to send. */
  problems: AnswerProblem[];
  /** Questions on the path that are asked each time, answered or not, in form order. */
  asks: Question[];
  /** Answers that were shortened to fit, by entryId → how many characters they had. */
  shortened: Record<string, number>;
}

import { QUESTION_TYPES, type Question } from './form';
import { LIMITS } from './limits';
import { z } from './zod';

const text = z.string().max(20_000);

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

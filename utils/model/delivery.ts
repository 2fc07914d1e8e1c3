import { answerSchema } from './answers';
import { formVersionSchema } from './form';
import { z } from './zod';

export const STATES = [
  'queued',
  'sending',
  'sent',
  'refused',
  'review',
  'held',
  'unknown',
  'cancelled',
] as const;
export type DeliveryState = (typeof STATES)[number];

/** Why a delivery is where it is; the words for people are made from the code where they are shown. */
export const REASONS = [
  'offline',
  'rate-limited',
  'server-busy',
  'form-changed',
  'answer-missing',
  'no-nomination',
  'option-gone',
  'form-closed',
  'form-gone',
  'form-unreadable',
  'network-login',
  'consent',
  'elsewhere',
  'permission-missing',
  'queue-paused',
  'captcha',
  'sign-in',
  'already-responded',
  'file-question',
  'unsupported-question',
  'no-permission-wanted',
  'may-repeat',
  'answer-refused',
  'bad-history',
  'timeout',
  'connection-lost',
  'server-error',
  'unrecognised-reply',
  'reply-too-large',
  'interrupted',
  'imported',
] as const;
export type ReasonCode = (typeof REASONS)[number];

const reasonSchema = z.object({
  code: z.enum(REASONS),
  /** Which question, for `answer-refused` and `form-changed`. */
  entryId: z.string().max(40).optional(),
  /** The form's or our own detail in words; text from a page, shown as text. */
  detail: z.string().max(2_000).optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

const attemptSchema = z.object({
  at: z.iso.datetime(),
  postStartedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  status: z.number().optional(),
  outcome: z.enum(STATES).optional(),
  reason: reasonSchema.optional(),
});

const missingSchema = z.object({ at: z.iso.datetime(), sheetId: z.uuid() });

/** One set of answers on its way to a form. */
export const deliverySchema = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  formId: z.string().max(200),
  /** Short, the same across attempts, e.g. `GS-7K2M9Q`; by it a row can be found. */
  reference: z.string().max(40),
  /** Reference of the delivery that this one adds new quotes to. */
  followsUp: z.string().max(40).optional(),
  clipIds: z.array(z.uuid()),
  answers: z.array(answerSchema),
  /** When Send was pressed for several leads at once: the same for all of them. */
  batch: z.iso.datetime().optional(),
  /** The form as these answers were made for it, or as it was read for the last attempt. */
  answeredForm: formVersionSchema.optional(),
  /** Section indices, first to last. */
  path: z.array(z.number().int().nonnegative()),
  state: z.enum(STATES),
  reason: reasonSchema.optional(),
  attempts: z.array(attemptSchema),
  /** Written just before the POST; without it a restart may queue again. */
  postStartedAt: z.iso.datetime().optional(),
  /** Not taken before; ten seconds after Send, so that Send can be undone. */
  nextAttemptAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().optional(),
  /** Its reference stands in the form's sheet that was brought in then. */
  receipt: z
    .object({
      at: z.iso.datetime(),
      sheetId: z.uuid(),
      /** Where it stood before: for taking the sheet back. */
      before: z.object({
        state: z.enum(STATES),
        reason: reasonSchema.optional(),
        sentAt: z.iso.datetime().optional(),
        missing: missingSchema.optional(),
        updatedAt: z.iso.datetime(),
      }),
    })
    .optional(),
  /** Its fate was unknown, and a whole sheet that was brought in after it does not have it. */
  missing: missingSchema.optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;

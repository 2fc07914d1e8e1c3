import { accountSchema } from './account';
import { captureSchema } from './capture';
import { guestStageSchema } from './hosts/stage';
import { LIMITS } from './limits';
import { z } from './zod';

const line = z.string().max(LIMITS.line);

/** What a quote shows; chosen by the scout on a clip. */
export const SHOWS = ['outcome', 'prompt', 'worked', 'failed', 'workflow', 'unlearned'] as const;

/** One of them said or taken back of a clip; one at a time, so that two surfaces never undo each other. */
export const showsEditSchema = z.object({ clipId: z.uuid(), shows: z.enum(SHOWS), on: z.boolean() });
export type ShowsEdit = z.infer<typeof showsEditSchema>;

export const clipSchema = captureSchema.extend({
  id: z.uuid(),
  leadId: z.uuid(),
  shows: z.array(z.enum(SHOWS)).max(SHOWS.length),
});
export type Clip = z.infer<typeof clipSchema>;

const typed = z.string().max(LIMITS.typed);

export const leadSchema = z.object({
  id: z.uuid(),
  name: typed,
  /** One line: who they are, from the bio, editable. */
  who: typed,
  accounts: z.array(accountSchema).max(LIMITS.accounts),
  /** `accountKey` of the account that was captured itself, not of those a page declares; indexed, so that the same person is found again. */
  accountKeys: z.array(z.string().max(LIMITS.url + 60)).max(LIMITS.accountKeys),
  /** The scout's sentence for the hosts; sent. */
  why: typed,
  /** For oneself; never mapped, never sent. */
  note: typed,
  topics: z.array(line).max(LIMITS.topics),
  selfNominated: z.boolean(),
  sellsTools: z.enum(['yes', 'no', 'unknown']),
  passed: z.boolean(),
  /** Answers to questions of a form that nothing else answers: `FORM_ID:ENTRY_ID` → what was chosen or typed. */
  asked: z.record(z.string().max(200), z.array(typed).max(100)),
  /** Where they stand for a host. Optional, so that leads of before need no migration: they have none. */
  stage: guestStageSchema.optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Deleted by the scout, undo still offered; purged by the background soon after. */
  deletedAt: z.iso.datetime().optional(),
});
export type Lead = z.infer<typeof leadSchema>;

/** The part of a lead that a person edits, on the card and in the popup alike. */
export const leadEditSchema = leadSchema
  .pick({
    name: true,
    who: true,
    why: true,
    note: true,
    topics: true,
    selfNominated: true,
    sellsTools: true,
    asked: true,
    stage: true,
  })
  .partial();
export type LeadEdit = z.infer<typeof leadEditSchema>;

import { LIMITS } from '../limits';
import { z } from '../zod';

/** Where a guest stands for a host, in the order of the way there; the last is the way out. */
export const STAGES = ['consider', 'shortlisted', 'invited', 'accepted', 'recorded', 'declined'] as const;
export type Stage = (typeof STAGES)[number];

/** What stands for a stage in the database, and its key on the leads page. A new one takes a new number; none is ever given anew. */
export const STAGE_CODES: Record<Stage, number> = {
  consider: 1,
  shortlisted: 2,
  invited: 3,
  accepted: 4,
  recorded: 5,
  declined: 6,
};

/** A host's own word on one lead. A lead without it has no stage: nothing is written where nothing was said. */
export const guestStageSchema = z.object({
  is: z.enum(STAGES),
  /** The day, `2026-11-29`, as the host's calendar had it. */
  on: z.iso.date(),
  /** One line for oneself and other hosts: "asked by mail, writes in May". */
  line: z.string().max(LIMITS.line),
});
export type GuestStage = z.infer<typeof guestStageSchema>;

/** The later word of two; of one day, the first. */
export function laterStage(one: GuestStage | undefined, other: GuestStage | undefined) {
  if (!one || !other) return one ?? other;
  return other.on > one.on ? other : one;
}

/** What is kept of who is the same person, as zod schemas. Keys are those of `accountKey`. */
import { z } from 'zod';
import { accountSchema, httpUrl } from './account';
import { leadSchema } from './lead';
import { LIMITS } from './limits';

const key = z.string().max(LIMITS.url + 60);

/** One account's page names another account as the same person's; or a site shows that a handle is a renamed one. */
export const claimSchema = z.object({
  /** `FROM TO`: the same statement is kept once, as it was seen last. */
  id: z.string(),
  /** The account that says so. */
  from: key,
  fromAccount: accountSchema,
  /** The account or web address it names. */
  to: key,
  toAccount: accountSchema,
  how: z.enum(['account', 'website', 'renamed']),
  /** Page on which it was read. */
  page: httpUrl,
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** The clip that brought it: taken back with it. */
  clipId: z.uuid(),
});
export type Claim = z.infer<typeof claimSchema>;

/** Two leads made one, with all that is needed to split them again. */
export const mergeSchema = z.object({
  id: z.uuid(),
  /** The lead that stayed. */
  leadId: z.uuid(),
  /** The lead that went into it; what still asks for it by this id gets the one that stayed. */
  goneId: z.uuid(),
  /** `links`: both pages point at each other. `id`: the site's stable id. `scout`: said so. */
  by: z.enum(['links', 'id', 'scout']),
  /** Why, in words, as known at that moment. */
  reasons: z.array(z.object({ words: z.string(), page: httpUrl.optional(), at: z.iso.datetime() })),
  at: z.iso.datetime(),
  /** The clip whose saving completed the pair. */
  clipId: z.uuid().optional(),
  kept: leadSchema,
  gone: leadSchema,
  /** As both became one: what differs from it later was changed by the scout or by further clips. */
  joined: leadSchema,
  clipIds: z.array(z.uuid()),
  deliveryIds: z.array(z.uuid()),
  /** Absent in what was merged before there were any. */
  nominationIds: z.array(z.string()).optional(),
});
export type Merge = z.infer<typeof mergeSchema>;
export type Reason = Merge['reasons'][number];

/** The scout said that these two accounts are two people. */
export const apartSchema = z.object({
  /** Both keys, in the order of the alphabet, with a space between. */
  id: z.string(),
  keys: z.array(key).length(2),
  at: z.iso.datetime(),
});
export type Apart = z.infer<typeof apartSchema>;

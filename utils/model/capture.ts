/**
 * What an adapter reads, as zod schemas; the types follow from them.
 * Content scripts may import the *types* of this folder, never its values: zod weighs 81 kB.
 */
import { accountSchema, httpUrl, siteSchema } from './account';
import { LIMITS } from './limits';
import { z } from './zod';

const line = z.string().max(LIMITS.line);

const authorSchema = z.object({
  site: siteSchema,
  /** Required but on `web`; in the person's own case, without `@` or `~`. */
  handle: line.optional(),
  /** The site's stable id, where the page gives one. */
  id: line.optional(),
  /** Canonical profile address. */
  url: httpUrl.optional(),
  name: line.optional(),
  bio: z.string().max(LIMITS.bio).optional(),
  location: line.optional(),
  company: line.optional(),
  website: httpUrl.optional(),
  hat: line.optional(),
  /** Accounts that this page itself declares to be the same person's. */
  accounts: z.array(accountSchema).max(LIMITS.accounts),
});
export type Author = z.infer<typeof authorSchema>;

const quoteSchema = z.object({
  /** What a reader sees: line breaks kept, emoji as characters, links in full, nothing hidden. */
  text: z.string().max(LIMITS.quote),
  /** Chosen by the reader; otherwise the whole post or comment. */
  selected: z.boolean(),
  /** Passages of `text` that the person cites from somebody else (block quotes), as they stand in it. */
  cites: z.array(z.string().max(LIMITS.quote)).max(200).optional(),
  /** W3C TextQuoteSelector, 32 characters around. */
  selector: z
    .object({ exact: z.string().max(LIMITS.quote), prefix: z.string().max(64), suffix: z.string().max(64) })
    .optional(),
  lang: z.string().max(35).optional(),
  truncated: z.boolean(),
  edited: z.boolean(),
  translated: z.enum(['yes', 'no', 'unknown']),
});
export type Quote = z.infer<typeof quoteSchema>;

const contextSchema = z.object({
  relation: z.enum([
    'story',
    'repository',
    'ancestor',
    'parent',
    'replyTo',
    'quoted',
    'reposter',
    'media',
    'whole',
    'pinned',
  ]),
  /** Handle of who said it. */
  author: line.optional(),
  title: line.optional(),
  text: z.string().max(LIMITS.context).optional(),
  /** Passages of `text` that its author cites from somebody else, as in a quote. */
  cites: z.array(z.string().max(LIMITS.context)).max(200).optional(),
  /** The page shows only the beginning of the text. */
  truncated: z.literal(true).optional(),
  url: httpUrl.optional(),
  at: z.iso.datetime().optional(),
});
export type Context = z.infer<typeof contextSchema>;

/** What every adapter returns. What the page does not say is absent or `'unknown'`; nothing is guessed. */
export const captureSchema = z.object({
  site: siteSchema,
  kind: z.enum(['post', 'article', 'comment', 'story', 'profile', 'selection']),
  /** Canonical, https, no tracking. */
  permalink: httpUrl,
  pageUrl: httpUrl,
  pageTitle: line,
  author: authorSchema,
  /** Of an article, a story, an issue. */
  title: line.optional(),
  /** Absent on a profile: a bio is the author's bio, not a quote. */
  quote: quoteSchema.optional(),
  /** Oldest first; ancestors nearest last. */
  context: z.array(contextSchema).max(LIMITS.contexts),
  isReply: z.enum(['yes', 'no', 'unknown']),
  /** The page shows that this is the reader's own profile: they suggest themselves. */
  bySelf: z.literal(true).optional(),
  /** ISO 8601, UTC. */
  postedAt: z.iso.datetime().optional(),
  capturedAt: z.iso.datetime(),
  /** field → the rule that answered, so that drift is seen before it hurts. */
  readBy: z.record(z.string().max(60), z.string().max(200)),
});
export type Capture = z.infer<typeof captureSchema>;

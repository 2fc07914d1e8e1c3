/**
 * The shapes of what is kept, as zod schemas; the types follow from them.
 * Content scripts may import the *types* of this file, never its values: zod weighs 81 kB.
 */
import { z } from './zod';

/** Longest strings taken from a page or typed by a scout, in UTF-16 units. Beyond them a capture is refused, never cut. */
export const LIMITS = {
  url: 4_000,
  line: 1_000,
  bio: 10_000,
  quote: 200_000,
  context: 50_000,
  contexts: 200,
  accounts: 100,
  typed: 50_000,
  topics: 1_000,
} as const;

const line = z.string().max(LIMITS.line);

/** A web address that may be shown as a link: http or https, no credentials. */
export const httpUrl = z
  .string()
  .max(LIMITS.url)
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, username, password } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && !username && !password;
  }, 'must be a web address');

export const siteSchema = z.enum(['x', 'lobsters', 'github', 'web']);
/** The sites that have an adapter; `web` is any other page. */
export type Site = z.infer<typeof siteSchema>;

/** One person's account. `site` names the provider: x, lobsters, github, mastodon, bluesky, linkedin, …, `web` for a plain homepage. */
export const accountSchema = z.object({
  site: z.string().max(40),
  handle: line.optional(),
  id: line.optional(),
  url: httpUrl,
});
export type Account = z.infer<typeof accountSchema>;

export const authorSchema = z.object({
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

export const quoteSchema = z.object({
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

export const contextSchema = z.object({
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

/** What a quote shows; chosen by the scout on a clip. */
export const SHOWS = ['outcome', 'prompt', 'worked', 'failed', 'workflow', 'unlearned'] as const;

/** One of them said or taken back of a clip; one at a time, so that two surfaces never undo each other. */
export const showsEditSchema = z.object({ clipId: z.uuid(), shows: z.enum(SHOWS), on: z.boolean() });
export type ShowsEdit = z.infer<typeof showsEditSchema>;

export const clipSchema = captureSchema.extend({
  id: z.uuid(),
  leadId: z.uuid(),
  shows: z.array(z.enum(SHOWS)),
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
  accountKeys: z.array(z.string()),
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
  })
  .partial();
export type LeadEdit = z.infer<typeof leadEditSchema>;

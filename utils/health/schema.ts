import { z } from 'zod';
import { STRUCTURE_LIMIT } from './limit';

const moment = z.iso.datetime();

/** How one field of one site is being read. */
const fieldSchema = z.object({
  /** When the first-choice rule last answered. */
  firstAt: moment.optional(),
  /** Since when it does not, and how many captures in a row. */
  since: moment.optional(),
  missed: z.number().int().min(0),
  /** What answered last: one of our own rules' names. */
  by: z.string().max(200),
});
export type FieldHealth = z.infer<typeof fieldSchema>;

/** Pages of one kind that should have buttons and had none. */
const noneSchema = z.object({ since: moment, lastAt: moment, pages: z.number().int().min(1) });
type NoButtons = z.infer<typeof noneSchema>;

const structureSchema = z.object({
  at: moment,
  kind: z.string().max(40),
  text: z.string().max(STRUCTURE_LIMIT),
});
export type Structure = z.infer<typeof structureSchema>;

/** What is kept about one site: no text, name or address of any page. */
export interface SiteHealth {
  /** When something was last saved from it. */
  readAt?: string;
  /** `words.name`, `profile.bio` … */
  fields: Record<string, FieldHealth>;
  noButtons: Record<string, NoButtons>;
  /** Of the last page that should have had buttons. */
  structure?: Structure;
}

/** Any stored value → health, entry by entry: one bad entry never loses the others. */
export function salvageHealth(stored: unknown): SiteHealth {
  const { readAt, fields, noButtons, structure } = entries(stored);
  const read = moment.safeParse(readAt);
  const kept = structureSchema.safeParse(structure);
  return {
    ...(read.success && { readAt: read.data }),
    fields: salvageAll(fields, fieldSchema),
    noButtons: salvageAll(noButtons, noneSchema),
    ...(kept.success && { structure: kept.data }),
  };
}

function salvageAll<Entry>(stored: unknown, schema: z.ZodType<Entry>): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(entries(stored)).flatMap(([name, value]) => {
      const parsed = schema.safeParse(value);
      return parsed.success ? [[name, parsed.data] as const] : [];
    }),
  );
}

const entries = (stored: unknown): Record<string, unknown> =>
  stored && typeof stored === 'object' ? (stored as Record<string, unknown>) : {};

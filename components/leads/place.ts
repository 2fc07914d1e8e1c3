import { siteSchema } from '@/utils/model/account';
import { STAGES } from '@/utils/model/hosts/stage';
import { SHOWS } from '@/utils/model/lead';
import { GROUPS } from '@/utils/model/list-state';
import { z } from '@/utils/model/zod';

/** How far back, in days. */
export const SPANS = ['7', '30', '365'] as const;
export const SORTS = ['newest', 'oldest', 'name', 'quotes', 'nominated'] as const;
/** In how many rows of the form's sheet, at least. */
export const ROWS = ['1', '2', '3'] as const;

const placeSchema = z.object({
  lead: z.uuid().optional().catch(undefined),
  q: z.string().catch(''),
  group: z.enum(GROUPS).optional().catch(undefined),
  site: siteSchema.optional().catch(undefined),
  topic: z.string().optional().catch(undefined),
  shows: z.enum(SHOWS).optional().catch(undefined),
  stage: z
    .enum([...STAGES, 'none'])
    .optional()
    .catch(undefined),
  rows: z.enum(ROWS).optional().catch(undefined),
  days: z.enum(SPANS).optional().catch(undefined),
  sort: z.enum(SORTS).catch('newest'),
});

/** What the leads page shows: all of it stands in the address, so that back, forward and a link lead there. */
export type Place = z.infer<typeof placeSchema>;

/** Reads the part after `#`, e.g. `#lead=ID&q=grants`; what is no such thing is left out. */
export function readPlace(hash: string): Place {
  return placeSchema.parse(Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
}

/** The part of an address that leads there; '' where nothing is chosen. */
export function placeHash({ sort, ...place }: Place): string {
  const parameters = Object.entries({ ...place, ...(sort !== 'newest' && { sort }) }).filter(
    ([, value]) => value,
  );
  const hash = new URLSearchParams(parameters as [string, string][]).toString();
  return hash && `#${hash}`;
}

import { httpUrl } from '../account';
import { LIMITS } from '../limits';
import { z } from '../zod';

const cell = z.string().max(LIMITS.typed);

/** One row of the form's sheet, as the nomination of a lead: who suggested them, when and why. Text as it stands in the cells. */
export const nominationSchema = z.object({
  /** Made from what tells rows apart (`utils/sheet/row-id.ts`): the same row brought in again is the same nomination. */
  id: z.string().max(100),
  leadId: z.uuid(),
  /** The sheet that it came with; gone with it when that is taken back. */
  sheetId: z.uuid(),
  /** As the sheet counts: its first row is 1. */
  row: z.number().int().positive(),
  /** When it was sent; none where the cell says no time that can be. */
  at: z.iso.datetime().optional(),
  /** The guest as this scout wrote them. */
  guest: cell,
  who: cell,
  scout: cell,
  why: cell,
  quote: cell,
  quoteLink: httpUrl.optional(),
  reference: z.string().max(40).optional(),
  /** The other answers that were filled in, by the titles of their columns. */
  answers: z.array(z.object({ question: z.string().max(20_000), answer: cell })).max(100),
});
export type Nomination = z.infer<typeof nominationSchema>;

/** A sheet that was brought in, with what it takes to take all of it back. It stays on this device and is in no file. */
export interface Brought {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Of the file; '' for cells that were pasted. */
  name: string;
  nominations: number;
  /** Leads that it made. */
  leadIds: string[];
}

import { formSchema } from './form';
import { SOURCES } from './sources';
import { z } from './zod';

const text = z.string().max(20_000);

const sourceSchema = z.object({
  /** What of a lead answers it. */
  from: z.enum(SOURCES),
  /** For `fixed`: the option or text. */
  value: z.array(text).max(100).optional(),
  /** For choices fed by a lead field: field value → option text. `nominee`: self, other. `sellsTools`: yes, no, unknown. `shows`: as on clips. */
  choices: z.record(z.string().max(40), text).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const mappingSchema = z.record(z.string().max(40), sourceSchema);
/** entryId → source. A question without an entry is skipped. */
export type Mapping = z.infer<typeof mappingSchema>;

/** A form this scout has connected; table `forms`, key `id`. */
export const connectedFormSchema = z.object({
  id: z.string().max(200),
  form: formSchema,
  mapping: mappingSchema,
  via: z.enum(['address', 'set-up', 'tab']),
  connectedAt: z.iso.datetime(),
  disconnectedAt: z.iso.datetime().optional(),
  /** The form as it was read since, different where it matters: deliveries wait until the scout has looked at it. */
  changed: formSchema.optional(),
  /** What was different when it was read since and touched nothing that is sent; taken over, only to be known. */
  noted: z.object({ at: z.iso.datetime(), what: z.array(text).max(200) }).optional(),
});
export type ConnectedForm = z.infer<typeof connectedFormSchema>;

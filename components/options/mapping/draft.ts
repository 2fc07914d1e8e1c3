import { storage } from 'wxt/utils/storage';
import { formSchema } from '@/utils/model/form';
import { connectedFormSchema, mappingSchema } from '@/utils/model/mapping';
import { z } from '@/utils/model/zod';
import type { Connecting } from '../connect/connecting-steps';

const changeSchema = z.object({
  entryId: z.string().optional(),
  what: z.string(),
  matters: z.boolean(),
  was: z.string(),
  now: z.string(),
});

const draftSchema = z.object({
  text: z.string().max(200_000),
  review: z
    .object({
      form: formSchema,
      mapping: mappingSchema,
      reasons: z.record(z.string(), z.string()),
      via: connectedFormSchema.shape.via,
      changes: z.array(changeSchema).optional(),
    })
    .optional(),
});
/** What a scout pasted and changed before a form was connected: closing the page loses none of it. */
export type Draft = z.infer<typeof draftSchema>;

const item = storage.defineItem<unknown>('local:connecting');
let last: Promise<unknown> = Promise.resolve();

/** What was left the last time; undefined where there is nothing, or nothing that can still be used. */
export async function readDraft(): Promise<Draft | undefined> {
  return draftSchema.safeParse(await item.getValue()).data;
}

/** Keeps the state of the connecting, one write after the other. A finished one leaves nothing behind. */
export function keepDraft(state: Connecting): Promise<void> {
  const draft = draftOf(state);
  const write = last.then(() => item.setValue(draft ?? null));
  last = write.catch(() => undefined);
  return write;
}

/** The part of a state that is worth keeping. */
function draftOf(state: Connecting): Draft | undefined {
  const { text } = state;
  if (state.step === 'review' || state.step === 'saving') return { text, review: state.review };
  return text ? { text } : undefined;
}

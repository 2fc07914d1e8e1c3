import { storage } from 'wxt/utils/storage';
import { z } from '../model/zod';

/** So many at most are told of at a time. */
const MOST = 5;

const item = storage.defineItem<unknown>('local:batches');
const keptSchema = z.array(z.object({ id: z.iso.datetime(), deliveryIds: z.array(z.uuid()) }));

/** Batches whose end the scout has not seen yet. Only where to look: how far they are stands in their deliveries. */
export type KeptBatches = z.infer<typeof keptSchema>;

export async function keptBatches(): Promise<KeptBatches> {
  return salvaged(await item.getValue());
}

export async function keepBatch(id: string, deliveryIds: string[]): Promise<void> {
  await item.setValue([{ id, deliveryIds }, ...(await keptBatches())].slice(0, MOST));
}

/** The scout has seen how these ended. */
export async function forgetBatches(): Promise<void> {
  await item.removeValue();
}

/** Calls back at each change, in every context. Returns the way to stop. */
export const watchBatches = (changed: (kept: KeptBatches) => void): (() => void) =>
  item.watch((value) => changed(salvaged(value)));

const salvaged = (stored: unknown): KeptBatches => keptSchema.safeParse(stored).data ?? [];

import { storage } from 'wxt/utils/storage';
import { z } from '../model/zod';

/** So many at most are told of at a time. */
const MOST = 5;

const item = storage.defineItem<unknown>('local:handfuls');
const keptSchema = z.array(z.object({ id: z.iso.datetime(), deliveryIds: z.array(z.uuid()) }));

/** Handfuls whose end the scout has not seen yet. Only where to look: how far they are stands in their deliveries. */
export type KeptHandfuls = z.infer<typeof keptSchema>;

export async function keptHandfuls(): Promise<KeptHandfuls> {
  return salvaged(await item.getValue());
}

export async function keepHandful(id: string, deliveryIds: string[]): Promise<void> {
  await item.setValue([{ id, deliveryIds }, ...(await keptHandfuls())].slice(0, MOST));
}

/** The scout has seen how these ended. */
export async function forgetHandfuls(): Promise<void> {
  await item.removeValue();
}

/** Calls back at each change, in every context. Returns the way to stop. */
export const watchHandfuls = (changed: (kept: KeptHandfuls) => void): (() => void) =>
  item.watch((value) => changed(salvaged(value)));

const salvaged = (stored: unknown): KeptHandfuls => keptSchema.safeParse(stored).data ?? [];

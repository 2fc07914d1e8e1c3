import { storage } from 'wxt/utils/storage';
import { z } from '../model/zod';

const item = storage.defineItem<unknown>('local:lastExport');
const schema = z.object({ at: z.iso.datetime() });

/** Everything was exported as JSON now: only that could bring it all back. */
export const rememberExport = (now = new Date()): Promise<void> => item.setValue({ at: now.toISOString() });

/** When everything was last exported, ISO 8601; undefined if never. */
export async function lastExport(): Promise<string | undefined> {
  return read(await item.getValue());
}

/** Calls back at each export. Returns the way to stop. */
export const watchLastExport = (changed: (at: string | undefined) => void): (() => void) =>
  item.watch((value) => changed(read(value)));

function read(value: unknown): string | undefined {
  const stored = schema.safeParse(value);
  return stored.success ? stored.data.at : undefined;
}

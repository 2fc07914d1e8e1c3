import { storage } from 'wxt/utils/storage';
import { z } from '@/utils/model/zod';

/** For so long the popup opens again on the lead that was open. */
const MINUTES_5 = 5 * 60_000;

const item = storage.defineItem<unknown>('session:popup-lead');
const schema = z.object({ leadId: z.uuid(), at: z.number() });

/** Remembers the lead that is open, so that a closed popup opens where it was; `undefined`: the list. */
export async function rememberLead(leadId: string | undefined, now = Date.now()): Promise<void> {
  await (leadId ? item.setValue({ leadId, at: now }) : item.removeValue());
}

/** The lead that was open within the last five minutes. */
export async function lastLead(now = Date.now()): Promise<string | undefined> {
  const stored = schema.safeParse(await item.getValue());
  return stored.success && now - stored.data.at < MINUTES_5 ? stored.data.leadId : undefined;
}

import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import type { Sender } from './sender';

type CardSender = Extract<Sender, { kind: 'card' }>;

const frameSchema = z.object({ tabId: z.number(), frameId: z.number() });
const PREFIX = 'card-frame/';

/** Remembers in which frame a card stands, for as long as the browser runs. */
export async function rememberFrame({ document, tabId, frameId }: CardSender): Promise<void> {
  await storage.setItem(`session:${PREFIX}${document}`, { tabId, frameId });
}

/**
 * Tells every card, one by one: in Firefox an extension page in a website's frame does not hear `runtime.sendMessage`, only what is
 * sent to its tab (seen with 153). A card that is gone is forgotten.
 */
export async function tellCards(notice: { name: string; data: object }): Promise<void> {
  const kept = await storage.snapshot('session');
  const cards = Object.entries(kept).filter(([key]) => key.startsWith(PREFIX));
  await Promise.all(
    cards.map(async ([key, value]) => {
      try {
        const { tabId, frameId } = frameSchema.parse(value);
        await browser.tabs.sendMessage(tabId, notice, { frameId });
      } catch {
        await storage.removeItem(`session:${key}`);
      }
    }),
  );
}

/**
 * Who may act on what, for as long as the browser runs. In `storage.session`, which outlives the worker and which no content
 * script reads.
 */
import { storage } from 'wxt/utils/storage';
import { i18n } from '#i18n';
import { Failure } from '../errors';
import type { Saved } from '../model/view';
import { z } from '../model/zod';
import type { Sender } from './sender';

const savedSchema = z.object({ leadId: z.uuid(), stored: z.boolean() });
const ticketSchema = z.object({
  clipId: z.uuid(),
  leadId: z.uuid(),
  tabId: z.number(),
  claimedBy: z.string().optional(),
});
const cardSchema = z.object({ clipId: z.uuid(), leadId: z.uuid() });
export type Card = z.infer<typeof cardSchema>;

const savedKey = (document: string, clipId: string) => `session:saved/${document}/${clipId}` as const;
const ticketKey = (token: string) => `session:ticket/${token}` as const;
const cardKey = (document: string) => `session:card/${document}` as const;

/** Remembers that this document saved this clip; `stored` once it was new, however often it is clicked again. */
export async function rememberSaved({ document }: Sender, { clipId, leadId, outcome }: Saved): Promise<void> {
  const key = savedKey(document, clipId);
  const before = savedSchema.safeParse(await storage.getItem(key));
  await storage.setItem(key, {
    leadId,
    stored: outcome !== 'same' || (before.success && before.data.stored),
  });
}

/** What this document saved under that id. @throws {Failure} `not-yours` */
export async function savedBy({ document }: Sender, clipId: string): Promise<z.infer<typeof savedSchema>> {
  const saved = savedSchema.safeParse(await storage.getItem(savedKey(document, clipId)));
  if (!saved.success) throw new Failure('not-yours', i18n.t('messages.notThisPage'));
  return saved.data;
}

/** The address of a card for this clip, good for one frame in this tab. */
export async function ticketFor(clipId: string, leadId: string, tabId: number): Promise<string> {
  const token = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  await storage.setItem(ticketKey(token), { clipId, leadId, tabId });
  return `/card.html#${token}`;
}

/** Binds the card's document to its lead. The ticket is spent by it. @throws {Failure} `not-yours` */
export async function claim(
  token: string,
  { document, tabId }: Extract<Sender, { kind: 'card' }>,
): Promise<Card> {
  const parsed = ticketSchema.safeParse(await storage.getItem(ticketKey(token)));
  const ticket = parsed.success ? parsed.data : undefined;
  const isFree = !ticket?.claimedBy || ticket.claimedBy === document;
  if (!ticket || ticket.tabId !== tabId || !isFree) throw closedCard();
  const card = { clipId: ticket.clipId, leadId: ticket.leadId };
  await storage.setItems([
    { key: ticketKey(token), value: { ...ticket, claimedBy: document } },
    { key: cardKey(document), value: card },
  ]);
  return card;
}

/** Binds a card to the lead that its clip belongs to now: its lead was merged into another, or split from it. */
export async function rebind({ document }: Sender, card: Card): Promise<void> {
  await storage.setItem(cardKey(document), card);
}

/** The lead that this card may act on. @throws {Failure} `not-yours` */
export async function cardOf({ document }: Sender): Promise<Card> {
  const card = cardSchema.safeParse(await storage.getItem(cardKey(document)));
  if (!card.success) throw closedCard();
  return card.data;
}

/** What a card is told that has no lead (any more). */
export const closedCard = () => new Failure('not-yours', i18n.t('messages.cardClosed'));

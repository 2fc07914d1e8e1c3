import type { Delivery, DeliveryState, Reason } from './delivery';

/** The table of docs/architecture.md: which state may follow which. Sent is final. */
export const NEXT: Record<DeliveryState, readonly DeliveryState[]> = {
  queued: ['held', 'sending', 'review', 'cancelled'],
  held: ['queued', 'cancelled'],
  sending: ['sent', 'refused', 'review', 'queued', 'unknown'],
  refused: ['queued', 'cancelled'],
  review: ['sent', 'queued', 'cancelled'],
  unknown: ['sent', 'queued', 'cancelled'],
  sent: [],
  cancelled: [],
};

/** May a delivery go from one state to the other? */
export function canMove(from: DeliveryState, to: DeliveryState): boolean {
  return NEXT[from].includes(to);
}

/** States in which a delivery is still the lead's current one: a second Send returns it and makes no other. */
export const OPEN = ['queued', 'sending', 'held', 'review', 'unknown'] as const;

/** Is it still on its way, or not known to have ended? */
export const isOpen = (state: DeliveryState): state is (typeof OPEN)[number] =>
  OPEN.some((open) => open === state);

/** Is it held for an answer that only the scout can give? */
export const wantsAnswer = (reason: Reason | undefined) =>
  reason !== undefined && ['answer-missing', 'no-nomination', 'option-gone'].includes(reason.code);

/** Does nothing go on before the scout changed an answer and pressed Send again? */
export function waitsForScout({ state, reason }: Delivery): boolean {
  return state === 'refused' || (state === 'held' && wantsAnswer(reason));
}

/**
 * The delivery as its row in the form's sheet proves it: sent, whatever was known of it before. The one way to `sent` that is not in the
 * table, since it is no step of ours: we only hear of it.
 */
export function arrived(delivery: Delivery, sheetId: string, at: string): Delivery {
  const { state, reason, sentAt, missing, ...kept } = delivery;
  const before = { state, reason, sentAt, missing, updatedAt: delivery.updatedAt };
  return {
    ...kept,
    state: 'sent',
    sentAt: sentAt ?? delivery.postStartedAt ?? at,
    updatedAt: at,
    receipt: { at, sheetId, before },
  };
}

/** The delivery as it was before that sheet told of it. */
export function notArrived({ receipt, ...delivery }: Delivery): Delivery {
  return receipt ? { ...delivery, sentAt: undefined, ...receipt.before } : delivery;
}

/**
 * The delivery in its next state, with the reason for it or none. Back in `queued` it was certainly not stored, so
 * `postStartedAt` goes.
 * @throws on any step that is not in the table: a fault of ours, never of the form.
 */
export function moved(delivery: Delivery, to: DeliveryState, reason?: Reason, now = Date.now()): Delivery {
  if (!canMove(delivery.state, to)) throw new Error(`A delivery cannot go from ${delivery.state} to ${to}`);
  const at = new Date(now).toISOString();
  const { missing: _, ...known } = delivery;
  const next: Delivery = { ...known, state: to, reason, updatedAt: at };
  if (to === 'sent') next.sentAt = at;
  if (to === 'queued') next.postStartedAt = undefined;
  return next;
}

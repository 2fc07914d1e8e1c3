/** What a scout does to deliveries. The engine does the rest. */
import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database } from '../database/database';
import { Failure } from '../errors';
import type { Delivery, DeliveryState } from '../model/delivery';
import { moved } from '../model/delivery-states';
import { writeSettings } from '../settings';
import { queueWillChange } from './engine/alarm';
import { changeDelivery, deliveriesIn } from './records';

export { sendLead } from './send-lead';

/** Takes Send back while nothing has gone out. @throws {Failure} `too-late` */
export const undoSend = (deliveryId: string) => settle(deliveryId, ['queued', 'held', 'review'], 'cancelled');

/** What the scout says of a delivery under review: it is in the form, it shall go again, or it shall not. @throws {Failure} `too-late` */
export function settleReview(deliveryId: string, verdict: 'sent' | 'again' | 'cancelled'): Promise<Delivery> {
  return settle(deliveryId, ['review'], verdict === 'again' ? 'queued' : verdict);
}

/** What the hosts found of a delivery whose fate was unknown: the row is there, or it is not. @throws {Failure} `too-late` */
export function settleUnknown(deliveryId: string, verdict: 'sent' | 'again'): Promise<Delivery> {
  return settle(deliveryId, ['unknown'], verdict === 'again' ? 'queued' : verdict);
}

/** Gives a delivery up. @throws {Failure} `too-late` when it is being sent or was. */
export const cancelDelivery = (deliveryId: string) =>
  settle(deliveryId, ['queued', 'held', 'review', 'refused', 'unknown', 'cancelled'], 'cancelled');

/** Gives up what still waits of several leads sent at once; also the way back within the ten seconds. Resolves to how many. */
export async function cancelWaiting(batch: string): Promise<number> {
  const { deliveries } = database;
  const count = await database.transaction('rw', deliveries, async () => {
    const waiting = (await deliveriesIn('queued', 'held')).filter((delivery) => delivery.batch === batch);
    await deliveries.bulkPut(waiting.map((delivery) => moved(delivery, 'cancelled')));
    return waiting.length;
  });
  announceChange();
  return count;
}

/** Nothing more is sent by itself until the scout resumes. What is being sent at the moment is finished. */
export async function pauseQueue(): Promise<void> {
  await writeSettings({ queuePaused: 'by-scout', pausedUntil: null });
  announceChange();
}

/** Sends now what waits because there was no network. */
export async function tryNow(): Promise<void> {
  for (const { id } of await deliveriesIn('queued')) {
    await changeDelivery(id, (queued) =>
      queued.state === 'queued' && queued.reason?.code === 'offline'
        ? { ...queued, nextAttemptAt: new Date().toISOString() }
        : undefined,
    );
  }
  announceChange();
}

/** Sends again after a pause. */
export async function resumeQueue(): Promise<void> {
  await queueWillChange();
  await writeSettings({ queuePaused: null, pausedUntil: null });
  for (const { id } of await deliveriesIn('held')) {
    await changeDelivery(id, (held) =>
      held.reason?.code === 'queue-paused' ? dueNow(moved(held, 'queued')) : undefined,
    );
  }
  announceChange();
}

async function settle(
  deliveryId: string,
  from: DeliveryState[],
  to: 'sent' | 'queued' | 'cancelled',
): Promise<Delivery> {
  if (to === 'queued') await queueWillChange();
  const settled = await changeDelivery(deliveryId, (delivery) => {
    if (!from.includes(delivery.state)) return undefined;
    if (delivery.state === to) return delivery;
    return to === 'queued' ? dueNow(moved(delivery, to)) : moved(delivery, to);
  });
  if (!settled) throw new Failure('too-late', i18n.t('delivery.tooLate'));
  announceChange();
  return settled;
}

const dueNow = (delivery: Delivery): Delivery => ({ ...delivery, nextAttemptAt: delivery.updatedAt });

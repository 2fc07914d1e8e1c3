import type { Delivery } from '@/utils/model/delivery';
import { useNow } from '../../ui/hooks/use-now';

/** Whole seconds in which Send can still be taken back; 0 when it is too late, or nothing was sent. */
export function useCountdown(delivery: Delivery | undefined): number {
  const undoable = delivery?.state === 'queued' && !delivery.reason;
  const until = undoable ? Date.parse(delivery.nextAttemptAt) : 0;
  const now = useNow(until);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}

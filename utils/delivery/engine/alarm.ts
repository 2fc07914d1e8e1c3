import { browser } from 'wxt/browser';
import { SHORTEST_ALARM_MS } from './schedule';

/** Alarm that looks at the queue. */
export const DELIVERY_ALARM = 'delivery';

/** Sets it, 30 s ahead at least. It may go off while a long queue is worked on; the worker that dies after that needs the next one. */
const setAlarm = (at: number): Promise<void> =>
  browser.alarms.create(DELIVERY_ALARM, {
    when: Math.max(at, Date.now() + SHORTEST_ALARM_MS),
    periodInMinutes: 1,
  });

/**
 * Before something is queued: the alarm is set first, since a popup may close between its last write and the message that follows.
 * An alarm for nothing costs nothing.
 */
export const queueWillChange = (): Promise<void> => setAlarm(Date.now()).catch(() => undefined);

/**
 * The clock of the background: the alarm is the net, which survives the worker; a timer makes the short waits exact while this
 * worker happens to live. A time that has passed already is left to the alarm, so that a fault never becomes a tight loop.
 */
export function alarmClock(wake: () => void): (at: number | undefined) => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return async (at) => {
    clearTimeout(timer);
    if (at === undefined) {
      await browser.alarms.clear(DELIVERY_ALARM);
      return;
    }
    const left = at - Date.now();
    if (left > 0 && left < SHORTEST_ALARM_MS) timer = setTimeout(wake, left);
    await setAlarm(at);
  };
}

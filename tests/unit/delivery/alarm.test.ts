import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alarmClock, DELIVERY_ALARM } from '@/utils/delivery/engine/alarm';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW });
  return () => void vi.useRealTimers();
});

describe('the alarm', () => {
  it('goes off again and again until it is set anew: the first may find a worker that dies after it', async () => {
    await alarmClock(() => {})(NOW);
    expect(await fakeBrowser.alarms.get(DELIVERY_ALARM)).toMatchObject({
      scheduledTime: NOW + 30_000,
      periodInMinutes: 1,
    });
  });

  it('is beside a timer where the wait is short, and gone when nothing waits', async () => {
    const wake = vi.fn();
    const schedule = alarmClock(wake);
    await schedule(NOW + 10_000);
    vi.advanceTimersByTime(10_000);
    expect(wake).toHaveBeenCalledOnce();
    await schedule(undefined);
    expect(await fakeBrowser.alarms.get(DELIVERY_ALARM)).toBeFalsy();
  });
});

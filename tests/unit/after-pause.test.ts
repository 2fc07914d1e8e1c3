import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPause } from '@/utils/after-pause';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('does it once, when no further call came for a while', () => {
  const act = vi.fn();
  const soon = afterPause({ still: 1_000, longest: 10_000 }, act);
  for (let call = 0; call < 5; call += 1) {
    soon();
    vi.advanceTimersByTime(900);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledTimes(1);
});

it('does it in the middle of calls that do not end, and again after them', () => {
  const act = vi.fn();
  const soon = afterPause({ still: 1_000, longest: 10_000 }, act);
  for (let call = 0; call < 21; call += 1) {
    soon();
    vi.advanceTimersByTime(500);
  }
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(2);
});

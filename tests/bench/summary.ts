import type { Figures } from './bench.ts';

/** Median and 95th percentile of so many times, in ms. */
export function summary(name: string, times: number[]): Figures {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return {
    [`${name}, median of ${times.length}`]: { value: at(0.5), unit: 'ms' },
    [`${name}, 95th percentile`]: { value: at(0.95), unit: 'ms' },
  };
}

export const medianOf = (times: number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

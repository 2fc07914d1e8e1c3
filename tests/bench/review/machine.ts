/** How free the machine is: what is measured beside other work is worth less. */
import { loadavg } from 'node:os';

/** Ms that a fixed piece of work takes; the same on a machine that does nothing else. */
export function fixedWork(): number {
  const began = performance.now();
  let sum = 0;
  for (let at = 0; at < 30_000_000; at += 1) sum = (sum + at * 7) % 1_000_003;
  if (sum < 0) throw new Error('Never: only so that the work is done.');
  return performance.now() - began;
}

/** Processes that wanted a processor in the last minute. */
export const load = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

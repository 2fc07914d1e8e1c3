import { vi } from 'vitest';

/** Waits until it holds, on a busy machine too: Vitest's own second is short there. */
export const soon = <Value>(holds: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(holds, { timeout: 10_000 });

const listeners = new Set<() => void>();

/** Calls back on each change that is announced in this context: the background's own, or this page's. Returns the way to stop. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Leads, forms or deliveries changed so that a delivery may go on or has to stop. Whoever changes them says it here, whoever
 * delivers listens, so that leads know nothing of deliveries. Called after the write: a listener reads what was written.
 */
export function announceChange(): void {
  for (const listener of listeners) listener();
}

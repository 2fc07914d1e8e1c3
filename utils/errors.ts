import type { Problem } from './messages/protocol';
import { z } from './zod';

/** A failure that is expected to happen; `message` tells a person what happened and what to do. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const STORAGE: Record<string, string> = {
  QuotaExceededError: 'The disk of this device is full, so nothing was saved. Make some room and try again.',
  VersionError: 'A newer Guest Scout wrote this device’s leads. Restart the browser to finish the update.',
  DatabaseClosedError: 'Guest Scout’s storage was closed. Restart the browser and try again.',
  MissingAPIError: 'This browser gives Guest Scout no storage here, so nothing was saved.',
  OpenFailedError: 'Guest Scout could not open its storage. Restart the browser and try again.',
};

/** Any thrown thing → a sentence for people. Never carries what was being sent: answers and quotes stay out of messages and logs. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return { code: error.code, message: error.message };
  if (error instanceof z.ZodError) {
    const where = error.issues[0]?.path.join('.') || 'the whole';
    return {
      code: 'unusable',
      message: `Guest Scout cannot keep this: ${where} does not fit. Nothing was changed.`,
    };
  }
  const names = namesOf(error);
  for (const name of names) {
    const message = STORAGE[name];
    if (message) return { code: name, message };
  }
  const name = names[0] ?? 'unknown';
  return {
    code: name,
    message: `Guest Scout stopped on an unexpected fault (${name}). Try again.`,
  };
}

/** Dexie wraps the browser's own error: the outer name first, then the inner one. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = (error as { inner?: unknown }).inner ?? error.cause;
  return inner instanceof Error ? [inner.name, error.name] : [error.name];
}

import { i18n } from '#i18n';
import type { Problem } from './model/problem';
import { z } from './model/zod';

/** A failure that is expected to happen; `message` tells a person what happened and what to do. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const STORAGE_FAULTS = [
  ['QuotaExceededError', 'errors.diskFull'],
  ['VersionError', 'errors.newerVersion'],
  ['DatabaseClosedError', 'errors.storageClosed'],
  ['MissingAPIError', 'errors.noStorage'],
  ['OpenFailedError', 'errors.storageNotOpened'],
] as const;
const STORAGE = new Map<string, (typeof STORAGE_FAULTS)[number][1]>(STORAGE_FAULTS);

/** Any thrown thing → a sentence for people. Never carries what was being sent: answers and quotes stay out of messages and logs. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return { code: error.code, message: error.message };
  if (error instanceof z.ZodError) {
    const where = error.issues[0]?.path.join('.');
    const message = where ? i18n.t('errors.unfit', { where }) : i18n.t('errors.wholeUnfit');
    return { code: 'unusable', message };
  }
  const names = namesOf(error);
  for (const name of names) {
    const key = STORAGE.get(name);
    if (key) return { code: name, message: i18n.t(key) };
  }
  const name = names[0] ?? 'unknown';
  return { code: name, message: i18n.t('errors.unexpected', { name }) };
}

/** Dexie wraps the browser's own error: the outer name first, then the inner one. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = (error as { inner?: unknown }).inner ?? error.cause;
  return inner instanceof Error ? [inner.name, error.name] : [error.name];
}
